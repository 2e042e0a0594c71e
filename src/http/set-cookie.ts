import type { Cookie } from './cookie.ts'
import { parseCookieDate } from './cookie-date.ts'

/** What the attributes of a Set-Cookie line ask for. Of one that is given twice, the last counts. */
interface Attributes {
  /** Epoch ms. */
  readonly expires?: number
  /** Seconds from now; 0 or less removes the cookie. */
  readonly maxAge?: number
  /** In small letters, without a leading dot. */
  readonly domain?: string
  /** Begins with a slash; undefined where the default applies. */
  readonly path?: string | undefined
  readonly secure: boolean
  readonly httpOnly: boolean
  /** `default` where none or an unknown one was given. */
  readonly sameSite: Cookie['sameSite']
}

/** A Set-Cookie line taken apart (RFC 6265bis, 5.6). */
export interface SetCookie extends Attributes {
  /** Empty for a cookie without a name. */
  readonly name: string
  readonly value: string
  /** Attributes that count for nothing, each with why: “Max-Age=1h is no whole number of seconds”. */
  readonly ignored: readonly string[]
}

/** What a Set-Cookie line says, or in words why no client takes it. */
export type SetCookieResult =
  { readonly ok: true; readonly cookie: SetCookie } | { readonly ok: false; readonly problem: string }

const MAX_PAIR_BYTES = 4_096
const MAX_ATTRIBUTE_BYTES = 1_024

// Those of ASCII, without the tab.
const CONTROL = /[\p{Cc}--[\t\u0080-\u009f]]/v

/** Reads the value of a Set-Cookie field as a client does, which takes far more than a server may write. */
export function parseSetCookie(line: string): SetCookieResult {
  if (CONTROL.test(line)) return { ok: false, problem: 'it has a control character in it' }
  const [pair = '', ...attributes] = line.split(';')
  const [before, after] = splitAtEquals(pair)
  const [name, value] = after === undefined ? ['', before] : [before, after]
  if (name === '' && value === '') return { ok: false, problem: 'it has neither a name nor a value' }
  if (bytes(name) + bytes(value) > MAX_PAIR_BYTES) {
    return { ok: false, problem: 'its name and value are longer than 4096 bytes together' }
  }
  const ignored: string[] = []
  const asked: Attributes = { secure: false, httpOnly: false, sameSite: 'default' }
  for (const attribute of attributes) {
    const { problem, ...change } = readAttribute(attribute)
    if (problem !== undefined) ignored.push(problem)
    Object.assign(asked, change)
  }
  return { ok: true, cookie: { name, value, ...asked, ignored } }
}

function readAttribute(text: string): Partial<Attributes> & { readonly problem?: string } {
  const [name, value = ''] = splitAtEquals(text)
  const written = shorten(`${name}=${value}`)
  if (bytes(value) > MAX_ATTRIBUTE_BYTES) return { problem: `${written} is longer than 1024 bytes` }
  switch (name.toLowerCase()) {
    case 'expires': {
      const expires = parseCookieDate(value)
      return expires === undefined ? { problem: `${written} is no date` } : { expires }
    }
    case 'max-age':
      if (/^-?\d+$/.test(value)) return { maxAge: Number(value) }
      return { problem: `${written} is no whole number of seconds` }
    case 'domain':
      return { domain: value.replace(/^\./, '').toLowerCase() }
    case 'path':
      if (value.startsWith('/')) return { path: value }
      return { path: undefined, problem: `${written} does not begin with a slash` }
    case 'secure':
      return { secure: true }
    case 'httponly':
      return { httpOnly: true }
    case 'samesite': {
      const sameSite = value.toLowerCase()
      if (sameSite === 'strict' || sameSite === 'lax' || sameSite === 'none') return { sameSite }
      return { sameSite: 'default', problem: `${written} is not Strict, Lax or None` }
    }
    case '':
      return {}
    default:
      return { problem: `${shorten(name)} is no attribute of a cookie` }
  }
}

/** Name and value around the first equals sign, or the name alone where there is none. */
function splitAtEquals(text: string): [string, string?] {
  const equals = text.indexOf('=')
  return equals < 0 ? [strip(text)] : [strip(text.slice(0, equals)), strip(text.slice(equals + 1))]
}

// Spaces and tabs only: other white space that `trim` takes away belongs to the value.
function strip(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isBlank(text[start])) start += 1
  while (end > start && isBlank(text[end - 1])) end -= 1
  return text.slice(start, end)
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).byteLength
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

const SAME_SITE = { strict: 'Strict', lax: 'Lax', none: 'None' }

/** Writes the Set-Cookie line that makes a client keep such a cookie. */
export function setCookieLine(cookie: Omit<Cookie, 'createdAt'>): string {
  const { name, value, domain, hostOnly, path, expiresAt, secure, httpOnly, sameSite } = cookie
  const parts = [`${name}=${value}`]
  if (!hostOnly) parts.push(`Domain=${domain}`)
  parts.push(`Path=${path}`)
  if (expiresAt !== undefined) parts.push(`Expires=${new Date(expiresAt).toUTCString()}`)
  if (secure) parts.push('Secure')
  if (httpOnly) parts.push('HttpOnly')
  if (sameSite !== 'default') parts.push(`SameSite=${SAME_SITE[sameSite]}`)
  return parts.join('; ')
}
