export type Party = 'attacker' | 'browser' | 'app' | 'server' | 'api'

export const parties: readonly Party[] = ['attacker', 'browser', 'app', 'server', 'api']

/** What someone tries, or what goes wrong. */
export const attempts = [
  'none',
  'forged-callback',
  'leaked-url',
  'replayed-code',
  'foreign-redirect',
  'open-redirector',
  'wrong-verifier',
] as const
export type Attempt = (typeof attempts)[number]

/** What stands in the way; each can be left out. */
export interface Defences {
  readonly state: boolean
  readonly pkce: boolean
  /** Redirect URIs compare letter by letter; else the host alone counts. */
  readonly exactRedirect: boolean
  readonly oneTimeCodes: boolean
  /** The redirect carries a code; else the token itself (the implicit grant). */
  readonly codeFlow: boolean
}

export interface Source {
  readonly number: string
  readonly section: string
}

/** What a party looked at before it went on. */
export interface Check {
  readonly passed: boolean
  readonly says: string
  readonly source: Source
}

/** A message, or what a party does by itself (from and to are the same then). */
export interface Step {
  readonly from: Party
  readonly to: Party
  /** On the line: a request, a redirect, a response. */
  readonly label: string
  /** What it carries. */
  readonly carries: readonly (readonly [name: string, value: string])[]
  readonly says: string
  readonly checks: readonly Check[]
  /** Not seen, or not wanted, by those it is about. */
  readonly hostile?: boolean
}

export interface Flow {
  readonly steps: readonly Step[]
  readonly outcome: 'done' | 'stopped' | 'lost'
  /** What became of it. */
  readonly says: string
}
