import { useQuery } from '@tanstack/react-query'
import { replyTo, type Reply } from '#grading/class/feedback.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { outcomeOf, type Outcome } from './outcome.ts'

/** What came of a submitted attempt; undefined while that may not be known here, or is being opened. */
export function useOutcome(
  taken: TakenHandOut,
  attempt: StoredAttempt,
): { readonly outcome: Outcome | undefined; readonly problem: string | undefined } {
  const { handOut, feedback, replyKey } = taken
  const reply = useQuery<Reply | null>({
    queryKey: ['reply', attempt.id, feedback?.releasedAt],
    queryFn: async () => (feedback && (await replyTo(feedback, attempt.id, replyKey))) ?? null,
    enabled: feedback !== undefined,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const { passMark } = handOut.settings
  if (feedback) {
    const outcome =
      reply.data === undefined
        ? undefined
        : outcomeOf(attempt, feedback.questions, reply.data ?? undefined, passMark)
    return { outcome, problem: reply.error?.message }
  }
  if (handOut.mode === 'practice' && handOut.settings.feedback !== 'released')
    return { outcome: outcomeOf(attempt, handOut.questions, 'none', passMark), problem: undefined }
  return { outcome: undefined, problem: undefined }
}
