import type { ClassResponse } from '#grading/class/response-schema.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'

/**
 * What a submitted attempt sends to the instructor.
 * @param attempts all at this quiz, in any order: they tell which number it has
 */
export function responseOf(
  taken: Pick<TakenHandOut, 'handOut' | 'token' | 'name' | 'replyKey'>,
  attempt: StoredAttempt,
  attempts: readonly StoredAttempt[],
): ClassResponse {
  const asked = new Set(
    taken.handOut.questions.map(({ id }) => id).filter((id) => attempt.questionIds.includes(id)),
  )
  const ofAsked = <T>(record: Readonly<Record<string, T>> = {}) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => asked.has(id)))
  const { replyKey } = taken
  return {
    version: 1,
    handOut: taken.handOut.id,
    attempt: attempt.id,
    number: numberOf(attempt, attempts),
    token: taken.token.slice(0, 100),
    name: taken.name.slice(0, 200),
    startedAt: attempt.startedAt,
    submittedAt: attempt.submittedAt ?? attempt.startedAt,
    seed: attempt.seed ?? '',
    answers: Object.fromEntries(
      Object.entries(ofAsked(attempt.answers)).map(([id, answer]) => [
        id,
        Array.isArray(answer) ? [...answer] : answer,
      ]),
    ),
    confidence: ofAsked(attempt.confidence),
    hints: ofAsked(attempt.hints),
    replyKey,
  }
}

/** 1 for the attempt that was begun first. */
export function numberOf(attempt: StoredAttempt, attempts: readonly StoredAttempt[]): number {
  return 1 + attempts.filter((each) => each.id !== attempt.id && each.startedAt < attempt.startedAt).length
}
