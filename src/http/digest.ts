import { md5 } from '@noble/hashes/legacy.js'
import { sha256, sha512, sha512_256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A challenge of a WWW-Authenticate field (RFC 9110, 11.6.1); names in small letters. */
interface Challenge {
  readonly scheme: string
  readonly parameters: Map<string, string>
}

// SHA-512 is not registered for Digest, but httpbin asks for it.
const hashes = { md5, 'sha-256': sha256, 'sha-512-256': sha512_256, 'sha-512': sha512 } as const

/** What of a request goes into the answer. */
interface Asked {
  readonly method: string
  readonly url: string
  readonly body?: Uint8Array
}

/**
 * The Authorization value that answers the first Digest challenge that can be answered (RFC 7616, 3.4);
 * undefined where there is none.
 * @param challenges the values of the WWW-Authenticate fields
 * @param cnonce drawn by the client, for this answer only
 */
export function digestAnswer(
  challenges: readonly string[],
  user: { readonly username: string; readonly password: string },
  asked: Asked,
  cnonce: string,
): string | undefined {
  for (const { scheme, parameters } of challenges.flatMap(parseChallenges)) {
    const answer = scheme === 'digest' ? answerTo(parameters, user, asked, cnonce) : undefined
    if (answer !== undefined) return answer
  }
  return undefined
}

/** Whether a server says that only the nonce was too old: the same password will do with the new one. */
export function isStale(challenges: readonly string[]): boolean {
  return challenges
    .flatMap(parseChallenges)
    .some(({ scheme, parameters }) => scheme === 'digest' && /^true$/i.test(parameters.get('stale') ?? ''))
}

function answerTo(
  parameters: Challenge['parameters'],
  { username, password }: { readonly username: string; readonly password: string },
  { method, url, body = new Uint8Array() }: Asked,
  cnonce: string,
): string | undefined {
  const algorithm = parameters.get('algorithm') ?? 'MD5'
  const [, name = '', session] = /^(.*?)(-sess)?$/i.exec(algorithm.toLowerCase()) ?? []
  const nonce = parameters.get('nonce')
  const realm = parameters.get('realm')
  if (!isKnown(name) || nonce === undefined || realm === undefined) return undefined
  const offered = parameters
    .get('qop')
    ?.toLowerCase()
    .split(/[\s,]+/)
  const qop = offered && (['auth', 'auth-int'] as const).find((one) => offered.includes(one))
  if (offered && !qop) return undefined

  const hash = (bytes: Uint8Array) => bytesToHex(hashes[name](bytes))
  const join = (...parts: readonly string[]) => hash(new TextEncoder().encode(parts.join(':')))
  const { pathname, search } = new URL(url)
  const uri = `${pathname}${search}`
  const nc = '00000001'
  const secret = join(username, realm, password)
  const key = session ? join(secret, nonce, cnonce) : secret
  const request = qop === 'auth-int' ? join(method, uri, hash(body)) : join(method, uri)
  const response = qop ? join(key, nonce, nc, cnonce, qop, request) : join(key, nonce, request)

  const hashedName = /^true$/i.test(parameters.get('userhash') ?? '')
  const opaque = parameters.get('opaque')
  return `Digest ${[
    hashedName ? `username=${quoted(join(username, realm))}` : userName(username),
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(uri)}`,
    `response=${quoted(response)}`,
    ...(parameters.has('algorithm') ? [`algorithm=${algorithm}`] : []),
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
    ...(qop ? [`qop=${qop}`, `nc=${nc}`] : []),
    ...(qop || session ? [`cnonce=${quoted(cnonce)}`] : []),
    ...(hashedName ? ['userhash=true'] : []),
  ].join(', ')}`
}

function isKnown(name: string): name is keyof typeof hashes {
  return Object.hasOwn(hashes, name)
}

/** A name beyond ASCII is sent as RFC 8187 spells it. */
function userName(username: string): string {
  return /^[\x20-\x7e]*$/.test(username)
    ? `username=${quoted(username)}`
    : `username*=UTF-8''${encodeURIComponent(username.toWellFormed()).replace(/['()*]/g, percent)}`
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}

const ITEM = /(?:[^",]|"(?:[^"\\]|\\.)*"?)+/gs
const PARAMETER = /^(?:([\w!#$%&'*+.^`|~-]+)\s+)?([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|(.*))$/s

function parseChallenges(field: string): Challenge[] {
  const challenges: Challenge[] = []
  for (const item of field.match(ITEM) ?? []) {
    const [, scheme, name, inQuotes, plain = ''] = PARAMETER.exec(item.trim()) ?? []
    const begins = name === undefined ? item.trim() : scheme
    if (begins) challenges.push({ scheme: begins.toLowerCase(), parameters: new Map() })
    if (name !== undefined) {
      challenges.at(-1)?.parameters.set(name.toLowerCase(), inQuotes?.replace(/\\(.)/gs, '$1') ?? plain)
    }
  }
  return challenges
}
