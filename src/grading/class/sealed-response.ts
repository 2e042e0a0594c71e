import { withoutSeen } from '#grading/quiz/answer.ts'
import { bytesOfBase64url } from '#http/base64.ts'
import { open, publicKeyFrom, seal, SealError, type Bytes } from '#grading/sealed/envelope.ts'
import { packed, unpacked } from '#grading/sealed/packed.ts'
import { hashOfHandOut } from './hand-out.ts'
import type { HandOut } from './hand-out-schema.ts'
import { parseResponse, type ClassResponse } from './response-schema.ts'
import { textBlock } from './text-block.ts'

/** A response as it is sent, with the receipt that its student keeps. */
export interface SealedResponse {
  /** A block of text. */
  readonly text: string
  /** The same for student and instructor, if nothing was changed between them. */
  readonly receipt: string
}

/**
 * Seals a response for the instructor of a hand-out. It is checked before: what the instructor could not read is not sent.
 * @throws {SealError} `damaged` where the hand-out's key can't be used, or it has none, or the response is none
 */
export async function sealResponse(response: ClassResponse, handOut: HandOut): Promise<SealedResponse> {
  const to = await publicKeyFrom(bytesOfBase64url(handOut.publicKey ?? ''))
  const bytes = await seal(await packed(parseResponse(response)), to, await hashOfHandOut(handOut))
  return { text: await textBlock('RESPONSE', handOut.id, bytes), receipt: await receiptOf(bytes) }
}

/**
 * Opens a sealed response. What it says the exchange of a prediction showed is left out, as anyone can write that.
 * @throws {SealError} where it is damaged, or made for another hand-out
 */
export async function openResponse(
  bytes: Bytes,
  handOut: HandOut,
  keys: CryptoKeyPair,
): Promise<{ readonly response: ClassResponse; readonly receipt: string }> {
  const response = parseResponse(await unpacked(await open(bytes, keys, await hashOfHandOut(handOut))))
  if (response.handOut !== handOut.id) throw new SealError('shut', 'This response is to another quiz.')
  return {
    response: { ...response, answers: answersAlone(response.answers) },
    receipt: await receiptOf(bytes),
  }
}

function answersAlone(answers: ClassResponse['answers']): ClassResponse['answers'] {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, withoutSeen(answer)]))
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 80 bits of SHA-256 in Crockford's base32, in groups of four: short enough to read out, too long to meet by chance. */
export async function receiptOf(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 10)
  const bits = Array.from(hash, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const digits = (bits.match(/.{5}/g) ?? []).map((five) => DIGITS[Number.parseInt(five, 2)])
  return (digits.join('').match(/.{4}/g) ?? []).join('-')
}
