import * as v from 'valibot'

const answerSchema = v.object({
  text: v.string(),
  /** Whether the good answer has been uncovered. */
  open: v.boolean(),
  /** The points that were in one's own answer, in their words: points may come and go. */
  said: v.array(v.string()),
})

/** A round as it is kept: which question is in view, and what was made of each. */
export const roundSchema = v.object({ at: v.number(), answers: v.record(v.string(), answerSchema) })

export type Answer = v.InferOutput<typeof answerSchema>
export type Round = v.InferOutput<typeof roundSchema>

const BLANK: Answer = { text: '', open: false, said: [] }

/** What was made of a question; blank where it has not been met. */
export function answerOf(round: Round, card: string): Answer {
  return round.answers[card] ?? BLANK
}
