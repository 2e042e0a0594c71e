export type GrantType = 'authorization_code' | 'client_credentials' | 'refresh_token'

/** An application that is registered at the authorization server (RFC 6749, 2). */
export interface Client {
  readonly id: string
  readonly name: string
  /** Absent for a public client, which could not keep one (RFC 6749, 2.1). */
  readonly secret?: string
  readonly grantTypes: readonly GrantType[]
  /** Compared letter for letter (RFC 9700, 2.1). */
  readonly redirectUris: readonly string[]
  /** The scope values it may ask for. */
  readonly scope: readonly string[]
}

/** Every scope value, with what it lets a client do, to be read after “wants to”. */
export const scopeMeanings: ReadonlyMap<string, string> = new Map([
  ['openid', 'know who you are'],
  ['profile', 'see your name'],
  ['email', 'see your e-mail address'],
  ['read', 'read your data at api.example.com'],
  ['write', 'change your data at api.example.com'],
])

/** What a request without scope gets (RFC 6749, 3.3). */
export const DEFAULT_SCOPE = 'read'

const forUsers = {
  grantTypes: ['authorization_code', 'refresh_token'],
  scope: ['openid', 'profile', 'email', 'read', 'write'],
} as const

/**
 * The registered clients. Their secrets stand in the open, because nothing depends on them outside the lab.
 */
export const clients: readonly Client[] = [
  {
    id: 'practice-spa',
    name: 'Practice app',
    redirectUris: ['https://app.example.com/callback', 'https://httpbin.org/anything/callback'],
    ...forUsers,
  },
  {
    id: 'practice-web',
    name: 'Practice website',
    secret: 'web-secret',
    redirectUris: ['https://web.example.com/callback'],
    ...forUsers,
  },
  {
    id: 'practice-service',
    name: 'Practice service',
    secret: 'service-secret',
    grantTypes: ['client_credentials'],
    redirectUris: [],
    scope: ['read', 'write'],
  },
]

export function clientWithId(id: string | undefined): Client | undefined {
  return clients.find((client) => client.id === id)
}
