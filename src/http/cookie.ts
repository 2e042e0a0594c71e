/** A cookie as a client keeps it (RFC 6265bis, 5.7). */
export interface Cookie {
  readonly name: string
  readonly value: string
  /** The host that set it, or the Domain it asked for; in small letters, without a leading dot. */
  readonly domain: string
  /** Whether only that very host gets it: no Domain attribute was given. */
  readonly hostOnly: boolean
  readonly path: string
  readonly secure: boolean
  readonly httpOnly: boolean
  /** `default` where none was given: treated as Lax. */
  readonly sameSite: 'strict' | 'lax' | 'none' | 'default'
  /** Epoch ms; undefined for a session cookie. */
  readonly expiresAt?: number
  /** Epoch ms. */
  readonly createdAt: number
}
