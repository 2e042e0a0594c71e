import * as v from 'valibot'

// All times are lab epoch ms.
const session = v.object({
  csrfToken: v.string(),
  /** Absent until somebody logs in. */
  userId: v.optional(v.number()),
  signedInAt: v.number(),
  lastSeenAt: v.number(),
})
const code = v.object({
  clientId: v.string(),
  /** As the client wrote it; absent where it left it out. */
  redirectUri: v.optional(v.string()),
  challenge: v.string(),
  scope: v.array(v.string()),
  nonce: v.optional(v.string()),
  userId: v.number(),
  signedInAt: v.number(),
  expiresAt: v.number(),
  /** What the code was exchanged for; absent while it is unused. */
  grantId: v.optional(v.string()),
})
const grant = v.object({
  clientId: v.string(),
  /** Absent where a client acts for itself. */
  userId: v.optional(v.number()),
  scope: v.array(v.string()),
  revoked: v.boolean(),
})
const accessToken = v.object({ grantId: v.string(), expiresAt: v.number() })
const refreshToken = v.object({ grantId: v.string(), expiresAt: v.number(), spent: v.boolean() })

const table = <Row extends v.GenericSchema>(row: Row) => v.array(v.tuple([v.string(), row]))

/** What a reload must not lose. */
const saved = v.object({
  version: v.literal(1),
  issued: v.number(),
  sessions: table(session),
  codes: table(code),
  grants: table(grant),
  accessTokens: table(accessToken),
  refreshTokens: table(refreshToken),
})

export type Session = v.InferOutput<typeof session>
export type AuthorizationCode = v.InferOutput<typeof code>
export type Grant = v.InferOutput<typeof grant>

/** Everything the authorization server remembers, the oldest first in each map. */
export interface State {
  /** How many identifiers were ever given out: part of each, so that none comes twice. */
  issued: number
  sessions: Map<string, Session>
  codes: Map<string, AuthorizationCode>
  /** What a user, or a client for itself, allowed: the family of all tokens that came of it. */
  grants: Map<string, Grant>
  /** By `jti`. Revoking one takes it out. */
  accessTokens: Map<string, v.InferOutput<typeof accessToken>>
  refreshTokens: Map<string, v.InferOutput<typeof refreshToken>>
}

export function firstState(): State {
  return {
    issued: 0,
    sessions: new Map(),
    codes: new Map(),
    grants: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
  }
}

/** The state as JSON data; undefined while nothing was ever given out. */
export function toSaved(state: State): v.InferOutput<typeof saved> | undefined {
  if (state.issued === 0) return undefined
  const { issued, sessions, codes, grants, accessTokens, refreshTokens } = state
  return {
    version: 1,
    issued,
    sessions: [...sessions],
    codes: [...codes],
    grants: [...grants],
    accessTokens: [...accessTokens],
    refreshTokens: [...refreshTokens],
  }
}

/** The state that {@link toSaved} gave; undefined where the data is something else. */
export function readSaved(data: unknown): State | undefined {
  const result = v.safeParse(saved, data)
  if (!result.success) return undefined
  const { issued, sessions, codes, grants, accessTokens, refreshTokens } = result.output
  return {
    issued,
    sessions: new Map(sessions),
    codes: new Map(codes),
    grants: new Map(grants),
    accessTokens: new Map(accessTokens),
    refreshTokens: new Map(refreshTokens),
  }
}

const MOST_KEPT = 200

/** Keeps a row as the latest, and of all rows the latest 200. */
export function keep<Row>(rows: Map<string, Row>, key: string, row: Row): void {
  rows.delete(key)
  rows.set(key, row)
  const [oldest] = rows.keys()
  if (rows.size > MOST_KEPT && oldest !== undefined) rows.delete(oldest)
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** An identifier that says by its prefix what it is for. It can't be guessed where `random` can't. */
export function newIdentifier(state: State, random: () => number, prefix: string): string {
  state.issued += 1
  const letters = Array.from({ length: 24 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)] ?? 'A')
  return `${prefix}_${letters.join('')}${state.issued.toString(36)}`
}
