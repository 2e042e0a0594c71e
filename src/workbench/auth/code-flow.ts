import { emptyDraft } from '#http/draft.ts'
import type { Exchange } from '#http/exchange.ts'
import { base64urlOfBytes } from '#http/base64.ts'
import { queryParameter, withQueryParameters } from '#http/url-query.ts'
import type { RequestDraft } from '#http/request-draft.ts'

const SERVER = 'https://login.example.com'
const CLIENT_ID = 'practice-spa'
/** Registered for the client; what the lab answers there is not needed, the code comes with the address. */
const REDIRECT_URI = 'https://httpbin.org/anything/callback'

/** Who logs in, and for what the token shall be good. */
export type Login = NonNullable<RequestDraft['auth']['oauth']>

/** What has happened so far, as far as it has come. */
export interface CodeFlow {
  readonly verifier?: string
  readonly challenge?: string
  readonly state?: string
  readonly code?: string
  readonly token?: string
  /** Lifetime in seconds, as the server says. */
  readonly expiresIn?: number
  readonly scope?: string
}

/** What a flow needs from around it. */
export interface FlowContext {
  readonly send: (draft: RequestDraft) => Promise<Exchange>
  readonly client: RequestDraft['client']
  /** That many bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array
  readonly onStep: (flow: CodeFlow) => void
}

/**
 * Obtains an access token by the authorization code grant with PKCE (RFC 6749, 4.1; RFC 7636): draws a
 * verifier, lets the user log in, and trades the code for a token.
 * @throws Error that says at which step it ended, and why
 */
export async function obtainToken(login: Login, context: FlowContext): Promise<string> {
  let flow: CodeFlow = {}
  const step = (more: CodeFlow) => context.onStep((flow = { ...flow, ...more }))

  const verifier = base64urlOfBytes(context.random(32))
  const state = base64urlOfBytes(context.random(12))
  const challenge = await challengeOf(verifier)
  step({ verifier, challenge, state })

  const authorization = await answerTo(context, authorizeDraft(login, { challenge, state }), 'The login')
  const code = codeIn(String(authorization['redirect_to']), state)
  step({ code })

  const answer = await answerTo(context, tokenDraft({ code, verifier }), 'The trade of code for token')
  const { access_token: token, expires_in: expiresIn, scope } = answer
  if (typeof token !== 'string') throw new Error('The answer of /token has no access_token in it.')
  step({
    token,
    ...(typeof expiresIn === 'number' ? { expiresIn } : {}),
    ...(typeof scope === 'string' ? { scope } : {}),
  })
  return token
}

/** The code_challenge of a code_verifier by the method S256 (RFC 7636, 4.2). */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return base64urlOfBytes(new Uint8Array(digest))
}

/**
 * The code in the address that the authorization server sends the browser back to.
 * @throws Error where it holds an error instead, or the state of another request
 */
export function codeIn(address: string, state: string): string {
  const parameters = URL.parse(address)?.searchParams
  const error = parameters?.get('error')
  if (error) throw new Error(`The server refuses: ${parameters?.get('error_description') ?? error}.`)
  if (parameters?.get('state') !== state) {
    throw new Error('The state that came back is not the one that was sent: this answer is not ours.')
  }
  const code = parameters.get('code')
  if (!code) throw new Error('No code came back.')
  return code
}

function authorizeDraft(
  { username, password, scope }: Login,
  { challenge, state }: { challenge: string; state: string },
): RequestDraft {
  const parameters = {
    response_type: 'code',
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    scope,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }
  const query = Object.entries(parameters).map(([name, value]) => queryParameter(name, value))
  const draft = emptyDraft(withQueryParameters(`${SERVER}/authorize`, query))
  return {
    ...draft,
    method: 'POST',
    headers: [{ name: 'Accept', value: 'application/json', enabled: true }],
    body: { ...draft.body, kind: 'json', json: JSON.stringify({ username, password }) },
  }
}

function tokenDraft({ code, verifier }: { code: string; verifier: string }): RequestDraft {
  const form = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: REDIRECT_URI,
    client_id: CLIENT_ID,
    code_verifier: verifier,
  }
  const draft = emptyDraft(`${SERVER}/token`)
  return {
    ...draft,
    method: 'POST',
    body: {
      ...draft.body,
      kind: 'form',
      form: Object.entries(form).map(([name, value]) => ({ name, value, enabled: true })),
    },
  }
}

async function answerTo(
  { send, client }: FlowContext,
  draft: RequestDraft,
  what: string,
): Promise<Record<string, unknown>> {
  const { outcome } = await send({ ...draft, client })
  if (outcome.kind !== 'response') throw new Error(`${what} brought no answer. Try again.`)
  const answer = jsonObject(new TextDecoder().decode(outcome.body.bytes))
  if (outcome.status === 200) return answer
  const why = answer['error_description'] ?? answer['detail'] ?? answer['title'] ?? answer['error']
  throw new Error(
    `${what} got ${outcome.status}${typeof why === 'string' ? `: ${why.replace(/\.$/, '')}` : ''}.`,
  )
}

function jsonObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
