import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  isSpace,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  stringEnd,
  wordEnd,
} from './json-bytes.ts'

/** From here on nothing is indented further: brackets by the million would else fill the memory with spaces. */
const DEEPEST = 60
/** How large a layout may become, in bytes. */
const LARGEST = 192 * 1024 * 1024

/**
 * JSON as UTF-8, laid out with two spaces of indent. Its strings and numbers stay exactly as they were
 * sent (no number loses digits, no name its duplicate). Takes the beginning of JSON too; what is not
 * JSON comes out without an error and without sense.
 * @throws RangeError where the layout would be larger than 192 MiB
 */
export function laidOut(json: Uint8Array): Uint8Array {
  let out = new Uint8Array(Math.min(LARGEST, json.length * 2 + 1_024))
  let used = 0
  let depth = 0
  let justOpened = false

  const room = (bytes: number) => {
    if (used + bytes <= out.length) return
    if (used + bytes > LARGEST) throw new RangeError('The layout is too large.')
    const grown = new Uint8Array(Math.min(LARGEST, Math.max(out.length * 2, used + bytes)))
    grown.set(out.subarray(0, used))
    out = grown
  }
  const breakLine = () => {
    out[used++] = 0x0a
    const indent = 2 * Math.min(DEEPEST, Math.max(0, depth))
    out.fill(0x20, used, used + indent)
    used += indent
  }

  for (let at = 0; at < json.length;) {
    const byte = json[at] ?? 0
    if (isSpace(byte)) {
      at++
      continue
    }
    const end = byte === QUOTE ? stringEnd(json, at) : isMark(byte) ? at + 1 : wordEnd(json, at)
    room(end - at + 2 * (DEEPEST + 2))
    if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
      depth--
      if (!justOpened) breakLine()
      justOpened = false
    } else if (justOpened) {
      breakLine()
      justOpened = false
    }
    for (; at < end; at++) out[used++] = json[at] ?? 0
    if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      depth++
      justOpened = true
    } else if (byte === COMMA) breakLine()
    else if (byte === COLON) out[used++] = 0x20
  }
  return out.slice(0, used)
}

function isMark(byte: number): boolean {
  return (
    byte === COMMA ||
    byte === COLON ||
    byte === OPEN_ARRAY ||
    byte === CLOSE_ARRAY ||
    byte === OPEN_OBJECT ||
    byte === CLOSE_OBJECT
  )
}
