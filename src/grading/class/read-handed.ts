import { publicKeyFrom, SealError } from '#grading/sealed/envelope.ts'
import { bytesOfBase64url } from '#http/base64.ts'
import { feedbackOfText, parseFeedback, type Feedback } from './feedback.ts'
import { handOutOfFragment } from './hand-out.ts'
import { parseHandOut, type HandOut } from './hand-out-schema.ts'
import { LARGEST_TEXT } from './text-block.ts'

/** What a student was given: a quiz, with the token where it was a personal link, or the feedback to one. */
export type Handed =
  | { readonly kind: 'hand-out'; readonly handOut: HandOut; readonly token: string }
  | { readonly kind: 'feedback'; readonly feedback: Feedback }

/**
 * Reads what a student was given: a link, the fragment of one, the text of a file, or a block in a mail.
 * @throws {SealError} with words for the student
 */
export async function readHanded(given: string): Promise<Handed> {
  if (given.length > LARGEST_TEXT)
    throw new SealError('damaged', 'This is larger than 16 MB, which no quiz is. It was not read.')
  const text = given.replace(/^\uFEFF/, '').trim()
  if (text === '') throw new SealError('damaged', 'There is nothing in it.')
  if (text.startsWith('{')) return readFile(text)
  if (/BEGIN ROUNDTRIP FEEDBACK/.test(text)) return { kind: 'feedback', feedback: await feedbackOfText(text) }
  if (/BEGIN ROUNDTRIP RESPONSE/.test(text))
    throw new SealError(
      'damaged',
      'This is a response, which only your instructor can open. Send it to them.',
    )
  // A mail may have broken the link, which is all there is then.
  const link = /^https?:\S+#/.test(text) ? text.replace(/\s+/g, '') : text
  const fragment = /#([A-Za-z0-9_-]{40,}\S*)/.exec(link)?.[1] ?? text
  if (!/^[A-Za-z0-9_-]{40,}/.test(fragment))
    throw new SealError(
      'damaged',
      'This is neither a link to a quiz nor the text of a quiz file. Copy the whole link, from “http” to its end.',
    )
  return readFragment(fragment)
}

/**
 * Reads the fragment of a link, without its #: `<packed>` or `<packed>&token=<token>`.
 * @throws {SealError} with words for the student
 */
export async function readFragment(fragment: string): Promise<Handed> {
  const [packed = '', ...rest] = decoded(fragment).replaceAll('&amp;', '&').split('&')
  const token = new URLSearchParams(rest.join('&')).get('token') ?? ''
  // What stood around the link may have come along: a full stop, a bracket, a line of the mail.
  const [, whole = ''] = /^([A-Za-z0-9_-]*)/.exec(packed) ?? []
  try {
    return await checked(await handOutOfFragment(whole), /^[A-Za-z0-9 -]{0,40}/.exec(token)?.[0].trim() ?? '')
  } catch (error) {
    if (error instanceof SealError && error.reason === 'newer') throw error
    throw new SealError(
      'damaged',
      'This link is damaged: a part of it is missing or was changed on its way. Copy the whole link, or ask your instructor for the quiz as a file.',
    )
  }
}

async function readFile(text: string): Promise<Handed> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new SealError(
      'damaged',
      'This file is damaged: a part of it is missing or was changed. Ask your instructor for it again.',
    )
  }
  const format = typeof data === 'object' && data !== null && 'format' in data ? data.format : undefined
  if (format === 'roundtrip-feedback') return { kind: 'feedback', feedback: parseFeedback(data) }
  return checked(parseHandOut(data), '')
}

/** A key that can't be used is found now, not when the last answer is given. */
async function checked(handOut: HandOut, token: string): Promise<Handed> {
  if (handOut.publicKey !== undefined) await publicKeyFrom(bytesOfBase64url(handOut.publicKey))
  return { kind: 'hand-out', handOut, token }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
