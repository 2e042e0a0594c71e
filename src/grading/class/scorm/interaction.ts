import { isGuess, isIndices, isSentRequest, type Answer } from '#grading/quiz/answer.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'

/** An answer in the terms of SCORM 1.2 (Run-Time Environment, 3.4.4: cmi.interactions). */
export interface Interaction {
  readonly id: string
  readonly type: 'choice' | 'true-false' | 'fill-in' | 'matching' | 'sequencing' | 'numeric' | 'performance'
  /** 255 characters at most. */
  readonly studentResponse: string
  /** `neutral` where nobody there may know. */
  readonly result: 'correct' | 'wrong' | 'neutral'
}

const MOST = 255

/**
 * An answer as an LMS takes it.
 * @param right undefined where the key is not there, or not yet
 */
export function interactionOf(
  question: AskedQuestion,
  answer: Answer,
  right: boolean | undefined,
): Interaction {
  const result = right === undefined ? 'neutral' : right ? 'correct' : 'wrong'
  return { id: question.id, ...responseOf(question, answer), result }
}

function responseOf(question: AskedQuestion, answer: Answer): Pick<Interaction, 'type' | 'studentResponse'> {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { type: 'choice', studentResponse: letters(isIndices(answer) ? answer : []).join(',') }
    case 'predict':
      return { type: 'choice', studentResponse: letters(isGuess(answer) ? [answer.guess] : []).join(',') }
    case 'true-false':
      return { type: 'true-false', studentResponse: answer === true ? 't' : 'f' }
    case 'numeric':
      return { type: 'numeric', studentResponse: decimal(answer) }
    case 'matching':
      return {
        type: 'matching',
        studentResponse: (isIndices(answer) ? answer : [])
          .flatMap((choice, item) => (choice < 0 ? [] : `${item + 1}.${letter(choice)}`))
          .join(','),
      }
    case 'ordering':
      return { type: 'sequencing', studentResponse: letters(isIndices(answer) ? answer : []).join(',') }
    case 'text':
      return { type: 'fill-in', studentResponse: line(typeof answer === 'string' ? answer : '') }
    case 'request':
      return {
        type: 'performance',
        studentResponse: line(isSentRequest(answer) ? `${answer.method} ${answer.url}` : ''),
      }
  }
}

/** a for the first, then b …, and after z the digits: SCORM 1.2 knows 36. */
function letter(index: number): string {
  return 'abcdefghijklmnopqrstuvwxyz0123456789'[index] ?? '9'
}

const letters = (indices: readonly number[]) => indices.map(letter)

function decimal(answer: Answer): string {
  return typeof answer === 'string' ? line(answer.replace(',', '.')) : ''
}

/** One line without control characters, of 255 characters at most; a character is never cut in two. */
function line(text: string): string {
  const plain = text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return plain.length <= MOST ? plain : plain.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, '')
}
