import { paramRows } from './param-rows.ts'
import { pathVariableRows } from './path-variables.ts'
import type { RequestDraft, Row } from './request-draft.ts'
import { VARIABLE } from './variable-syntax.ts'

const TELLING = /auth|cookie|key|passw|secret|session|token/i

/** Neither nothing nor a variable that stands for it: its value is told, or not, elsewhere. */
const isTold = (value: string) => value.trim() !== '' && value.replace(VARIABLE, '').trim() !== ''

/** What in a request is most likely meant for few eyes, in words: `the bearer token`, `the header Cookie`. */
export function secretsIn(draft: RequestDraft): string[] {
  const { auth, body } = draft
  const telling = (kind: string, rows: readonly Pick<Row, 'name' | 'value'>[]) =>
    rows
      .filter(({ name, value }) => isTold(value) && TELLING.test(name))
      .map(({ name }) => `the ${kind} ${name}`)
  return [
    ...((auth.kind === 'basic' || auth.kind === 'digest') && isTold(auth.password) ? ['the password'] : []),
    ...(auth.kind === 'bearer' && isTold(auth.token) ? ['the bearer token'] : []),
    ...(auth.kind === 'api-key' && isTold(auth.keyValue) ? ['the API key'] : []),
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
