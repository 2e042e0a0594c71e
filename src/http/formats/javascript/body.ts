import type { ImportNote } from '#http/imported.ts'
import type { Part, RequestDraft } from '#http/request-draft.ts'
import { contentOf } from '#http/formats/content.ts'
import { row } from '#http/formats/draft-of.ts'
import { note } from '#http/formats/note.ts'
import { textOf, type Entry, type Value } from './value.ts'

/** The body that `fetch` would make of a value, to be edited. */
export function bodyOf(
  value: Value | undefined,
  contentType: string,
  notes: ImportNote[],
  line: number,
): Partial<RequestDraft['body']> {
  if (!value || (value.is === 'plain' && (value.value === null || value.value === undefined))) return {}
  if (value.is === 'pairs' && value.of === 'FormData') {
    return { kind: 'multipart', parts: value.entries.map((entry) => partOf(entry, notes, line)) }
  }
  if (value.is === 'pairs' && contentType === '') {
    return { kind: 'form', form: value.entries.map(([name, given]) => row(name, textOf(given))) }
  }
  if (value.is === 'object' || value.is === 'list') {
    notes.push(
      note('The body is an object: fetch() would send “[object Object]”. Use JSON.stringify().', line),
    )
  }
  return contentOf(textOf(value), contentType)
}

function partOf([name, value]: Entry, notes: ImportNote[], line: number): Part {
  if (value.is !== 'unknown') return row(name, textOf(value))
  notes.push(
    note(`What ${value.source.slice(0, 60)} holds is not in this text: fill in the part “${name}”.`, line),
  )
  const isFile = /file|blob/i.test(value.source)
  return isFile
    ? { ...row(name, ''), file: { name: 'file', type: '', base64: '' } }
    : row(name, textOf(value))
}
