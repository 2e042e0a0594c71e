import { fieldValue } from './field.ts'
import { jsonFault } from './json-fault.ts'
import { withNumbersForVariables } from './json-template.ts'
import { boundaryIn, isMultipartForm } from './multipart.ts'
import type { RequestDraft } from './request-draft.ts'

/** What the content of a draft will surprise with once it is sent, in sentences. Nothing here keeps it from going out. */
export function bodyProblems({ body, headers }: Pick<RequestDraft, 'body' | 'headers'>): string[] {
  const written = headers
    .filter(({ enabled }) => enabled)
    .map(({ name, value }) => ({ name: name.trim(), value }))
  const type = fieldValue(written, 'Content-Type')
  switch (body.kind) {
    case 'json': {
      const problem = jsonProblem(withNumbersForVariables(body.json))
      return problem === undefined ? [] : [problem]
    }
    case 'multipart':
      return multipartProblems(body.parts ?? [], type)
    case 'file':
      return body.file ? [] : ['No file is chosen yet: nothing would be sent as content.']
    case 'none':
    case 'form':
    case 'text':
      return []
  }
}

function multipartProblems(
  parts: NonNullable<RequestDraft['body']['parts']>,
  type: string | undefined,
): string[] {
  const sent = parts.filter(({ name, enabled }) => enabled && name !== '')
  const nameless = parts.some(({ name, value, file, enabled }) => enabled && name === '' && (file || value))
  return [
    ...(nameless ? ['A part without a name is left out: servers find parts by their names.'] : []),
    ...(sent.length === 0 ? ['There is no part yet: a form with nothing in it would be sent.'] : []),
    ...(type !== undefined && isMultipartForm(type) && boundaryIn(type) === undefined
      ? [
          'Your Content-Type header names no boundary, so a server can’t tell where a part ends. Remove it: the right one is added for you.',
        ]
      : []),
  ]
}

/** What is wrong with a JSON text and where, in words; undefined where it is JSON (RFC 8259). */
export function jsonProblem(text: string): string | undefined {
  if (text.trim() === '') return 'This is empty, and empty text is not JSON. Write {} for an empty object.'
  const fault = jsonFault(text)
  if (!fault) return undefined
  const before = text.slice(0, fault.offset).split('\n')
  const column = (before.at(-1) ?? '').length + 1
  return `Not JSON yet: line ${before.length}, column ${column}: ${fault.what}. It will be sent as it stands.`
}
