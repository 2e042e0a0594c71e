import type { Question } from '#grading/quiz/quiz-schema.ts'

/** What keeps a key from being graded by, in words; undefined where nothing does. */
export function keyProblem(question: Question): string | undefined {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.some(({ correct }) => correct)
        ? undefined
        : 'Mark at least one option as right.'
    case 'text':
      return question.accept.length > 0 ? undefined : 'Accept at least one answer.'
    case 'numeric':
      return Number.isFinite(question.answer) && question.tolerance >= 0
        ? undefined
        : 'Write a number, and a tolerance of 0 or more.'
    case 'request':
      return question.requirements.length > 0
        ? undefined
        : 'Keep at least one requirement. Where none should count, give everyone the points.'
    case 'true-false':
    case 'matching':
    case 'ordering':
    case 'predict':
      return undefined
  }
}

/** Whether two keys of a question say the same. */
export function sameKey(a: Question, b: Question): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
