import * as v from 'valibot'
import { answerSchema } from '#grading/quiz/answer-schema.ts'
import { useKept } from '#workbench/use-kept.ts'

const shownSchema = v.object({
  id: v.string(),
  /** How often the card had been reviewed when it was shown. */
  seen: v.number(),
  answer: v.optional(answerSchema),
  /** Whether the answer has been uncovered or checked. */
  open: v.boolean(),
  /** When the wire began to count for a task, on the lab's clock. */
  since: v.optional(v.number()),
  hints: v.number(),
})

/** What the learner has done with the card in view. */
export type Shown = v.InferOutput<typeof shownSchema>

/** The card in view with what was answered, kept over a reload; as new for another card, or at another review. */
export function useShown(id: string, seen: number) {
  const blank: Shown = { id, seen, open: false, hints: 0 }
  const { value, change, loaded } = useKept('review/card', shownSchema, blank)
  const shown = value.id === id && value.seen === seen ? value : blank
  return { shown, change: (part: Partial<Shown>) => change({ ...shown, ...part }), loaded }
}
