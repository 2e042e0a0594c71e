import type { DraftOf } from '#features/teach/quiz-editor/draft/kinds.ts'

/** The question with what was measured as its right answer: among its options, in the first empty one or a new one. */
export function withAnswer(question: DraftOf<'predict'>, answer: string): DraftOf<'predict'> {
  if (question.options.includes(answer)) return { ...question, answer }
  const empty = question.options.findIndex((option) => option.trim() === '')
  const options =
    empty < 0
      ? [...question.options, answer]
      : question.options.map((option, index) => (index === empty ? answer : option))
  return { ...question, options, answer }
}
