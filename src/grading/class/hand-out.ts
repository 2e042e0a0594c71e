import { arranged } from '#grading/quiz/arrange.ts'
import { withoutKey } from '#grading/quiz/asked-question.ts'
import type { Question, Quiz } from '#grading/quiz/quiz-schema.ts'
import { packed, unpacked } from '#grading/sealed/packed.ts'
import type { Bytes } from '#grading/sealed/envelope.ts'
import { base64urlOfBytes, bytesOfBase64url } from '#http/base64.ts'
import { parseHandOut, type HandOut } from './hand-out-schema.ts'
import type { Settings } from './settings-schema.ts'

/** What an instructor decides about a hand-out. */
export interface HandOutPlan {
  readonly id: string
  readonly mode: HandOut['mode']
  readonly title: string
  readonly instructions: string
  readonly settings: Settings
  /** Epoch ms. */
  readonly madeAt: number
  /** In base64url; sealed hand-outs must have one. */
  readonly publicKey: string | undefined
  readonly extraTime: HandOut['extraTime']
}

/**
 * The hand-out of a quiz, and its questions with their key as the hand-out arranges them: these stay with the instructor.
 * @param orderOf random orders, from a source that can't be guessed
 * @throws {RangeError} for a sealed hand-out without a public key
 */
export function makeHandOut(
  quiz: Quiz,
  plan: HandOutPlan,
  orderOf: (count: number) => readonly number[],
): { readonly handOut: HandOut; readonly questions: readonly Question[] } {
  const { mode, publicKey, ...rest } = plan
  const questions = quiz.questions.map((question) => arranged(question, orderOf))
  const shared = { format: 'roundtrip-hand-out', version: 1, ...rest } as const
  if (mode === 'practice') {
    const handOut = { ...shared, mode, questions, ...(publicKey === undefined ? {} : { publicKey }) }
    return { handOut: parseHandOut(handOut), questions }
  }
  if (publicKey === undefined) throw new RangeError('A sealed hand-out needs a public key.')
  const settings = { ...plan.settings, feedback: 'released' } as const
  return {
    handOut: parseHandOut({ ...shared, settings, mode, questions: questions.map(withoutKey), publicKey }),
    questions,
  }
}

/** Orders that can't be guessed, from the browser's own source. */
export function secretOrder(count: number): readonly number[] {
  const keys = crypto.getRandomValues(new BigUint64Array(count))
  return [...keys.keys()].toSorted((a, b) => ((keys[a] ?? 0n) < (keys[b] ?? 0n) ? -1 : 1))
}

/** What responses to a hand-out are bound to: SHA-256 of its whole text. */
export async function hashOfHandOut(handOut: HandOut): Promise<Bytes> {
  return new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(handOut))),
  )
}

/** The hand-out as a link's fragment holds it: compressed, in base64url. */
export async function fragmentOfHandOut(handOut: HandOut): Promise<string> {
  return base64urlOfBytes(await packed(handOut))
}

/**
 * The hand-out that a link's fragment holds.
 * @throws {SealError} where it is damaged, or no hand-out
 */
export async function handOutOfFragment(fragment: string): Promise<HandOut> {
  return parseHandOut(await unpacked(bytesOfBase64url(fragment)))
}

/** Under which name a hand-out knows a token, without telling it. */
export async function tokenMark(handOutId: string, token: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${handOutId} ${plainToken(token)}`)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A token as it is compared: case, spaces and hyphens don't count, and what looks alike is alike (Crockford's base32). */
export function plainToken(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0')
}
