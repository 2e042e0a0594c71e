import { bytesOfBase64 } from './base64.ts'
import type { Part } from './request-draft.ts'

/** Content of the media type multipart/form-data (RFC 7578), and the boundary that its Content-Type names. */
export interface Multipart {
  readonly boundary: string
  readonly content: Uint8Array<ArrayBuffer>
}

interface EncodedPart {
  readonly head: Uint8Array
  readonly content: Uint8Array
}

/**
 * Writes parts as a browser writes a form: disabled and nameless ones are left out, line ends of texts
 * become CRLF, and quotes and line ends in names are percent-encoded (HTML standard, multipart/form-data
 * encoding algorithm). The same parts always give the same bytes.
 * @param given a boundary that was chosen elsewhere; else one is made that occurs in no part
 */
export function encodeMultipart(parts: readonly Part[], given?: string): Multipart {
  const encoded = parts.filter(({ name, enabled }) => enabled && name !== '').map(encodePart)
  const boundary = given ?? freeBoundary(encoded)
  const pieces = encoded.flatMap(({ head, content }) => [
    text(`--${boundary}\r\n`),
    head,
    content,
    text('\r\n'),
  ])
  return { boundary, content: joined([...pieces, text(`--${boundary}--\r\n`)]) }
}

/** The boundary that a Content-Type value of multipart/form-data names; undefined where it names none. */
export function boundaryIn(contentType: string): string | undefined {
  if (!isMultipartForm(contentType)) return undefined
  const [, quoted, plain] = /;\s*boundary=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/i.exec(contentType) ?? []
  const boundary = quoted?.replace(/\\(.)/g, '$1') ?? plain
  return boundary !== undefined && /^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/.test(boundary)
    ? boundary
    : undefined
}

/** Whether a Content-Type value names multipart/form-data, with a boundary or without. */
export function isMultipartForm(contentType: string): boolean {
  return /^\s*multipart\/form-data\s*(?:;|$)/i.test(contentType)
}

function encodePart({ name, value, type, file }: Part): EncodedPart {
  const said = file ? file.type.trim() || 'application/octet-stream' : type?.trim()
  const disposition = [
    'form-data',
    `name="${escaped(withCrlf(name))}"`,
    ...(file ? [`filename="${escaped(file.name)}"`] : []),
  ].join('; ')
  const lines = [
    `Content-Disposition: ${disposition}`,
    ...(said ? [`Content-Type: ${said.replace(/[\r\n]+/g, ' ')}`] : []),
  ]
  return {
    head: text(`${lines.join('\r\n')}\r\n\r\n`),
    content: file ? bytesOfBase64(file.base64) : text(withCrlf(value)),
  }
}

function escaped(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22')
}

function withCrlf(value: string): string {
  return value.replace(/\r\n|\r|\n/g, '\r\n')
}

/** Made from the parts themselves, so that the same request is the same bytes each time. */
function freeBoundary(parts: readonly EncodedPart[]): string {
  for (let salt = 0; ; salt++) {
    const boundary = `----RoundtripFormBoundary${digits(parts, salt)}`
    if (!parts.some(({ head, content }) => holds(head, boundary) || holds(content, boundary))) return boundary
  }
}

const SAMPLE = 4_096

/** Sixteen hexadecimal digits by FNV-1a of what each part begins with and how long it is. */
function digits(parts: readonly EncodedPart[], salt: number): string {
  const half = (seed: number) => {
    let hash = seed
    const add = (byte: number) => {
      hash = Math.imul(hash ^ byte, 0x01000193)
    }
    for (const { head, content } of parts) {
      head.forEach(add)
      content.subarray(0, SAMPLE).forEach(add)
      text(`${content.length}`).forEach(add)
    }
    return (hash >>> 0).toString(16).padStart(8, '0')
  }
  return half(0x811c9dc5 + salt) + half(0x01234567 ^ salt)
}

function holds(bytes: Uint8Array, boundary: string): boolean {
  const wanted = text(boundary)
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function text(characters: string): Uint8Array {
  return new TextEncoder().encode(characters)
}
