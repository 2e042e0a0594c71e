import { base64OfBytes } from '#http/base64.ts'
import { boundaryIn } from '#http/multipart.ts'
import type { Part } from '#http/request-draft.ts'

/** The parts of a multipart/form-data text (RFC 7578); undefined where it is not put together as one. */
export function multipartParts(text: string, contentType: string): Part[] | undefined {
  const boundary = boundaryIn(contentType)
  if (boundary === undefined) return undefined
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  // Files written by hand have bare line feeds where RFC 2046, 5.1 asks for CRLF.
  const [, ...pieces] = `\n${text}`.split(new RegExp(`\\r?\\n--${escaped}(?=--|[ \\t]*\\r?\\n)`))
  const end = pieces.findIndex((piece) => piece.startsWith('--'))
  if (end < 1) return undefined
  const parts = pieces.slice(0, end).map(partOf)
  return parts.every((part) => part !== undefined) ? parts : undefined
}

function partOf(piece: string): Part | undefined {
  const lineEnd = /^[ \t]*\r?\n/.exec(piece)?.[0].length ?? 0
  const blank = /(?:^|\r?\n)\r?\n/.exec(piece.slice(lineEnd))
  if (!blank) return undefined
  const head = piece.slice(lineEnd, lineEnd + blank.index)
  const content = piece.slice(lineEnd + blank.index + blank[0].length)
  const disposition = headValue(head, 'content-disposition') ?? ''
  const type = headValue(head, 'content-type')
  const name = parameter(disposition, 'name')
  if (name === undefined) return undefined
  const fileName = parameter(disposition, 'filename')
  if (fileName === undefined) return { name, value: content, enabled: true, ...(type ? { type } : {}) }
  const base64 = base64OfBytes(new TextEncoder().encode(content))
  return { name, value: '', enabled: true, file: { name: fileName, type: type ?? '', base64 } }
}

function headValue(head: string, name: string): string | undefined {
  return new RegExp(`^${name}:(.*)$`, 'im').exec(head)?.[1]?.trim()
}

/** A parameter, without its quotes and the escapes that browsers write (HTML, multipart form data). */
function parameter(disposition: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]*))`, 'i').exec(disposition) ?? []
  return quoted?.replace(/%0D%0A|%22/g, (escape) => decodeURIComponent(escape)) ?? bare
}
