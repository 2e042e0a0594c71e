import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { questionKinds, type QuestionKind } from '#grading/quiz/quiz-schema.ts'

/** A draft of one kind of question. */
export type DraftOf<K extends QuestionKind> = Extract<QuestionDraft, { kind: K }>

interface KindWords {
  readonly name: string
  /** What it asks of a student, in a line. */
  readonly asks: string
}

const words: Readonly<Record<QuestionKind, KindWords>> = {
  single: { name: 'Single choice', asks: 'One option of several is right' },
  multiple: { name: 'Multiple choice', asks: 'Tick all that are right, part of the points for some' },
  'true-false': { name: 'True or false', asks: 'Is a statement true?' },
  text: { name: 'Short text', asks: 'Write a word or a line' },
  numeric: { name: 'Number', asks: 'Write a number, within a tolerance' },
  matching: { name: 'Matching', asks: 'Find what goes with each item' },
  ordering: { name: 'Ordering', asks: 'Put items in order' },
  request: { name: 'Request', asks: 'Build and send a request, judged by what the server received' },
  predict: { name: 'Prediction', asks: 'Guess what an exchange will show, then see it' },
}

export const kindName = (kind: QuestionKind): string => words[kind].name

/** Every kind there is, as one chooses among them. */
export const kinds: readonly ({ readonly kind: QuestionKind } & KindWords)[] = questionKinds.map((kind) => ({
  kind,
  ...words[kind],
}))
