import type { Fault } from './fault.ts'
import type { Policy } from './policy.ts'

/** A name and value in a table the learner edits; a disabled row is kept and not sent. */
export interface Row {
  readonly name: string
  readonly value: string
  readonly enabled: boolean
}

export type AuthKind = 'none' | 'basic' | 'bearer' | 'api-key'
export type Credentials = 'omit' | 'same-origin' | 'include'
export type BodyKind = 'none' | 'json' | 'form' | 'text'

/**
 * A request as the learner is editing it. Every variant of auth and body keeps its
 * text while another is chosen, so that switching loses nothing.
 */
export interface RequestDraft {
  readonly client: 'browser' | 'script'
  readonly method: string
  /** As typed; the query is part of it and shown as params. */
  readonly url: string
  readonly headers: readonly Row[]
  readonly auth: {
    readonly kind: AuthKind
    readonly username: string
    readonly password: string
    readonly token: string
    readonly keyIn: 'header' | 'query'
    readonly keyName: string
    readonly keyValue: string
  }
  readonly body: {
    readonly kind: BodyKind
    readonly json: string
    readonly text: string
    readonly form: readonly Row[]
  }
  readonly policy: Policy
  readonly faults: readonly Fault[]
  /**
   * Whether cookies go along and are kept. A page: as in `fetch` (to another origin only with `include`); a
   * script: `include` stands for a session that keeps a cookie jar, the others for none.
   */
  readonly credentials: Credentials
}
