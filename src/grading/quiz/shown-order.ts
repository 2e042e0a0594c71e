import type { AskedQuestion } from './asked-question.ts'
import { shuffled } from './shuffle.ts'

/**
 * In which order the options, choices or items of a question are shown, as their indices: shuffled by the seed where
 * the question lets them be, and always where the order as written would tell the answer.
 */
export function shownOrder(question: AskedQuestion, seed: string): readonly number[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'predict': {
      const { length } = question.options
      return question.shuffle ? shuffled(length, seed) : asWritten(length)
    }
    case 'true-false':
      return asWritten(2)
    case 'matching':
      return shuffled(question.choices.length, seed)
    case 'ordering':
      return shuffled(question.items.length, seed)
    case 'text':
    case 'numeric':
    case 'request':
      return []
  }
}

function asWritten(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index)
}
