import { paramRows } from './param-rows.ts'
import { pathVariableRows } from './path-variables.ts'
import type { RequestDraft, Row } from './request-draft.ts'

const TELLING = /auth|cookie|key|passw|secret|session|token/i

/** What in a request is most likely meant for few eyes, in words: `the bearer token`, `the header Cookie`. */
export function secretsIn(draft: RequestDraft): string[] {
  const { auth, body } = draft
  const telling = (kind: string, rows: readonly Pick<Row, 'name' | 'value'>[]) =>
    rows
      .filter(({ name, value }) => value !== '' && TELLING.test(name))
      .map(({ name }) => `the ${kind} ${name}`)
  return [
    ...((auth.kind === 'basic' || auth.kind === 'digest') && auth.password !== '' ? ['the password'] : []),
    ...(auth.kind === 'bearer' && auth.token !== '' ? ['the bearer token'] : []),
    ...(auth.kind === 'api-key' && auth.keyValue !== '' ? ['the API key'] : []),
    ...telling('header', draft.headers),
    ...telling('parameter', paramRows(draft)),
    ...telling('path variable', pathVariableRows(draft.url, draft.pathVariables)),
    ...(body.kind === 'multipart' ? telling('part', body.parts ?? []) : []),
    ...(body.kind === 'form' ? telling('form field', body.form) : []),
    ...(body.kind === 'json' ? telling('member', jsonMembers(body.json)) : []),
  ]
}

// Read without parsing: what is typed need not be JSON yet.
function jsonMembers(text: string): { name: string; value: string }[] {
  return [...text.matchAll(/"([^"\\]+)"\s*:\s*([^\s,}])/g)].map(([, name = '', value = '']) => ({
    name,
    value,
  }))
}
