import type { RequestDraft } from '#http/request-draft.ts'
import { row } from './draft-of.ts'
import { multipartParts } from './multipart-text.ts'

type Body = Partial<RequestDraft['body']>

/**
 * The body that a text of that Content-Type is edited as: JSON, form rows, parts, or else as text.
 * A form or multipart text that is none stays text, so that what is sent is what stood there.
 */
export function contentOf(text: string, contentType: string): Body {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (/^application\/(?:[^;\s]+\+)?json$/.test(type)) return { kind: 'json', json: text }
  if (type === 'application/x-www-form-urlencoded') return formOf(text) ?? { kind: 'text', text }
  if (type === 'multipart/form-data') {
    const parts = multipartParts(text, contentType)
    if (parts) return { kind: 'multipart', parts }
  }
  return text === '' ? { kind: 'none' } : { kind: 'text', text }
}

/** Form rows of a URL-encoded text; undefined where it was something else sent under that type. */
function formOf(text: string): Body | undefined {
  const content = text.trim()
  const isForm = content.split('&').every((pair) => /^[^=\s"<>]+=[^"<>\r\n]*$/.test(pair))
  if (!isForm) return undefined
  const pairs = new URLSearchParams(`&${content}`)
  return { kind: 'form', form: [...pairs].map(([name, value]) => row(name, value)) }
}
