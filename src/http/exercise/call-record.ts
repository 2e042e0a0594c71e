import type { WireHop } from '#http/wire.ts'

/** A value that the learner's code gave, as data: JSON, with `{$: kind, …}` for what JSON has no word for. */
export type Told = null | boolean | number | string | readonly Told[] | { readonly [key: string]: Told }

/** A place in the learner's code; both count from 1. */
export interface CodePlace {
  readonly line: number
  readonly column: number
}

export const consoleLevels = ['log', 'info', 'warn', 'error', 'debug'] as const
export type ConsoleLevel = (typeof consoleLevels)[number]

/** A line that the learner's code wrote to the console. */
export interface ConsoleLine {
  /** Lab ms since the call began. */
  readonly at: number
  readonly level: ConsoleLevel
  readonly values: readonly Told[]
  readonly place?: CodePlace
}

/** Why a call was ended before it had come to its own end. */
export type StopReason =
  'unresponsive' | 'too-many-requests' | 'stuck' | 'overtime' | 'flood' | 'cancelled' | 'no-start'

/** How a call of the learner's code came out. */
export type CallOutcome =
  | { readonly kind: 'returned'; readonly value: Told }
  | {
      readonly kind: 'threw'
      readonly value: Told
      readonly place?: CodePlace
      readonly during: 'loading' | 'call'
    }
  | { readonly kind: 'stopped'; readonly why: StopReason }

/** When all runs begin, in epoch ms: Wednesday, 1 July 2026, noon. The same run sees the same dates. */
export const RUN_EPOCH = Date.UTC(2026, 6, 1, 12)

/** One call of the learner's code, with all that the wire carried for it. */
export interface CallRecord {
  readonly id: string
  readonly outcome: CallOutcome
  readonly console: readonly ConsoleLine[]
  /** Oldest first; preflights too. Their times count from 0, when the call began. */
  readonly hops: readonly WireHop[]
  /** Lab ms that it took. */
  readonly durationMs: number
}
