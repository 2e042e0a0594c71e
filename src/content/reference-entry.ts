/** A request to try: as text (`parseRequestText`), what to know about it, and who sends it. */
export interface Trial {
  /** `GET https://faults.example.com/status/<code>` where a status code's entry says nothing else. */
  readonly request?: string
  readonly client?: 'browser' | 'script'
  readonly note?: string
}

/** What entries of both kinds have. Texts take `code` and **bold**. */
interface Entry {
  /** A paragraph on what it says or asks for, and who sends it. */
  readonly means: string
  /** May one send the request again? */
  readonly again: string
  /** Does a cache keep the response? */
  readonly cache: string
  /** A message, or the messages of an exchange, as HTTP/1.1 writes them. */
  readonly looks: string
  readonly try?: Trial
  /** Why it can't be tried from a page, where it can't. */
  readonly unseen?: string
  /** Slugs of lessons. */
  readonly learn: readonly string[]
}

/** What the reference says about a registered status code. */
export interface StatusReference extends Entry {
  readonly code: number
  readonly act: { readonly who: 'client' | 'server' | 'both' | 'nobody'; readonly must: string }
  /** Has what the request asked for been done? */
  readonly done: string
  readonly fields: readonly { readonly name: string; readonly note?: string }[]
  /** Has the response content? */
  readonly content: string
  /** Name of the Internet-Draft that describes it, where no RFC does. */
  readonly draft?: string
  readonly confused?: readonly { readonly code: number; readonly because: string }[]
}

/** What the reference says about a method. */
export interface MethodReference extends Entry {
  readonly method: string
  readonly requestContent: string
  readonly responseContent: string
  /** Can an HTML form send it? */
  readonly form: string
  readonly answers: readonly { readonly code: number; readonly when: string }[]
  readonly confused?: readonly { readonly method: string; readonly because: string }[]
}

/**
 * What the reference says about a field besides its entry in the registry (`fieldEntry`), which has meaning, syntax,
 * direction and source.
 */
export interface FieldReference {
  readonly field: string
  /** What else one should know: what for, traps. Texts take `code` and **bold**. */
  readonly more: string
  /** Messages with the field in them, as HTTP/1.1 writes them. */
  readonly looks: string
  /** Names of fields that belong with it. */
  readonly related: readonly string[]
  /** Where it is not told: the field as in `looks`, sent to httpbin or asked for from there. */
  readonly try?: Trial
  /** Why there is nothing to try, where there isn't. */
  readonly unseen?: string
  /** Slugs of lessons. */
  readonly learn: readonly string[]
}

/** A code that is not registered and that people meet all the same. */
export interface UnregisteredCode {
  readonly code: number
  readonly name: string
  /** Who made it up. */
  readonly by: string
  readonly says: string
}
