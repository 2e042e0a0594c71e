import { oauthError } from './answers.ts'
import { type Call, requestField } from './call.ts'
import { type Client, clientWithId } from './clients.ts'
import type { Parameters } from './parameters.ts'

const CHALLENGE = { name: 'WWW-Authenticate', value: 'Basic realm="login"' }

interface Credentials {
  readonly id: string
  readonly secret: string
}

/**
 * Which client asks: by Basic credentials, by client_id and client_secret in the content, or for a public
 * client by its client_id alone (RFC 6749, 2.3).
 * @throws Refusal 401 invalid_client, or 400 invalid_request for two ways at once
 */
export function authenticatedClient(call: Call, parameters: Parameters): Client {
  const { id, secret } = credentialsOf(call, parameters)
  const client = clientWithId(id)
  if (!client) throw unknownClient(call, `no client is registered as ${id}`)
  if ((client.secret ?? '') === secret) {
    call.context.note(
      client.secret === undefined ? `${id} says who it is; it has no secret to prove it` : `it is ${id}`,
    )
    return client
  }
  if (client.secret === undefined) throw unknownClient(call, `${id} is a public client and has no secret`)
  throw unknownClient(
    call,
    secret === '' ? `${id} has to prove itself with its secret` : `that is not the secret of ${id}`,
  )
}

/**
 * Like {@link authenticatedClient}, and the client must have proved who it is.
 * @throws Refusal 401 invalid_client for a public client too
 */
export function confidentialClient(call: Call, parameters: Parameters): Client {
  const client = authenticatedClient(call, parameters)
  if (client.secret === undefined) throw unknownClient(call, `${client.id} can’t prove who it is`)
  return client
}

function credentialsOf(call: Call, parameters: Parameters): Credentials {
  const id = parameters.get('client_id')
  const secret = parameters.get('client_secret')
  const field = requestField(call, 'Authorization')
  if (field === undefined) {
    if (id === undefined) throw unknownClient(call, 'the request says nothing of its client')
    return { id, secret: secret ?? '' }
  }
  const basic = basicCredentials(field)
  if (!basic) throw unknownClient(call, 'the Authorization field holds no readable Basic credentials')
  if (secret !== undefined || (id !== undefined && id !== basic.id)) {
    throw oauthError('invalid_request', 'The client authenticates in two ways at once')
  }
  return basic
}

/**
 * Both halves are form-urlencoded before they are joined (RFC 6749, 2.3.1), unlike those of other Basic
 * credentials.
 */
function basicCredentials(field: string): Credentials | undefined {
  const [, encoded] = /^basic +([\w+/=-]+)\s*$/i.exec(field.trim()) ?? []
  if (encoded === undefined) return undefined
  try {
    const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const colon = text.indexOf(':')
    const decoded = (part: string) => decodeURIComponent(part.replaceAll('+', ' '))
    return colon === -1
      ? undefined
      : { id: decoded(text.slice(0, colon)), secret: decoded(text.slice(colon + 1)) }
  } catch {
    return undefined
  }
}

function unknownClient({ context }: Call, reason: string) {
  context.note(reason)
  return oauthError('invalid_client', 'The client is not known or did not prove who it is', {
    status: 401,
    fields: [CHALLENGE],
  })
}
