import { fieldValue, type Field } from '#http/field.ts'
import type { CapturedBody } from '#http/wire.ts'

export { contentText } from '#http/content-text.ts'

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

/** One row of a hex dump: its offset, its bytes, and their ASCII with a dot for what is none. */
export interface HexRow {
  readonly offset: string
  readonly hex: string
  readonly ascii: string
}

/** The row of a hex dump that begins at an offset; every row is as wide as a full one. */
export function hexRow(bytes: Uint8Array, offset: number, width = 16): HexRow {
  const row = Array.from(bytes.subarray(offset, offset + width))
  return {
    offset: offset.toString(16).padStart(6, '0'),
    hex: row
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(' ')
      .padEnd(3 * width - 1),
    ascii: row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join(''),
  }
}

/** The first bytes as a hex dump: offset, sixteen bytes, and their ASCII. */
export function hexDump(bytes: Uint8Array, limit = 1_024): string {
  const lines = []
  for (let at = 0; at < Math.min(bytes.length, limit); at += 16) {
    const { offset, hex, ascii } = hexRow(bytes, at)
    lines.push(`${offset}  ${hex}  ${ascii}`)
  }
  return lines.join('\n')
}
