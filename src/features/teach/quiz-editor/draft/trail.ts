import type { StoredQuiz } from '#storage/record-schema.ts'
import { stepBetween, type Step } from './quiz-steps.ts'
import { sameData } from './same-data.ts'

/** What was changed in this tab and can be undone, newest last; what was undone and can be redone, newest last. */
export interface Trail {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** Ms of the last change. */
  readonly changedAt: number
}

export const emptyTrail: Trail = { past: [], future: [], changedAt: 0 }

/** A pause in typing that begins a new step, in ms. */
const PAUSE = 800
const DEPTH = 200

/** The trail after a change; what is typed into one field without a pause is one step. */
export function noted(
  trail: Trail,
  before: StoredQuiz,
  after: StoredQuiz,
  { what, at, now }: { what: string; at: string | undefined; now: number },
): Trail {
  const step = stepBetween(before, after, { what, at })
  if (!step) return trail
  const last = trail.past.at(-1)
  const goesOn =
    at !== undefined && last?.at === at && trail.future.length === 0 && now - trail.changedAt < PAUSE
  if (!goesOn || !last) return { past: [...trail.past, step].slice(-DEPTH), future: [], changedAt: now }
  const whole = joined(last, step)
  const past = trail.past.slice(0, -1)
  return { past: whole ? [...past, whole] : past, future: [], changedAt: now }
}

/** Two steps in one field as one; undefined where the second led back. */
function joined(first: Step, second: Step): Step | undefined {
  const questions = new Map(
    [...second.questions]
      .map(([id, { before, after }]) => {
        const earlier = first.questions.get(id)
        return [id, { before: earlier ? earlier.before : before, after }] as const
      })
      .filter(([, { before, after }]) => !sameData(before, after)),
  )
  const title = second.title && {
    before: first.title?.before ?? second.title.before,
    after: second.title.after,
  }
  const retitled = title !== undefined && title.before !== title.after
  if (questions.size === 0 && !retitled) return undefined
  return { what: second.what, at: second.at, questions, ...(retitled ? { title } : {}) }
}
