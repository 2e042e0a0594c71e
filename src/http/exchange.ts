import type { Field } from './field.ts'
import type { RequestDraft } from './request-draft.ts'
import type { Variable } from './variables.ts'
import type { CapturedBody, WireHop } from './wire.ts'

/**
 * How an attempt or exchange came out, as the client saw it. A value, not an
 * exception: a failed exchange is the very thing the learner studies.
 */
export type Outcome =
  | {
      readonly kind: 'response'
      readonly status: number
      readonly reason: string
      /** The final URL, after redirects. */
      readonly url: string
      readonly redirected: boolean
      /** What JavaScript was allowed to read. */
      readonly fields: readonly Field[]
      readonly body: CapturedBody
    }
  | {
      readonly kind: 'timeout'
      readonly limitMs: number
      /** Which limit of the policy it was; absent: that of the attempt. */
      readonly limit?: 'connect' | 'read' | 'deadline'
      /** Whether the head of a response had arrived when time ran out. */
      readonly during: 'waiting' | 'body'
    }
  | {
      readonly kind: 'network-error'
      /** What `fetch` said. */
      readonly message: string
      readonly during: 'waiting' | 'body'
      /** Content that had arrived before the connection broke. */
      readonly received?: CapturedBody
      readonly status?: number
    }
  | { readonly kind: 'aborted' }

/** An outcome without what came with it, as a list shows it. */
export type OutcomeHead =
  | Pick<Extract<Outcome, { kind: 'response' }>, 'kind' | 'status' | 'reason'>
  | { readonly kind: Exclude<Outcome['kind'], 'response'> }

/** What the policy did after an attempt, and why. */
export type RetryDecision =
  | { readonly action: 'stop'; readonly reason: string }
  | {
      readonly action: 'retry'
      readonly reason: string
      /** The wait that counted, in ms. */
      readonly waitMs: number
      /** What backoff drew, and from which range. */
      readonly draw: { readonly limitMs: number; readonly drawnMs: number }
      /** What the server asked for, in ms. */
      readonly retryAfterMs?: number
    }

/** How the client's own rate limit held a request back. */
export interface Held {
  /** Lab ms since the exchange began. */
  readonly since: number
  /** How long it had to wait for its turn, in ms. */
  readonly waitMs: number
  /** What the limit is, and what became of the wait, in words. */
  readonly reason: string
}

/** One try of the policy. */
export interface Attempt {
  /** 1 for the first. */
  readonly number: number
  /** What it had to wait for before it began. */
  readonly held?: Held
  /** Lab ms since the exchange began. */
  readonly startedAt: number
  readonly endedAt: number
  readonly outcome: Outcome
  readonly decision: RetryDecision
  readonly hops: readonly WireHop[]
}

/** One send, with all its attempts. */
export interface Exchange {
  readonly id: string
  /** The request as the learner meant it. */
  readonly request: RequestDraft
  /** The variables it used, with the values they had; absent where it used none. */
  readonly variables?: readonly Variable[]
  /** Epoch ms. */
  readonly sentAt: number
  /** The shared clock's reading when it began, to place hop timings. */
  readonly clockStart: number
  readonly durationMs: number
  /** None where the client's own rate limit let none begin. */
  readonly attempts: readonly Attempt[]
  /** The wait for its turn in which the exchange ended, if it did. */
  readonly heldAtEnd?: Held
  readonly outcome: Outcome
}
