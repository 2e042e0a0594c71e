/** ISO-8859-1 as HTTP has it: byte for character. (`TextDecoder`'s "latin1" is windows-1252.) */
export const latin1 = {
  decode(bytes: Uint8Array): string {
    let text = ''
    for (let from = 0; from < bytes.length; from += 8192) {
      text += String.fromCharCode(...bytes.subarray(from, from + 8192))
    }
    return text
  },
  encode(text: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(text, (character) => character.charCodeAt(0))
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
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
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
