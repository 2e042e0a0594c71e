import type { QuestionDraft } from '#grading/quiz/question-draft.ts'

type Part = 'code' | 'image' | 'lesson' | 'section' | 'rfc' | 'difficulty'

/** The question with that part, or without any where it is undefined: a part that may be missing is never empty. */
export function withPart<P extends Part>(
  question: QuestionDraft,
  part: P,
  value: QuestionDraft[P] | undefined,
): QuestionDraft {
  const { [part]: _before, ...rest } = question
  // What is left is the question without an optional part, and so a question.
  return (value === undefined ? rest : { ...rest, [part]: value }) as QuestionDraft
}

export const withPoints = (question: QuestionDraft, points: number): QuestionDraft => ({
  ...question,
  points,
})

export const withDifficulty = (
  question: QuestionDraft,
  difficulty: QuestionDraft['difficulty'] | undefined,
) => withPart(question, 'difficulty', difficulty)

/** Another lesson has other sections. */
export const withLesson = (question: QuestionDraft, slug: string) =>
  question.lesson === slug
    ? question
    : withPart(withPart(question, 'section', undefined), 'lesson', slug === '' ? undefined : slug)

export const withSection = (question: QuestionDraft, section: string) =>
  withPart(question, 'section', section === '' ? undefined : section)

/** With a new number or section of the RFC; where both are empty, it names none. */
export function withRfc(
  question: QuestionDraft,
  part: { readonly number?: string; readonly section?: string },
): QuestionDraft {
  const rfc = { number: '', section: '', ...question.rfc, ...part }
  return withPart(question, 'rfc', rfc.number === '' && rfc.section === '' ? undefined : rfc)
}
