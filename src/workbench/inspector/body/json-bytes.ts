/** The bytes of JSON's own marks. */
export const QUOTE = 0x22
export const COMMA = 0x2c
export const COLON = 0x3a
export const OPEN_ARRAY = 0x5b
export const CLOSE_ARRAY = 0x5d
export const OPEN_OBJECT = 0x7b
export const CLOSE_OBJECT = 0x7d
const BACKSLASH = 0x5c

/** White space as JSON knows it (RFC 8259, 2). */
export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** The offset after the string that opens at one; the end where it is never closed. */
export function stringEnd(json: Uint8Array, at: number): number {
  let end = at + 1
  while (end < json.length) {
    const byte = json[end]
    if (byte === QUOTE) return end + 1
    end += byte === BACKSLASH ? 2 : 1
  }
  return json.length
}

/** The offset after the number or word that begins at one: at least one further. */
export function wordEnd(json: Uint8Array, at: number): number {
  let end = at + 1
  for (; end < json.length; end++) {
    const byte = json[end] ?? 0
    if (isSpace(byte) || byte === COMMA || byte === COLON || byte === QUOTE) break
    if (byte === OPEN_ARRAY || byte === CLOSE_ARRAY || byte === OPEN_OBJECT || byte === CLOSE_OBJECT) break
  }
  return end
}
