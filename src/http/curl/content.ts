import { multipartParts } from '#http/formats/multipart-text.ts'
import { boundaryIn, encodeMultipart } from '#http/multipart.ts'
import type { FileContent, Part, RequestDraft, Row } from '#http/request-draft.ts'
import { dataOf, type Data, cannotRead, nameOfFile } from './data.ts'
import { partsOf } from './form-part.ts'
import type { Note } from './note.ts'
import { allOf, isOn, lastOf, type Setting } from './read-options.ts'

/** What a transfer sends along, or puts in the query. */
export interface Payload {
  readonly kind: 'none' | 'data' | 'form' | 'upload'
  /** Goes to the end of the URL: what -G makes of the data. */
  readonly query?: string
  /** The method that this content asks for where none is given. */
  readonly method: 'GET' | 'POST' | 'PUT'
  /** The media type that curl names where no header does. */
  readonly type?: string
  /** The file of -T: a target that ends with / gets its name. */
  readonly uploads?: string
  readonly body: (type: string | undefined) => Partial<RequestDraft['body']>
}

/** Reads -d and its family, -F, -T and -G. */
export function payloadOf(settings: readonly Setting[], stdin: string | undefined, note: Note): Payload {
  const data = dataOf(settings, stdin, note)
  const forms = allOf(settings, 'form', 'form-string')
  const upload = lastOf(settings, 'upload-file')
  const kinds = [data && '-d', forms.length > 0 && '-F', upload && '-T'].filter(Boolean)
  if (kinds.length > 1) {
    const { line = 1 } = settings[0] ?? {}
    note(line, `curl refuses ${kinds.join(' and ')} in one command. The last of these was kept.`)
  }
  if (upload) return uploadOf(upload, stdin, note)
  if (forms.length > 0) {
    const parts = forms.flatMap((setting) => partsOf(setting, stdin, note))
    return { kind: 'form', method: 'POST', body: () => ({ kind: 'multipart', parts }) }
  }
  if (data && isOn(settings, 'get')) {
    return { kind: 'none', query: data.text, method: 'GET', body: () => ({ kind: 'none' }) }
  }
  if (!data) return { kind: 'none', method: 'GET', body: () => ({ kind: 'none' }) }
  const type = lastOf(settings, 'json') ? 'application/json' : FORM
  return { kind: 'data', method: 'POST', type, body: (given) => bodyOf(data, given) }
}

const FORM = 'application/x-www-form-urlencoded'

function uploadOf({ value: path, line, written }: Setting, stdin: string | undefined, note: Note): Payload {
  if (path === '-' && stdin !== undefined) {
    return { kind: 'upload', method: 'PUT', body: () => ({ kind: 'text', text: stdin }) }
  }
  note(line, cannotRead(written, path, true))
  const uploads = nameOfFile(path)
  return { kind: 'upload', method: 'PUT', uploads, body: () => ({ kind: 'file', file: file(uploads) }) }
}

function file(name: string): FileContent {
  return { name, type: '', base64: '' }
}

function bodyOf(data: Data, type: string | undefined): Partial<RequestDraft['body']> {
  if (data.file !== undefined) return { kind: 'file', file: file(data.file) }
  const { text } = data
  if (/^\s*application\/(?:[^;\s]+\+)?json\s*(?:;|$)/i.test(type ?? '')) return { kind: 'json', json: text }
  const parts = partsAsWritten(text, type ?? '')
  if (parts) return { kind: 'multipart', parts }
  const rows = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type ?? '') && formRows(data)
  return rows ? { kind: 'form', form: rows } : { kind: 'text', text }
}

/** The parts of a multipart text, as browsers copy it; only where they make the very same text again. */
function partsAsWritten(text: string, type: string): Part[] | undefined {
  const parts = multipartParts(text, type)
  if (!parts) return undefined
  const { content } = encodeMultipart(parts, boundaryIn(type))
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content) === text ? parts : undefined
}

/**
 * The rows that a form's data stands for: where they are spelled again to the letter, or where it was
 * given as pairs and means the same in either spelling.
 */
function formRows({ text, asForm }: Data): Row[] | undefined {
  const pairs = new URLSearchParams(`&${text}`)
  const meant = asForm && text.split('&').every((pair) => /^[^\s<>{}"=]+=/.test(pair))
  const named = [...pairs.keys()].every((name) => name !== '')
  if (!named || (!meant && pairs.toString() !== text)) return undefined
  return [...pairs].map(([name, value]) => ({ name, value, enabled: true }))
}

/** Whether a text is JSON that means an object or a list: nobody sends one as a form. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text) && /[\]}]\s*$/.test(text)
}
