import { latin1 } from './text.ts'

/** One part of a multipart/form-data content (RFC 7578). */
interface Part {
  readonly name: string
  /** Present where the part is a file. */
  readonly filename?: string
  readonly contentType?: string
  readonly content: Uint8Array<ArrayBuffer>
}

/** The value of a parameter such as `boundary` or `name` in a field value, unquoted. */
export function parameter(value: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]*))`, 'i').exec(value)
  return match?.[1]?.replace(/\\(["\\])/g, '$1') ?? match?.[2]
}

function describe(head: readonly string[]): Omit<Part, 'content'> | undefined {
  const valueOf = (name: string) => {
    const line = head.find((each) => each.toLowerCase().startsWith(`${name}:`))
    return line && new TextDecoder().decode(latin1.encode(line.slice(name.length + 1).trim()))
  }
  const disposition = valueOf('content-disposition')
  const name = disposition && parameter(disposition, 'name')
  if (!disposition || name === undefined) return undefined
  const filename = parameter(disposition, 'filename')
  const contentType = valueOf('content-type')
  return { name, ...(filename === undefined ? {} : { filename }), ...(contentType ? { contentType } : {}) }
}

/**
 * Takes a multipart content apart; lines may end in CRLF, as they should, or in LF alone.
 * Undefined where a boundary, the closing one too, or a part's name is missing.
 */
export function readMultipart(bytes: Uint8Array, boundary: string): readonly Part[] | undefined {
  const between = `--${boundary}`
  const closing = `${between}--`
  const lines = Array.from(latin1.decode(bytes).matchAll(/[^\n]*\n|[^\n]+$/g), ({ 0: text, index }) => ({
    text,
    index,
  }))
  const parts: Part[] = []
  let at = lines.findIndex(({ text }) => text.trim() !== '')
  while (lines[at]?.text.trim() === between) {
    const blank = lines.findIndex(({ text }, index) => index > at && text.trim() === '')
    const first = lines[blank + 1]
    const next = lines.findIndex(
      ({ text }, index) => index > blank && (text.trimEnd() === between || text.trimEnd() === closing),
    )
    const end = lines[next]
    const description = describe(lines.slice(at + 1, blank).map(({ text }) => text))
    if (blank < 0 || !first || !end || !description) return undefined
    const lineEnd = /\r?\n$/.exec(lines[next - 1]?.text ?? '')?.[0].length ?? 0
    const to = next === blank + 1 ? end.index : end.index - lineEnd
    parts.push({ ...description, content: Uint8Array.from(bytes.subarray(first.index, to)) })
    at = next
  }
  return lines[at]?.text.trim() === closing ? parts : undefined
}
