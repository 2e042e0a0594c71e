/** The bytes that a base64 text stands for (RFC 4648, 4); none where it is not base64. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(base64)
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
    return bytes
  } catch {
    return new Uint8Array()
  }
}

const CHUNK = 0x8000

/** Bytes as base64 (RFC 4648, 4), with padding. */
export function base64OfBytes(bytes: Uint8Array): string {
  let binary = ''
  // In pieces: a call has room for some ten thousand arguments.
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return btoa(binary)
}

/** How many bytes a base64 text stands for, without decoding it. */
export function base64Size(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  return Math.max(0, Math.floor((base64.length * 3) / 4) - padding)
}

/** Bytes as base64url (RFC 4648, 5), without padding: safe in a URL. */
export function base64urlOfBytes(bytes: Uint8Array): string {
  return base64OfBytes(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The bytes that a base64url text stands for (RFC 4648, 5); none where it is not base64url. */
export function bytesOfBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return new Uint8Array()
  return bytesOfBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
}
