import { fieldValue, type Field } from '#http/field.ts'
import type { CapturedBody } from '#http/wire.ts'

/** How content is to be read. */
export type ContentKind = 'json' | 'html' | 'text' | 'binary' | 'empty'

/** Tells from the Content-Type field, and for lack of one from the bytes, how content is to be read. */
export function contentKind(fields: readonly Field[], body: CapturedBody): ContentKind {
  if (body.size === 0) return 'empty'
  const type = (fieldValue(fields, 'content-type') ?? '').toLowerCase()
  if (/[/+]json\b/.test(type)) return 'json'
  if (type.startsWith('text/html')) return 'html'
  if (/^text\/|[/+]xml\b|javascript|x-www-form-urlencoded/.test(type)) return 'text'
  if (type === '' && !body.bytes.subarray(0, 512).includes(0)) return 'text'
  return 'binary'
}

/** Content as text: UTF-8, or the charset its Content-Type names where the browser knows it. */
export function contentText(fields: readonly Field[], body: CapturedBody): string {
  const charset = /charset="?([^\s;"]+)/i.exec(fieldValue(fields, 'content-type') ?? '')?.[1]
  return decoder(charset).decode(body.bytes)
}

function decoder(charset = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}

/** The first bytes as a hex dump: offset, sixteen bytes, and their ASCII. */
export function hexDump(bytes: Uint8Array, limit = 1_024): string {
  const lines = []
  for (let offset = 0; offset < Math.min(bytes.length, limit); offset += 16) {
    const row = bytes.subarray(offset, offset + 16)
    const hex = Array.from(row, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const ascii = Array.from(row, (byte) =>
      byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.',
    ).join('')
    lines.push(`${offset.toString(16).padStart(6, '0')}  ${hex.padEnd(47)}  ${ascii}`)
  }
  return lines.join('\n')
}
