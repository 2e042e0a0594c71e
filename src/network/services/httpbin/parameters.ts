import { decodeText, latin1 } from './text.ts'

/** Parameter values such as those of Content-Type or Content-Disposition, by name. */
export type Parameters = ReadonlyMap<string, string>

const quoted = String.raw`"[^"\\]*(?:\\.[^"\\]*)*"`
const parameter = new RegExp(
  String.raw`;\s*(${quoted}|[^\s;,=*]+)\s*(?:(?:\*\s*=\s*(\S+?)'\S*?'|=\s*)(${quoted}|[^;,]+)?)?\s*`,
  'sy',
)

function unquote(text: string, isFileName = false): string {
  const inner = /^"(.*)"$/s.exec(text)?.[1]
  // Old browsers sent the names of network shares, whose backslashes mean themselves.
  if (inner === undefined || (isFileName && inner.startsWith('\\\\'))) return inner ?? text
  return inner.replaceAll('\\\\', '\\').replaceAll('\\"', '"')
}

/** Undoes the encoding of `filename*=utf-8''%e2%82%ac` (RFC 8187, 3.2). */
function decodeExtended(text: string, charset: string): string | undefined {
  const bytes = latin1
    .decode(new TextEncoder().encode(text))
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return decodeText(latin1.encode(bytes), charset)
}

/**
 * The parameters of a field value, as httpbin's framework reads them: names are case-sensitive,
 * and it stops at what it can't read. Undefined where a value is in an unknown character encoding.
 */
export function readParameters(value: string): Parameters | undefined {
  const parameters = new Map<string, string>()
  const [, rest = ''] = /^\s*[^;,\s]+([;,].+)?/s.exec(value) ?? []
  parameter.lastIndex = 0
  for (let found = parameter.exec(rest); found; found = parameter.exec(rest)) {
    const [, name = '', charset, text] = found
    if (text === undefined) continue
    const plain = unquote(text, name === 'filename')
    const decoded = charset === undefined ? plain : decodeExtended(plain, charset)
    if (decoded === undefined) return undefined
    parameters.set(unquote(name), decoded)
  }
  return parameters
}
