import type { Assertion } from './assertions/assertion.ts'
import type { Fault } from './fault.ts'
import type { Policy } from './policy.ts'

/** A name and value in a table the learner edits; a disabled row is kept and not sent. */
export interface Row {
  readonly name: string
  readonly value: string
  readonly enabled: boolean
}

/** A file that goes along, as it was chosen. */
export interface FileContent {
  readonly name: string
  /** Media type; '' where the browser knows none. */
  readonly type: string
  /** The bytes, in base64: so a draft stays plain JSON. */
  readonly base64: string
}

/** A part of a multipart/form-data body (RFC 7578): a text, or a file where there is one. */
export interface Part extends Row {
  readonly file?: FileContent
  /** Media type of a text; a file has its own. Absent: none is said, and text/plain is meant. */
  readonly type?: string
}

/** A parameter that is kept and not sent. */
export interface DisabledParam {
  /** Where it stands among all parameters, 0 for the first. */
  readonly index: number
  readonly row: Row
  /** How it was spelled in the URL. */
  readonly raw?: string
}

export type AuthKind = 'none' | 'basic' | 'bearer' | 'api-key' | 'digest'
export type Credentials = 'omit' | 'same-origin' | 'include'
export type BodyKind = 'none' | 'json' | 'form' | 'multipart' | 'text' | 'file'

/**
 * A request as the learner is editing it. Every variant of auth and body keeps its
 * text while another is chosen, so that switching loses nothing.
 */
export interface RequestDraft {
  readonly client: 'browser' | 'script'
  readonly method: string
  /** As typed; the query is part of it and shown as params. */
  readonly url: string
  /** Absent until there is one. */
  readonly disabledParams?: readonly DisabledParam[]
  /** What `:name` and `{name}` in the URL's path stand for; absent until there is one. */
  readonly pathVariables?: readonly Row[]
  readonly headers: readonly Row[]
  readonly auth: {
    readonly kind: AuthKind
    readonly username: string
    readonly password: string
    readonly token: string
    readonly keyIn: 'header' | 'query'
    readonly keyName: string
    readonly keyValue: string
    /** Who helps to make the bearer token; absent where one types it. */
    readonly tokenFrom?: 'jwt' | 'oauth'
    /** What a JWT is signed from: two JSON texts and the secret. */
    readonly jwt?: { readonly header: string; readonly claims: string; readonly secret: string }
    /** Who logs in where a token is asked for, and for what. */
    readonly oauth?: { readonly username: string; readonly password: string; readonly scope: string }
  }
  readonly body: {
    readonly kind: BodyKind
    readonly json: string
    readonly text: string
    readonly form: readonly Row[]
    /** Absent until there is one. */
    readonly parts?: readonly Part[]
    readonly file?: FileContent
  }
  readonly policy: Policy
  readonly faults: readonly Fault[]
  /** What should be true of what comes back; absent until there is one. */
  readonly assertions?: readonly Assertion[]
  /**
   * Whether cookies go along and are kept. A page: as in `fetch` (to another origin only with `include`); a
   * script: `include` stands for a session that keeps a cookie jar, the others for none.
   */
  readonly credentials: Credentials
}
