import type { Call, Resource } from './call.ts'
import { ALICE, BEARER_CHALLENGE, type Caller, requireBearer } from './caller.ts'
import { representation } from './conditional.ts'
import { Refusal } from './problem.ts'
import type { State } from './state.ts'

const apiKeys: ReadonlySet<string> = new Set(['your-key-here', 'demo-key-123'])
const BASIC_CHALLENGE = 'Basic realm="api", charset="UTF-8"'

/** What needs credentials: `/me`, `/profile` and `/admin` a bearer token, `/data` one of three kinds. */
export function protectedResources(state: State): Resource[] {
  const me = (call: Call) => {
    const { userId } = requireBearer(call.caller, call.context)
    return representation(call, state.users.get(userId))
  }
  return [
    { path: '/me', methods: { GET: me } },
    { path: '/profile', methods: { GET: me } },
    {
      path: '/admin',
      methods: {
        GET: (call) => {
          requireAdmin(requireBearer(call.caller, call.context), call)
          return representation(call, {
            users: state.users.size,
            orders: state.orders.size,
            posts: state.posts.size,
          })
        },
      },
    },
    {
      path: '/data',
      methods: {
        GET: (call) => {
          const { name, by } = anyCredentials(call, state)
          return representation(call, {
            message: `Hello, ${name}.`,
            authenticatedBy: by,
            readings: [3, 1, 4, 1, 5],
          })
        },
      },
    },
  ]
}

/** @throws Refusal 403 for a known caller who may not (RFC 6750, 3.1): other credentials are needed, not the same again */
function requireAdmin({ admin, name }: Caller, { context }: Call): void {
  if (admin) return
  context.note(`${name} is known, but is no administrator`)
  throw new Refusal(403, `${name} is no administrator. Asking again with the same token won’t help.`, {
    fields: { 'WWW-Authenticate': `${BEARER_CHALLENGE}, error="insufficient_scope", scope="admin"` },
  })
}

/** Takes a bearer token, an API key or Basic credentials, in this order. */
function anyCredentials({ request, url, caller, context }: Call, state: State): Caller {
  if (caller) return caller
  const name = state.users.get(ALICE)?.name ?? 'whoever you are'
  const key = request.headers.get('X-API-Key') ?? url.searchParams.get('api_key')
  if (key !== null && apiKeys.has(key)) {
    context.note(`the API key ${key} is good`)
    if (!request.headers.has('X-API-Key'))
      context.note('the key was in the URL, so it is in logs and histories too')
    return { userId: ALICE, name, admin: false, by: 'api-key' }
  }
  const basic = /^Basic +([\w+/=-]+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1]
  const credentials = basic === undefined ? undefined : decoded(basic)
  if (credentials === 'username:password') {
    context.note('Basic credentials decode to username:password, which is right')
    return { userId: ALICE, name, admin: false, by: 'basic' }
  }
  if (key !== null) context.note(`the API key ${key} was never issued`)
  else
    context.note(credentials === undefined ? 'no credentials in the request' : 'Basic credentials are wrong')
  const challenges = `${BEARER_CHALLENGE}, ${BASIC_CHALLENGE}`
  throw new Refusal(401, 'This needs a bearer token, an X-API-Key field or Basic credentials.', {
    fields: { 'WWW-Authenticate': challenges },
  })
}

/** The text that Basic credentials stand for (RFC 7617, 2); undefined where they are not base64. */
function decoded(base64: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)))
  } catch {
    return undefined
  }
}
