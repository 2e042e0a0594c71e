import { attemptOnce } from './attempt.ts'
import type { Clock } from './clock.ts'
import type { Attempt, Exchange, Held, Outcome } from './exchange.ts'
import { withHops } from './hops.ts'
import { withKey } from './idempotency-key.ts'
import type { Pacer } from './pacer.ts'
import type { Policy } from './policy.ts'
import { prepareRequest } from './prepare.ts'
import type { RequestDraft } from './request-draft.ts'
import { decideRetry } from './retry.ts'
import { seconds } from './seconds.ts'
import type { Transport } from './transport.ts'
import type { WireHop } from './wire.ts'

/** What a send needs from around it. */
export interface SendContext {
  readonly id: string
  readonly transport: Transport
  readonly clock: Clock
  /** 0 ≤ x < 1, for jitter. */
  readonly random: () => number
  /** Cancels the whole exchange. */
  readonly signal: AbortSignal
  /** The hops of this exchange that the wire log has so far. */
  readonly hops: () => readonly WireHop[]
  /** Who keeps the policy's rate limit; without one, nothing is held back. */
  readonly pacer?: Pacer
  /** Hears of each finished attempt as soon as its decision is made. */
  readonly onAttempt?: (exchange: Exchange) => void
  /** Hears when an attempt has to wait for its turn, and with undefined when it has it. */
  readonly onHeld?: (held: Held | undefined) => void
}

/**
 * Sends a draft under its policy: turn, attempt, retry decision, wait, again, all within its deadline.
 * Never rejects: how it went is the exchange's outcome.
 */
export async function send(draft: RequestDraft, context: SendContext): Promise<Exchange> {
  const { clock, signal } = context
  const { policy } = draft
  const request = withKey(prepareRequest(draft), policy, crypto.randomUUID())
  const origin = URL.parse(request.url)?.origin ?? request.url
  const clockStart = clock.now()
  const sentAt = clock.date()
  const attempts: Attempt[] = []
  const elapsed = () => clock.now() - clockStart

  const exchange = (outcome: Outcome, heldAtEnd?: Held): Exchange => ({
    id: context.id,
    request: draft,
    sentAt,
    clockStart,
    durationMs: elapsed(),
    attempts: withHops(attempts, context.hops()),
    ...(heldAtEnd && { heldAtEnd }),
    outcome,
  })

  for (let number = 1; ; number++) {
    const turn = await takeTurn(policy, origin, elapsed(), context)
    if (turn.end) return exchange(turn.end, turn.held)
    const { held } = turn
    const startedAt = elapsed()
    const leftMs = policy.deadlineMs === undefined ? undefined : policy.deadlineMs - startedAt
    const came = await attemptOnce(
      (watch) => context.transport(request, { exchangeId: context.id, attempt: number, ...watch }),
      {
        ...(policy.timeoutMs === null ? {} : { attemptMs: policy.timeoutMs }),
        ...(policy.connectTimeoutMs === undefined ? {} : { connectMs: policy.connectTimeoutMs }),
        ...(policy.readTimeoutMs === undefined ? {} : { silenceMs: policy.readTimeoutMs }),
        ...(leftMs === undefined ? {} : { leftMs }),
      },
      context,
    )
    const outcome = came.kind === 'spent' ? timeout(policy, came) : came
    const decision = decideRetry({
      policy,
      method: request.method,
      attempt: number,
      outcome,
      random: context.random(),
      now: clock.date(),
      elapsedMs: elapsed(),
    })
    const endedAt = elapsed()
    attempts.push({ number, ...(held && { held }), startedAt, endedAt, outcome, decision, hops: [] })
    if (decision.action === 'stop') return exchange(outcome)
    context.onAttempt?.(exchange(outcome))
    try {
      await clock.sleep(decision.waitMs, signal)
    } catch {
      return exchange({ kind: 'aborted' })
    }
  }
}

/** Waits for a turn under the policy's rate limit; `end` is how the exchange comes out where it gets none. */
async function takeTurn(
  { rateLimit, deadlineMs }: Policy,
  origin: string,
  since: number,
  { pacer, clock, signal, onHeld }: SendContext,
): Promise<{ readonly held?: Held; readonly end?: Outcome }> {
  if (!rateLimit || !pacer || signal.aborted) return {}
  const { waitMs, giveBack } = pacer.take(origin, rateLimit, clock.now())
  if (waitMs <= 0) return {}
  const limit = `${rateLimit.requests} in ${seconds(rateLimit.windowMs)}`
  const reason = `the client’s own limit of ${limit} to ${origin} holds it back for ${seconds(waitMs)}`
  if (deadlineMs !== undefined && since + waitMs >= deadlineMs) {
    giveBack()
    const beyond = `that is beyond the ${seconds(deadlineMs)} that everything may take, so it is not sent`
    return {
      held: { since, waitMs, reason: `${reason}; ${beyond}` },
      end: { kind: 'timeout', limitMs: deadlineMs, limit: 'deadline', during: 'waiting' },
    }
  }
  const held = { since, waitMs, reason }
  onHeld?.(held)
  try {
    const began = clock.now()
    await clock.sleep(waitMs, signal)
    // A timer may be late: nothing is sent once the time for everything is over.
    if (deadlineMs === undefined || since + clock.now() - began < deadlineMs) return { held }
    giveBack()
    return { held, end: { kind: 'timeout', limitMs: deadlineMs, limit: 'deadline', during: 'waiting' } }
  } catch {
    giveBack()
    return { held, end: { kind: 'aborted' } }
  } finally {
    onHeld?.(undefined)
  }
}

function timeout(
  policy: Policy,
  { limit, during }: { limit: 'attempt' | 'connect' | 'read' | 'deadline'; during: 'waiting' | 'body' },
): Outcome {
  const limits = {
    attempt: policy.timeoutMs ?? 0,
    connect: policy.connectTimeoutMs ?? 0,
    read: policy.readTimeoutMs ?? 0,
    deadline: policy.deadlineMs ?? 0,
  }
  return { kind: 'timeout', limitMs: limits[limit], ...(limit === 'attempt' ? {} : { limit }), during }
}
