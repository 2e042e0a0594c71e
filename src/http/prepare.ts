import { base64OfBytes, bytesOfBase64 } from './base64.ts'
import { type Field, fieldValue } from './field.ts'
import { mayCarryContent, sentMethod } from './method.ts'
import { boundaryIn, encodeMultipart } from './multipart.ts'
import { withPathFilled } from './path-variables.ts'
import { queryParameter, queryParameters, withQueryParameters } from './url-query.ts'
import type { Policy } from './policy.ts'
import type { Credentials, RequestDraft, Row } from './request-draft.ts'

/** A request ready to be handed to a transport. */
export interface PreparedRequest {
  readonly method: string
  readonly url: string
  /** As the learner meant them; a browser may still refuse some. */
  readonly fields: readonly Field[]
  readonly body?: Uint8Array
  readonly credentials: Credentials
  readonly redirects: Policy['redirects']
  /** What a challenge for Digest is answered with; no page can do so. */
  readonly digest?: { readonly username: string; readonly password: string }
}

/**
 * The message a draft means: enabled rows, the field its auth stands for, and its
 * content with the Content-Type that goes with it. Fields written by hand win.
 */
export function prepareRequest(draft: RequestDraft): PreparedRequest {
  const written = draft.headers
    .filter((row) => row.enabled && row.name.trim() !== '')
    .map((row) => ({ name: row.name.trim(), value: row.value.trim() }))
  const content = mayCarryContent(draft.method, draft.client) ? contentOf(draft, written) : undefined
  const implied = [
    ...authFields(draft),
    ...(content?.type ? [{ name: 'Content-Type', value: content.type }] : []),
  ]
  const fields = [...written, ...implied.filter(({ name }) => fieldValue(written, name) === undefined)]
  const { kind, username, password } = draft.auth
  return {
    method: sentMethod(draft.method, draft.client),
    url: targetOf(draft),
    fields,
    ...(content ? { body: content.bytes } : {}),
    credentials: draft.credentials,
    redirects: draft.policy.redirects,
    ...(kind === 'digest' && draft.client === 'script' ? { digest: { username, password } } : {}),
  }
}

/** What Basic credentials look like in the Authorization field (RFC 7617, 2; UTF-8). */
export function basicCredentials(username: string, password: string): string {
  return `Basic ${base64OfBytes(new TextEncoder().encode(`${username}:${password}`))}`
}

function targetOf({ url, pathVariables, auth }: RequestDraft): string {
  const trimmed = withPathFilled(url.trim(), pathVariables)
  if (auth.kind !== 'api-key' || auth.keyIn !== 'query' || auth.keyName === '') return trimmed
  return withQueryParameters(trimmed, [
    ...queryParameters(trimmed),
    queryParameter(auth.keyName, auth.keyValue),
  ])
}

function authFields({ auth }: RequestDraft): Field[] {
  switch (auth.kind) {
    case 'basic':
      return [{ name: 'Authorization', value: basicCredentials(auth.username, auth.password) }]
    case 'bearer':
      return [{ name: 'Authorization', value: `Bearer ${auth.token.trim()}` }]
    case 'api-key':
      return auth.keyIn === 'header' && auth.keyName !== ''
        ? [{ name: auth.keyName, value: auth.keyValue }]
        : []
    // Digest says nothing until it is asked: the transport answers the challenge.
    case 'digest':
    case 'none':
      return []
  }
}

/** What a request carries, and the media type that goes with it; without one, none is said. */
interface Content {
  readonly bytes: Uint8Array
  readonly type?: string
}

function contentOf({ body }: RequestDraft, written: readonly Field[]): Content | undefined {
  const text = (characters: string) => new TextEncoder().encode(characters)
  switch (body.kind) {
    case 'none':
      return undefined
    case 'json':
      return { bytes: text(body.json), type: 'application/json' }
    case 'text':
      return { bytes: text(body.text), type: 'text/plain;charset=UTF-8' }
    case 'form':
      return { bytes: text(formEncoded(body.form)), type: 'application/x-www-form-urlencoded' }
    case 'multipart': {
      const type = fieldValue(written, 'Content-Type')
      const { boundary, content } = encodeMultipart(body.parts ?? [], type && boundaryIn(type))
      return { bytes: content, type: `multipart/form-data; boundary=${boundary}` }
    }
    case 'file':
      return body.file && { bytes: bytesOfBase64(body.file.base64), type: body.file.type.trim() }
  }
}

function formEncoded(rows: readonly Row[]): string {
  const sent = rows.filter((row) => row.enabled && row.name !== '')
  return new URLSearchParams(sent.map(({ name, value }) => [name, value])).toString()
}
