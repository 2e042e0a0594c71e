import { Refusal } from './refusal.ts'

/** Whose allowance a request uses up. */
export interface Caller {
  /** Whether a good token came along. Every good token is the Octocat's. */
  readonly isAuthorized: boolean
  /** How the API names the caller when the allowance is used up. */
  readonly name: string
}

/** The user whom all tokens belong to. */
export const TOKEN_OWNER = 'octocat'
const TOKEN_OWNER_ID = 583231

/** What tokens look like: of today's kinds, fine-grained, and forty hexadecimal digits as they once were. */
const TOKEN = /^(?:gh[opsur]_[A-Za-z0-9]{36,}|github_pat_\w{22,}|[0-9a-f]{40})$/

/**
 * Whom a request speaks for. The token may come as `Bearer`, `token`, or the password of Basic.
 * @throws Refusal 401 where it can't be a token of GitHub's
 */
export function callerOf(authorization: string | null, clientAddress: string): Caller {
  if (authorization === null) return { isAuthorized: false, name: clientAddress }
  const [, scheme = '', credentials = ''] = /^(\S+)\s+(.*)$/.exec(authorization.trim()) ?? []
  const token = scheme.toLowerCase() === 'basic' ? passwordOf(credentials) : credentials
  if (/^(?:bearer|token|basic)$/i.test(scheme) && TOKEN.test(token)) {
    return { isAuthorized: true, name: `user ID ${TOKEN_OWNER_ID}` }
  }
  throw new Refusal(401, 'Bad credentials', { documentation: '/rest' })
}

function passwordOf(credentials: string): string {
  try {
    return atob(credentials).replace(/^[^:]*:/, '')
  } catch {
    return ''
  }
}
