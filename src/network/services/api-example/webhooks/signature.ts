import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const SECRET_PREFIX = 'whsec_'

/** A signing secret: the prefix, and at least 24 bytes as base64, padded where 3 does not divide them. */
export const SECRET_FORM =
  /^whsec_(?:[A-Za-z0-9+/]{4}){8,20}(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)?$/

/** A secret of 24 random bytes. */
export function makeSecret(random: () => number): string {
  return (
    SECRET_PREFIX + btoa(String.fromCharCode(...Array.from({ length: 24 }, () => Math.floor(random() * 256))))
  )
}

/**
 * The signature of a message, for Webhook-Signature: HMAC-SHA256 over `id.timestamp.content`
 * (Standard Webhooks, "Signature scheme").
 * @param secret of {@link SECRET_FORM}
 * @param timestamp epoch seconds
 */
export function sign(secret: string, id: string, timestamp: number, content: string): string {
  const key = Uint8Array.from(atob(secret.slice(SECRET_PREFIX.length)), (char) => char.charCodeAt(0))
  const signature = hmac(sha256, key, utf8ToBytes(`${id}.${timestamp}.${content}`))
  return `v1,${btoa(String.fromCharCode(...signature))}`
}
