import { fieldValue, type Field } from '#http/field.ts'
import type { CapturedBody, HopTiming } from '#http/wire.ts'
import { contentKind, contentText, hexRow } from '#workbench/inspector/content-text.ts'

/** A stretch of content as it is shown: one chunk of it, or all. */
export interface ContentPiece {
  /** Bytes on the wire. */
  readonly bytes: number
  /** Text, or a hex dump where it is none; '' where it is not shown. */
  readonly text: string
}

/** The content of a message, ready to be drawn. */
export interface ShownContent {
  /** Whether each piece is a chunk with its size before it (RFC 9112, 7.1). */
  readonly chunked: boolean
  readonly pieces: readonly ContentPiece[]
  /** Bytes left out at the end, because there are too many to draw. */
  readonly left: number
}

const MOST_TEXT = 20_000
const MOST_PIECES = 60
const MOST_DUMPED = 1_024
const ROW = 8

/**
 * Cuts content as the wire carried it: into its chunks where it was chunked and the log knows each of
 * them, else whole. Shows the first 20,000 characters.
 * @param compressed whether a content coding makes a hex dump of what would be text
 */
export function contentPieces(
  fields: readonly Field[],
  body: CapturedBody,
  compressed: boolean,
  chunks: HopTiming['chunks'] = [],
): ShownContent {
  if (body.size === 0) return { chunked: isChunked(fields), pieces: [], left: 0 }
  const kind = contentKind(fields, body)
  const asText = kind !== 'binary' && !compressed
  const chunked = isChunked(fields)
  const known = chunks.length > 0 && chunks.reduce((sum, { bytes }) => sum + bytes, 0) === body.size
  const sizes = chunked && known ? chunks.map(({ bytes }) => bytes).filter((bytes) => bytes > 0) : [body.size]

  const pieces: ContentPiece[] = []
  let from = 0
  let room = MOST_TEXT
  for (const bytes of sizes.slice(0, MOST_PIECES)) {
    const slice = body.bytes.subarray(from, from + bytes)
    const text = asText ? contentText(fields, { bytes: slice, size: slice.byteLength }) : narrowDump(slice)
    pieces.push({ bytes, text: text.length > room ? `${text.slice(0, room)}…` : text })
    from += bytes
    room -= text.length
    if (room <= 0) break
  }
  return { chunked, pieces, left: body.size - from }
}

// Eight bytes a row: there is an explanation beside it.
function narrowDump(bytes: Uint8Array): string {
  const rows = Array.from({ length: Math.ceil(Math.min(bytes.length, MOST_DUMPED) / ROW) }, (_, row) => {
    const { offset, hex, ascii } = hexRow(bytes, row * ROW, ROW)
    return `${offset}  ${hex}  ${ascii}`
  })
  return bytes.length > MOST_DUMPED ? [...rows, '…'].join('\n') : rows.join('\n')
}

function isChunked(fields: readonly Field[]): boolean {
  return /\bchunked\s*$/i.test(fieldValue(fields, 'transfer-encoding') ?? '')
}
