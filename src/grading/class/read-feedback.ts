import { SealError } from '#grading/sealed/envelope.ts'
import { replyTo, type Feedback, type Reply } from './feedback.ts'
import type { HandOut } from './hand-out-schema.ts'

/** The replies of a feedback that are for one student, by attempt. */
export type Replies = ReadonlyMap<string, Reply>

/**
 * Opens what of a feedback is for one student.
 * @param attempts ids of the attempts they submitted
 * @throws {SealError} where it belongs to another quiz, holds nothing for this student, or was changed
 */
export async function repliesIn(
  feedback: Feedback,
  handOut: HandOut,
  attempts: readonly string[],
  replyKey: string,
): Promise<Replies> {
  if (feedback.handOut !== handOut.id) throw new SealError('shut', 'This is the feedback to another quiz.')
  const known = new Set(handOut.questions.map(({ id }) => id))
  if (!feedback.questions.every(({ id }) => known.has(id)))
    throw new SealError('shut', 'This feedback is to other questions than this quiz asks.')
  const replies = new Map<string, Reply>()
  for (const attempt of attempts) {
    const reply = await replyTo(feedback, attempt, replyKey)
    if (reply) replies.set(attempt, reply)
  }
  if (replies.size === 0)
    throw new SealError(
      'shut',
      'There is no grade in it for an attempt made in this browser. Perhaps your response has not reached your instructor, or you took the quiz in another browser.',
    )
  return replies
}
