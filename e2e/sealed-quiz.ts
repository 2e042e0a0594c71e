import { readFileSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

interface HandedOut {
  readonly handOut: { readonly id: string; readonly title: string }
  /** As a link's fragment holds it. */
  readonly fragment: string
}

/** Three hand-outs of one quiz, and what their instructor keeps. */
const fixture: {
  readonly privateKey: JsonWebKey
  readonly publicKey: string
  readonly questions: readonly object[]
  readonly sealed: HandedOut
  readonly timed: HandedOut
  readonly practice: HandedOut
} = JSON.parse(readFileSync(new URL('fixtures/sealed-quiz.json', import.meta.url), 'utf8'))

export const { sealed, timed, practice } = fixture

/** The link that opens a hand-out. */
export function linkOf({ fragment }: HandedOut, token?: string): string {
  return `/quiz/class#${fragment}${token === undefined ? '' : `&token=${token}`}`
}

/** What of a response the tests look at. */
export interface OpenedResponse {
  readonly attempt: string
  readonly number: number
  readonly name: string
  readonly token: string
  readonly startedAt: number
  readonly submittedAt: number
  readonly answers: Readonly<Record<string, unknown>>
  readonly confidence: Readonly<Record<string, number>>
  readonly hints: Readonly<Record<string, number>>
  readonly replyKey: string
}

/**
 * Opens a response as its instructor does, with nothing but WebCrypto: ECDH P-256, HKDF-SHA-256, AES-256-GCM, bound to
 * the hash of the hand-out.
 */
export async function openResponse(text: string, { handOut }: HandedOut): Promise<OpenedResponse> {
  const lines = text.split('\n').filter((line) => /^[A-Za-z0-9_-]+$/.test(line) && !line.startsWith('-----'))
  const envelope = Buffer.from(lines.join(''), 'base64url')
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const { subtle } = globalThis.crypto
  const mine = await subtle.importKey('jwk', fixture.privateKey, curve, false, ['deriveBits'])
  const ephemeral = envelope.subarray(1, 66)
  const theirs = await subtle.importKey('raw', ephemeral, curve, true, [])
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, mine, 256)
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits'])
  const salt = Buffer.concat([ephemeral, Buffer.from(fixture.publicKey, 'base64url')])
  const info = new TextEncoder().encode('roundtrip sealed response 1')
  const derived = await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, material, 44 * 8)
  const key = await subtle.importKey('raw', derived.slice(0, 32), 'AES-GCM', false, ['decrypt'])
  const additionalData = await subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(handOut)))
  const plain = await subtle.decrypt(
    { name: 'AES-GCM', iv: derived.slice(32), additionalData },
    key,
    envelope.subarray(66),
  )
  return JSON.parse(inflateRawSync(Buffer.from(plain)).toString())
}

/** The feedback that an instructor releases, with a reply for one student. */
export async function feedbackFor(
  { handOut }: HandedOut,
  { attempt, replyKey }: Pick<OpenedResponse, 'attempt' | 'replyKey'>,
  reply: { points: number; of: number; questions: Record<string, number>; comment: string },
): Promise<string> {
  const { subtle } = globalThis.crypto
  const key = await subtle.importKey('raw', Buffer.from(replyKey, 'base64url'), 'AES-GCM', false, ['encrypt'])
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(12))
  const content = deflateRawSync(Buffer.from(JSON.stringify(reply)))
  const additionalData = new TextEncoder().encode(attempt)
  const locked = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, content)
  return JSON.stringify({
    format: 'roundtrip-feedback',
    version: 1,
    handOut: handOut.id,
    releasedAt: Date.now(),
    questions: fixture.questions,
    replies: { [attempt]: Buffer.concat([iv, Buffer.from(locked)]).toString('base64url') },
  })
}
