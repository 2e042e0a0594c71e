/** Bytes that a `Response` takes. */
export type Bytes = Uint8Array<ArrayBuffer>

/** ISO-8859-1 as HTTP has it: byte for character. (`TextDecoder`'s "latin1" is windows-1252.) */
export const latin1 = {
  decode(bytes: Uint8Array): string {
    let text = ''
    for (let from = 0; from < bytes.length; from += 8192) {
      text += String.fromCharCode(...bytes.subarray(from, from + 8192))
    }
    return text
  },
  encode(text: string): Bytes {
    const bytes = new Uint8Array(text.length)
    for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
    return bytes
  },
}

/** The text that these bytes are in UTF-8, or undefined where they are not. */
export function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Base64 of the bytes (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(latin1.decode(bytes))
}

/**
 * Bytes from base64 or base64url, as leniently as Python reads it: what is not in the
 * alphabet is skipped, but the padding must be there. Undefined where it is not.
 */
export function decodeBase64(text: string): Bytes | undefined {
  const known = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/[^A-Za-z\d+/=]/g, '')
  const data = known.replace(/=.*$/s, '')
  const padding = known.length - data.length
  const missing = (4 - (data.length % 4)) % 4
  if (missing === 3 || padding < missing) return undefined
  return latin1.encode(atob(data))
}

/** What Python's codecs call ISO-8859-1; browsers read most of these names as windows-1252. */
const latin1Names = new Set(['iso-8859-1', 'iso8859-1', 'iso-ir-100', 'latin-1', 'latin1', 'l1', 'cp819'])

/**
 * Text from bytes in a character encoding, what can't be decoded as U+FFFD.
 * Undefined where there is no such encoding.
 */
export function decodeText(bytes: Uint8Array, charset: string): string | undefined {
  const name = charset.toLowerCase().replaceAll('_', '-')
  if (latin1Names.has(name)) return latin1.decode(bytes)
  if (name === 'ascii' || name === 'us-ascii') return latin1.decode(bytes).replace(/[^\p{ASCII}]/gu, '\ufffd')
  try {
    return new TextDecoder(name, { ignoreBOM: name.startsWith('utf-8') }).decode(bytes)
  } catch {
    return undefined
  }
}
