import { md5 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { hex } from './random-bytes.ts'

/** The parameters of Digest credentials; null where a name came without a value. */
type DigestCredentials = ReadonlyMap<string, string | null>

const hashes = { MD5: md5, 'SHA-256': sha256, 'SHA-512': sha512 } as const

/** Whether httpbin knows a hash algorithm of this name. */
export function isAlgorithm(name: string): name is keyof typeof hashes {
  return Object.hasOwn(hashes, name)
}

/** The hash of text or bytes in hexadecimal digits, by MD5 where the algorithm is unknown. */
export function hash(data: Uint8Array | string, algorithm: string): string {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
  return hex(hashes[isAlgorithm(algorithm) ? algorithm : 'MD5'](bytes))
}

/** Splits a list at its commas, not at those in quotes; a backslash in quotes keeps what follows it. */
function splitList(text: string): readonly string[] {
  const items = ['']
  let quoted = false
  let escaped = false
  for (const character of text) {
    if (character === ',' && !quoted) {
      items.push('')
      continue
    }
    if (quoted && !escaped && character === '\\') {
      escaped = true
      continue
    }
    if (character === '"' && !escaped) quoted = !quoted
    escaped = false
    items.push(`${items.pop()}${character}`)
  }
  return items.map((item) => item.trim())
}

const required = ['username', 'realm', 'nonce', 'uri', 'response']

/**
 * Reads the value of an Authorization field as Digest credentials (RFC 7616, 3.4).
 * Undefined for another scheme, and where a parameter is missing.
 */
export function readCredentials(authorization: string): DigestCredentials | undefined {
  const [, parameters] = /^\s*digest\s+(.+)$/is.exec(authorization) ?? []
  if (parameters === undefined) return undefined
  const credentials = new Map<string, string | null>()
  for (const item of splitList(parameters)) {
    const [name = '', ...value] = item.split('=')
    credentials.set(name, value.length > 0 ? value.join('=').replace(/^"(.*)"$/s, '$1') : null)
  }
  if (required.some((name) => !credentials.has(name))) return undefined
  if (credentials.has('qop') && !(credentials.get('nc') && credentials.get('cnonce'))) return undefined
  return credentials
}

/** What the server knows for itself when it checks credentials. */
interface Checked {
  readonly password: string
  readonly method: string
  readonly path: string
  readonly content: Uint8Array
}

/**
 * The response that these credentials would have to carry (RFC 7616, 3.4.1); undefined for
 * a quality of protection that does not exist. The user's name is the credentials' own.
 */
export function rightResponse(
  credentials: DigestCredentials,
  { password, method, path, content }: Checked,
): string | undefined {
  const given = (name: string) => credentials.get(name) ?? ''
  const algorithm = given('algorithm')
  const join = (...parts: readonly string[]) => hash(parts.join(':'), algorithm)

  const qop = credentials.get('qop') ?? undefined
  if (qop !== undefined && qop !== 'auth' && qop !== 'auth-int') return undefined
  const user = join(given('username'), given('realm'), password)
  const asked = qop === 'auth-int' ? [method, path, hash(content, algorithm)] : [method, path]
  const request = join(...asked)
  return qop === undefined
    ? join(user, given('nonce'), request)
    : join(user, given('nonce'), given('nc'), given('cnonce'), qop, request)
}
