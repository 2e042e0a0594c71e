import { type Client, clientWithId, DEFAULT_SCOPE } from './clients.ts'
import { listed, type Parameters } from './parameters.ts'

/** Where an authorization response goes; known to be safe to redirect to. */
export interface ReturnAddress {
  readonly client: Client
  readonly redirectUri: string
  readonly state: string | undefined
}

/**
 * A request that may be put before the user (RFC 6749, 4.1.1; RFC 7636, 4.3; OpenID Connect Core, 3.1.2.1).
 */
export interface AuthorizationRequest extends ReturnAddress {
  /** Whether the client wrote its redirect_uri, and so has to repeat it at /token. */
  readonly redirectUriGiven: boolean
  readonly scope: readonly string[]
  readonly challenge: string
  readonly nonce: string | undefined
  readonly prompt: readonly string[]
  /** How long ago, at most, the user may have logged in, in seconds. */
  readonly maxAge: number | undefined
}

/** An error that the client is told of by a redirect (RFC 6749, 4.1.2.1). */
export class AuthorizationError extends Error {
  readonly code: string

  /** @param description ASCII without double quotes and backslashes */
  constructor(code: string, description: string) {
    super(description)
    this.code = code
  }
}

/**
 * Where to send the answer, or in plain words why it can’t be sent anywhere: to redirect to an address that
 * is not registered would hand the answer to whoever wrote the link (RFC 6749, 10.15).
 */
export function returnAddress(parameters: Parameters): ReturnAddress | string {
  const twice = ['client_id', 'redirect_uri'].find((name) => parameters.repeated.includes(name))
  if (twice) return `The request has more than one ${twice}.`
  const id = parameters.get('client_id')
  if (id === undefined) return 'The request has no client_id.'
  const client = clientWithId(id)
  if (!client) return `No client is registered as ${id}.`
  const given = parameters.get('redirect_uri')
  const [first, second] = client.redirectUris
  if (first === undefined) return `${client.name} has registered no redirect_uri: it logs nobody in.`
  if (given === undefined && second !== undefined) {
    return `${client.name} has registered several redirect_uris, so the request must name one.`
  }
  if (given !== undefined && !client.redirectUris.includes(given)) {
    return `${client.name} has not registered ${given}. It must be the same, letter for letter.`
  }
  return { client, redirectUri: given ?? first, state: parameters.get('state') }
}

const refusedParameters = new Map([
  ['request', 'request_not_supported'],
  ['request_uri', 'request_uri_not_supported'],
])

/**
 * The rest of the request, checked.
 * @throws AuthorizationError
 */
export function checkedRequest(parameters: Parameters, to: ReturnAddress): AuthorizationRequest {
  const [twice] = parameters.repeated
  if (twice !== undefined) throw new AuthorizationError('invalid_request', 'A parameter came more than once')
  for (const [name, code] of refusedParameters) {
    if (parameters.get(name) !== undefined) throw new AuthorizationError(code, `${name} is not supported`)
  }
  checkResponseType(parameters)
  return {
    ...to,
    redirectUriGiven: parameters.get('redirect_uri') !== undefined,
    scope: checkedScope(parameters.get('scope') ?? DEFAULT_SCOPE, to.client),
    challenge: checkedChallenge(parameters),
    nonce: parameters.get('nonce'),
    prompt: checkedPrompt(parameters.get('prompt') ?? ''),
    maxAge: checkedMaxAge(parameters.get('max_age')),
  }
}

function checkResponseType(parameters: Parameters): void {
  const type = parameters.get('response_type')
  if (type === undefined) throw new AuthorizationError('invalid_request', 'response_type is missing')
  if (type !== 'code') {
    throw new AuthorizationError('unsupported_response_type', 'The only response_type here is code')
  }
  if ((parameters.get('response_mode') ?? 'query') !== 'query') {
    throw new AuthorizationError('invalid_request', 'The only response_mode here is query')
  }
}

function checkedScope(text: string, client: Client): readonly string[] {
  const scope = listed(text)
  if (scope.length === 0 || !scope.every((value) => client.scope.includes(value))) {
    throw new AuthorizationError('invalid_scope', `This client may ask for ${client.scope.join(' ')}`)
  }
  return scope
}

function checkedChallenge(parameters: Parameters): string {
  const challenge = parameters.get('code_challenge')
  if (challenge === undefined) {
    throw new AuthorizationError('invalid_request', 'code_challenge is missing: PKCE is required')
  }
  // Without a method, plain is meant (RFC 7636, 4.3): the secret itself in a URL that others may see.
  if (parameters.get('code_challenge_method') !== 'S256') {
    throw new AuthorizationError('invalid_request', 'code_challenge_method must be S256')
  }
  if (!/^[\w-]{43}$/.test(challenge)) {
    throw new AuthorizationError(
      'invalid_request',
      'code_challenge must be a SHA-256 hash in base64url: 43 characters',
    )
  }
  return challenge
}

function checkedPrompt(text: string): readonly string[] {
  const prompt = listed(text)
  if (prompt.includes('none') && prompt.length > 1) {
    throw new AuthorizationError('invalid_request', 'prompt none goes with nothing else')
  }
  return prompt
}

function checkedMaxAge(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text))
    throw new AuthorizationError('invalid_request', 'max_age must be a number of seconds')
  return Number(text)
}
