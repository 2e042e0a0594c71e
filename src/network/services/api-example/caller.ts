import type { HandlerContext } from '#network/service.ts'
import { algorithmOf, verifyJwt } from './jwt.ts'
import { Refusal } from './problem.ts'
import type { State } from './state.ts'

/** Whom a request speaks for, and how it proved that. */
export interface Caller {
  readonly userId: number
  readonly name: string
  readonly admin: boolean
  readonly by: 'bearer' | 'api-key' | 'basic'
}

export const ALICE = 1
const BEN = 2

interface Owner {
  readonly userId: number
  readonly admin: boolean
}

const alice: Owner = { userId: ALICE, admin: false }

/** Tokens that are good from the start, as tutorials print them. */
const owners: ReadonlyMap<string, Owner> = new Map([
  ['token123', alice],
  ['YOUR_TOKEN', alice],
  ['YOUR_API_TOKEN', alice],
  ['your-token', alice],
  ['your_token_here', alice],
  ['your-api-key', alice],
  ['my_secure_token', alice],
  ['admin-token', { userId: BEN, admin: true }],
])

/** The challenge that every 401 carries (RFC 6750, 3). */
export const BEARER_CHALLENGE = 'Bearer realm="api"'

/**
 * Whose bearer token a request carries; undefined when it carries none.
 * @throws Refusal 401 for a token that is not good, 400 for a field that can't be read
 */
export async function bearerCaller(
  request: Request,
  state: State,
  context: HandlerContext,
): Promise<Caller | undefined> {
  const field = request.headers.get('Authorization')
  if (field === null) return undefined
  const [scheme = '', token, ...rest] = field.trim().split(/\s+/)
  if (scheme.toLowerCase() !== 'bearer') {
    if (token === undefined)
      context.note('Authorization has no scheme; write "Bearer" and a space before the token')
    return undefined
  }
  if (token === undefined || rest.length > 0) {
    throw new Refusal(400, 'The Authorization field must be "Bearer", one space and the token.', {
      fields: { 'WWW-Authenticate': `${BEARER_CHALLENGE}, error="invalid_request"` },
    })
  }
  const owner = owners.get(token) ?? (await jwtOwner(token, context))
  const user = state.users.get(owner.userId)
  if (!user) throw invalidToken('The token belongs to no user')
  context.note(`${owners.has(token) ? token : 'the signed token'} is ${user.name}’s`)
  return { userId: user.id, name: user.name, admin: owner.admin, by: 'bearer' }
}

/** @throws Refusal 401 when the call carried no bearer token */
export function requireBearer(caller: Caller | undefined, context: HandlerContext): Caller {
  if (caller) return caller
  context.note('no bearer token in the request')
  throw new Refusal(401, 'This needs a bearer token: Authorization: Bearer token123', {
    fields: { 'WWW-Authenticate': BEARER_CHALLENGE },
  })
}

async function jwtOwner(token: string, context: HandlerContext): Promise<Owner> {
  if (!token.includes('.')) {
    context.note('that token was never issued')
    throw invalidToken('The token is not known')
  }
  const now = context.clock.date()
  const refuse = (reason: string) => {
    context.note(`token refused: ${reason}`)
    return invalidToken(reason)
  }
  if (algorithmOf(token) === 'RS256') {
    const { verifyAccessToken } = await import('#network/services/login-example/access-token.ts')
    const verified = await verifyAccessToken(token, now)
    if (!verified.ok) throw refuse(verified.reason)
    const { userId, clientId, roles } = verified.claims
    if (userId === undefined) throw refuse(`The token speaks for ${clientId} itself and for no user`)
    return { userId, admin: roles.includes('admin') }
  }
  const verified = await verifyJwt(token, now)
  if (!verified.ok) throw refuse(verified.reason)
  return { userId: Number(verified.claims['sub']), admin: verified.claims['role'] === 'admin' }
}

function invalidToken(reason: string): Refusal {
  return new Refusal(401, `${reason}.`, {
    fields: {
      'WWW-Authenticate': `${BEARER_CHALLENGE}, error="invalid_token", error_description="${ascii(reason)}"`,
    },
  })
}

/** Leaves only what error_description may hold (RFC 6750, 3): no quotes, no backslash, ASCII. */
function ascii(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]|["\\]/g, '?')
}
