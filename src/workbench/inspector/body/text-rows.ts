/** UTF-8 text with the offset at which each of its rows begins; the first is 0. */
export interface TextRows {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Where the rows of UTF-8 text begin: after each line feed, and after so many characters where a
 * line is longer. A line feed at the very end begins no row.
 */
export function rowStarts(bytes: Uint8Array, columns = Infinity): Uint32Array {
  let starts = new Uint32Array(1_024)
  let rows = 1
  let width = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    // Bytes that go on with a character (10xxxxxx) have no width; a row never begins at one.
    if ((byte & 0xc0) === 0x80 || byte === CARRIAGE_RETURN) continue
    let next: number
    if (byte === LINE_FEED) {
      width = 0
      next = at + 1
      if (next === bytes.length) break
    } else if (width < columns) {
      width++
      continue
    } else {
      width = 1
      next = at
    }
    if (rows === starts.length) {
      const grown = new Uint32Array(rows * 2)
      grown.set(starts)
      starts = grown
    }
    starts[rows++] = next
  }
  return starts.slice(0, rows)
}

/** The row that holds an offset. */
export function rowAt(starts: Uint32Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Where a row begins and ends, its line ending included, as offsets into the bytes. */
export function rowSpan({ bytes, starts }: TextRows, row: number): readonly [number, number] {
  return [starts[row] ?? bytes.length, starts[row + 1] ?? bytes.length]
}

/** A stretch of UTF-8 as text. */
export function textOf(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return decoder.decode(bytes.subarray(from, to))
}

/** A row's text without its line ending. */
export function rowText(text: TextRows, row: number): string {
  return textOf(text.bytes, ...rowSpan(text, row)).replace(/\r?\n$/, '')
}
