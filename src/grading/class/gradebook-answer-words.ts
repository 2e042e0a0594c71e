import { isGuess, isIndices, isSentRequest, type Answer } from '#grading/quiz/answer.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'

/** An answer in one line of plain words; '' where there is none, or none that fits the question. */
export function answerWords(question: AskedQuestion, answer: Answer | undefined): string {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return indices(answer)
        .flatMap((index) => question.options[index]?.text ?? [])
        .join(' | ')
    case 'true-false':
      return typeof answer === 'boolean' ? (answer ? 'True' : 'False') : ''
    case 'text':
    case 'numeric':
      return typeof answer === 'string' ? answer : ''
    case 'matching':
      return question.items
        .flatMap(({ text }, item) => {
          const choice = question.choices[indices(answer)[item] ?? -1]
          return choice === undefined ? [] : `${text} → ${choice}`
        })
        .join(' | ')
    case 'ordering':
      return indices(answer)
        .flatMap((item, place) => {
          const text = question.items[item]
          return text === undefined ? [] : `${place + 1}. ${text}`
        })
        .join(' | ')
    case 'request':
      return isSentRequest(answer)
        ? [
            `${answer.method} ${answer.url}`,
            ...answer.fields.map(([name, value]) => `${name}: ${value}`),
            ...(answer.content === '' ? [] : [answer.content]),
          ].join(' | ')
        : ''
    case 'predict':
      return isGuess(answer) ? (question.options[answer.guess] ?? '') : ''
  }
}

function indices(answer: Answer | undefined): readonly number[] {
  return isIndices(answer) ? answer : []
}
