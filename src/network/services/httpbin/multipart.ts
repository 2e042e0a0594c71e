import { type Parameters, readParameters } from './parameters.ts'
import { decodePart } from './part-encoding.ts'
import { ProgramFailure } from './program.ts'
import { type Bytes, latin1, readUtf8 } from './text.ts'

/** One part of a multipart/form-data content (RFC 7578). */
interface Part {
  readonly name: string
  /** Present where the part is a file. */
  readonly filename?: string
  readonly contentType?: string
  readonly content: Bytes
}

interface PartHead extends Omit<Part, 'content'> {
  readonly transferEncoding: string | undefined
}

/**
 * {@link readParameters} for where the program relies on them.
 * @throws ProgramFailure where a value is in an unknown character encoding
 */
export function parametersOf(value: string): Parameters {
  const parameters = readParameters(value)
  if (!parameters) throw new ProgramFailure('A parameter is in an unknown character encoding')
  return parameters
}

function describe(head: readonly string[]): PartHead | undefined {
  const lines = head.map((line) => readUtf8(latin1.encode(line)))
  if (lines.includes(undefined)) return undefined
  const valueOf = (name: string) => {
    const line = lines.find((each) => each?.toLowerCase().startsWith(`${name}:`))
    return line?.slice(name.length + 1).trim()
  }
  const disposition = valueOf('content-disposition')
  if (disposition === undefined) return undefined
  const parameters = parametersOf(disposition)
  const filename = parameters.get('filename')
  const contentType = valueOf('content-type')
  return {
    // JSON has no other way to print a name that is not there.
    name: parameters.get('name') ?? 'null',
    // A form with no file chosen sends an empty name: httpbin takes that for a field.
    ...(filename ? { filename } : {}),
    ...(contentType ? { contentType } : {}),
    transferEncoding: valueOf('content-transfer-encoding'),
  }
}

/**
 * Takes a multipart content apart; lines may end in CRLF, as they should, or in LF alone.
 * Undefined where it is broken: a boundary, the closing one too, or a Content-Disposition is missing.
 * @throws ProgramFailure where a parameter is in an unknown character encoding
 */
export function readMultipart(bytes: Uint8Array, boundary: string): readonly Part[] | undefined {
  const between = `--${boundary}`
  const closing = `${between}--`
  const lines = latin1.decode(bytes).match(/[^\n]*\n|[^\n]+$/g) ?? []
  const parts: Part[] = []
  const find = (from: number, isIt: (line: string) => boolean) => {
    for (let index = from; index < lines.length; index++) if (isIt(lines[index] ?? '')) return index
    return -1
  }
  let at = find(0, (line) => line.trim() !== '')
  while (lines[at]?.trim() === between) {
    const blank = find(at + 1, (line) => line.trim() === '')
    const next = find(
      blank + 1,
      (line) => line.startsWith('--') && [between, closing].includes(line.trimEnd()),
    )
    if (blank < 0 || next < 0) return undefined
    const head = describe(lines.slice(at + 1, blank))
    const decoded = head && decodePart(lines.slice(blank + 1, next), head.transferEncoding)
    if (!head || decoded === undefined) return undefined
    const { transferEncoding: _, ...described } = head
    parts.push({ ...described, content: latin1.encode(decoded.replace(/\r?\n$/, '')) })
    at = next
  }
  return lines[at]?.trim() === closing ? parts : undefined
}
