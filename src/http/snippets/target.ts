import type { RequestDraft } from '#http/request-draft.ts'
import type { CodeRequest } from './code-request.ts'

/** Something a library does otherwise than the lab shows it; `code` in backticks. */
export interface CodeFact {
  readonly topic:
    'Timeout' | 'Redirects' | 'Error statuses' | 'Retries' | 'Fields' | 'Content' | 'Cookies' | 'CORS'
  readonly text: string
}

/** A library that code can be written for. */
export interface CodeTarget {
  readonly id: string
  readonly label: string
  /** The language, for colouring. */
  readonly language: 'shell' | 'javascript' | 'python' | 'go' | 'java' | 'powershell'
  /** Which limits its code sets beside the one on the whole request. */
  readonly limits?: readonly ('connect' | 'silence')[]
  readonly write: (request: CodeRequest, draft: RequestDraft) => string | Promise<string>
  /** What it does by itself, with this request in mind. */
  readonly facts: (request: CodeRequest) => readonly CodeFact[]
}

/** The facts that hold: a condition that does not leaves `false` or `undefined` in its place. */
export function facts(...given: readonly (CodeFact | false | undefined)[]): readonly CodeFact[] {
  return given.filter((fact) => fact !== false && fact !== undefined)
}

export function fact(topic: CodeFact['topic'], text: string): CodeFact {
  return { topic, text }
}

/** Milliseconds in seconds, as code writes them: `10`, `0.5`. */
export function inSeconds(ms: number): string {
  return String(ms / 1_000)
}

/** Digest, where a library knows nothing of it. */
export function noDigest({ digest }: CodeRequest, library: string): CodeFact | false {
  return (
    digest !== undefined &&
    fact('Fields', `${library} knows no Digest: this code will be answered with 401 and a challenge.`)
  )
}

/** The lab's retries, where code has none; undefined where the draft asks for none. */
export function noRetries({ retries }: CodeRequest, instead: string): CodeFact | false {
  return (
    retries > 0 &&
    fact(
      'Retries',
      `The lab tries up to ${retries === 1 ? 'once' : `${retries} times`} more. This code tries once: ${instead}`,
    )
  )
}

/** What a policy does that the code of a library does not. */
export function policyFacts(request: CodeRequest, { limits = [] }: CodeTarget): readonly CodeFact[] {
  const { connectMs, silenceMs, keyed, rateLimit } = request
  return facts(
    connectMs !== undefined &&
      !limits.includes('connect') &&
      fact('Timeout', `The limit of ${inSeconds(connectMs)} s for the connection is not in this code.`),
    silenceMs !== undefined &&
      !limits.includes('silence') &&
      fact('Timeout', `The limit of ${inSeconds(silenceMs)} s on each silence is not in this code.`),
    keyed &&
      fact(
        'Retries',
        'The lab adds an `Idempotency-Key` with a new UUID for each Send. In code, make one before the first attempt and send the same with each: a fixed one would make every later request a repeat of this.',
      ),
    rateLimit &&
      fact(
        'Retries',
        `The lab sends at most ${rateLimit.requests} in ${inSeconds(rateLimit.windowMs)} s to an origin. This code does not hold itself back.`,
      ),
  )
}
