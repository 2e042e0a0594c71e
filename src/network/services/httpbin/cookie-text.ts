import { latin1 } from './text.ts'

/** Names that httpbin's framework takes for attributes, as in old versions of the Cookie field. */
const attributes = new Set(['expires', 'path', 'comment', 'max-age', 'secure', 'httponly', 'version'])

const asUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })

function unquote(text: string): string {
  const quoted = /^"(.*)"$/s.exec(text)?.[1]
  const bytes = quoted?.replace(/\\(?:([0-3][0-7][0-7])|(.))/gs, (_, octal?: string, character?: string) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (character ?? ''),
  )
  return asUtf8.decode(latin1.encode(bytes ?? text))
}

/** The cookies of a Cookie field as httpbin's framework reads them; of several under one name the last. */
export function readCookies(value: string): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  const pairs = `${value};`.matchAll(/([^=;]+)(?:\s*=\s*("(?:[^\\"]|\\.)*"|.*?))?\s*;/gs)
  for (const [, name = '', text = ''] of pairs) {
    const trimmed = name.trim()
    if (!attributes.has(trimmed.toLowerCase())) cookies.set(unquote(trimmed), unquote(text))
  }
  return cookies
}

/** A text's bytes in UTF-8, one character each. */
function utf8Bytes(text: string): string {
  return latin1.decode(new TextEncoder().encode(text))
}

/**
 * A value as httpbin's framework writes it: as it is where cookies may hold it, otherwise
 * in quotes, with octal numbers for what is not ASCII.
 */
function quote(value: string): string {
  const bytes = utf8Bytes(value)
  if (/^[\w/=!#$%&'*+\-.^`|~:]*$/.test(bytes)) return bytes
  const inner = bytes.replace(/["\\]|[^ -~]|[,;]/g, (character) =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  )
  return `"${inner}"`
}

/** The value of a Set-Cookie field that sets a cookie for the whole host until the client closes. */
export function settingLine(name: string, value: string, secure = false): string {
  return `${utf8Bytes(name)}=${quote(value)}${secure ? '; Secure' : ''}; Path=/`
}

/** The value of a Set-Cookie field that deletes a cookie. */
export function deletingLine(name: string): string {
  return `${utf8Bytes(name)}=; Expires=Thu, 01-Jan-1970 00:00:00 GMT; Max-Age=0; Path=/`
}
