import type { Feedback } from '#grading/class/feedback.ts'
import { repliesIn } from '#grading/class/read-feedback.ts'
import { SealError } from '#grading/sealed/envelope.ts'
import type { Storage } from '#storage/storage.ts'

/**
 * Keeps the feedback to a quiz that was taken in this browser; one that was released earlier never takes the place of a later one.
 * @throws {SealError} in words for the student, where it is not for them
 */
export async function keepFeedback(storage: Storage, feedback: Feedback): Promise<void> {
  const records = await storage.records()
  const taken = await records.get('takenHandOuts', feedback.handOut)
  if (!taken)
    throw new SealError(
      'shut',
      'This is the feedback to a quiz that was not taken in this browser. Open it where you took the quiz.',
    )
  const attempts = await storage.attempts(taken.id)
  const submitted = attempts.filter(({ submittedAt }) => submittedAt !== undefined).map(({ id }) => id)
  await repliesIn(feedback, taken.handOut, submitted, taken.replyKey)
  if (taken.feedback && taken.feedback.releasedAt > feedback.releasedAt)
    throw new SealError('shut', 'You have opened newer feedback to this quiz already. It stays.')
  await records.change('takenHandOuts', taken.id, (current = taken) => ({
    ...current,
    updatedAt: Date.now(),
    feedback,
  }))
}
