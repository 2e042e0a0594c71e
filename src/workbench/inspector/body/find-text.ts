/** Where a text was found: begin and end of each match in turn, as offsets into the bytes. */
export interface Found {
  readonly spans: Uint32Array
  /** Whether there are more than were looked for. */
  readonly more: boolean
}

/** More matches than this are not looked for. */
const MOST = 50_000

/** Finds a text in UTF-8, upper and lower case alike; an empty one is nowhere. The bytes must be well formed. */
export function findText(bytes: Uint8Array, query: string, most = MOST): Found {
  if (query === '') return { spans: new Uint32Array(), more: false }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const pattern = new RegExp(query.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu')
  const byteAt = text.length === bytes.length ? (index: number) => index : byteCounter(text)
  const spans: number[] = []
  for (const match of text.matchAll(pattern)) {
    if (spans.length === 2 * most) return { spans: Uint32Array.from(spans), more: true }
    spans.push(byteAt(match.index), byteAt(match.index + match[0].length))
  }
  return { spans: Uint32Array.from(spans), more: false }
}

/** The UTF-8 offset of each index it is asked for, which must not go backwards. */
function byteCounter(text: string): (index: number) => number {
  let at = 0
  let bytes = 0
  return (index) => {
    for (; at < index; at++) {
      const unit = text.charCodeAt(at)
      // Each half of a surrogate pair stands for two of its four bytes.
      bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
    }
    return bytes
  }
}

/** The first match that ends after an offset, as its number; the count of matches where there is none. */
export function matchAfter({ spans }: Found, offset: number): number {
  let low = 0
  let high = spans.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[2 * middle + 1] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
