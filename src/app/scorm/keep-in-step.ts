import type { PackageQuiz } from '#grading/class/scorm/package.ts'
import type { Storage } from '#storage/storage.ts'
import type { Recorder } from './recorder.ts'

/** An LMS that is told of every change. */
export interface InStep {
  /** Tells it once more. */
  readonly tryAgain: () => void
  readonly stop: () => void
}

/**
 * Tells the LMS of every change to the attempts at a quiz, and at once of what it does not have yet.
 * @param say told what the learner should know: why something is not stored, or '' once it is
 */
export function keepInStep(
  { handOut }: PackageQuiz,
  storage: Storage,
  recorder: Recorder,
  say: (problem: string) => void,
): InStep {
  let last = Promise.resolve()
  const tell = async () => {
    const attempts = await storage.attempts(handOut.id)
    const records = await storage.records()
    const taken = await records.get('takenHandOuts', handOut.id)
    if (!taken) return
    const recorded = await recorder.record(attempts, taken)
    if (!recorded) return
    say(recorded.missing ?? '')
    const { saved } = recorded
    if (recorded.attempts.length === 0 && saved === taken.lms?.saved) return
    await records.change('takenHandOuts', handOut.id, (current = taken) => ({
      ...current,
      lms: {
        attempts: [...new Set([...(current.lms?.attempts ?? []), ...recorded.attempts])],
        ...(saved === undefined ? {} : { saved }),
      },
    }))
  }
  const inTurn = () => {
    last = last.then(tell).catch((error: unknown) => {
      say(error instanceof Error ? error.message : String(error))
    })
  }
  const unsubscribe = storage.subscribe((table) => {
    if (table === 'attempts' || table === 'takenHandOuts') inTurn()
  })
  inTurn()
  return { tryAgain: inTurn, stop: unsubscribe }
}
