import { type Field, fieldValue } from './field.ts'
import { mayCarryContent, sentMethod } from './method.ts'
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
}

/**
 * The message a draft means: enabled rows, the field its auth stands for, and its
 * content with the Content-Type that goes with it. Fields written by hand win.
 */
export function prepareRequest(draft: RequestDraft): PreparedRequest {
  const written = draft.headers
    .filter((row) => row.enabled && row.name.trim() !== '')
    .map((row) => ({ name: row.name.trim(), value: row.value.trim() }))
  const implied = [...authFields(draft), ...contentFields(draft)]
  const fields = [...written, ...implied.filter(({ name }) => fieldValue(written, name) === undefined)]
  const body = mayCarryContent(draft.method, draft.client) ? contentOf(draft) : undefined
  return {
    method: sentMethod(draft.method, draft.client),
    url: targetOf(draft),
    fields,
    ...(body ? { body } : {}),
    credentials: draft.credentials,
    redirects: draft.policy.redirects,
  }
}

/** What Basic credentials look like in the Authorization field (RFC 7617, 2; UTF-8). */
export function basicCredentials(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`)
  return `Basic ${btoa(String.fromCodePoint(...bytes))}`
}

function targetOf({ url, auth }: RequestDraft): string {
  const trimmed = url.trim()
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
    case 'none':
      return []
  }
}

const contentType = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  text: 'text/plain;charset=UTF-8',
} as const

function contentFields(draft: RequestDraft): Field[] {
  if (draft.body.kind === 'none' || !mayCarryContent(draft.method, draft.client)) return []
  return [{ name: 'Content-Type', value: contentType[draft.body.kind] }]
}

function contentOf({ body }: RequestDraft): Uint8Array | undefined {
  const encode = (text: string) => new TextEncoder().encode(text)
  switch (body.kind) {
    case 'none':
      return undefined
    case 'json':
      return encode(body.json)
    case 'text':
      return encode(body.text)
    case 'form':
      return encode(formEncoded(body.form))
  }
}

function formEncoded(rows: readonly Row[]): string {
  const sent = rows.filter((row) => row.enabled && row.name !== '')
  return new URLSearchParams(sent.map(({ name, value }) => [name, value])).toString()
}
