import type { Content } from '#network/edge/content.ts'

const ROW_BYTES = 64
const ROWS_PER_CHUNK = 1024

/**
 * JSON text of exactly so many bytes, made 64 KB at a time: an array of numbered
 * objects, padded with white space. A single byte gives the number 0.
 */
export function hugeContent(bytes: number): Content {
  return { length: bytes, chunks: jsonChunks(bytes) }
}

async function* jsonChunks(bytes: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  if (bytes < 2) {
    if (bytes === 1) yield encoder.encode('0')
    return
  }
  const rows = Math.floor((bytes - 2) / ROW_BYTES)
  const padding = bytes - 2 - rows * ROW_BYTES
  let before = '['
  for (let row = 0; row < rows; row += ROWS_PER_CHUNK) {
    let text = before
    before = ''
    const end = Math.min(rows, row + ROWS_PER_CHUNK)
    for (let one = row; one < end; one += 1) text += rowText(one, one === rows - 1)
    yield encoder.encode(text)
  }
  yield encoder.encode(`${before}${' '.repeat(padding)}]`)
}

function rowText(row: number, last: boolean): string {
  const object = `{"row":${row},"text":"one of very many"}`
  return `${object}${last ? ' ' : ','}`.padEnd(ROW_BYTES - 1) + '\n'
}
