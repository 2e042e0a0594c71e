import * as v from 'valibot'
import { questionSchema } from '#grading/quiz/quiz-schema.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { SealError, type Bytes } from '#grading/sealed/envelope.ts'
import { packed, unpacked } from '#grading/sealed/packed.ts'
import { base64urlOfBytes, bytesOfBase64url } from '#http/base64.ts'
import { hexId } from './hand-out-schema.ts'
import { LARGEST_TEXT, readTextBlocks, textBlock } from './text-block.ts'

const points = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e6))

const replySchema = v.strictObject({
  points,
  of: points,
  /** Points by question, where they were graded by hand or anew; the others follow from the key. */
  questions: v.record(v.string(), points),
  /** What the instructor says to this student. */
  comment: v.pipe(v.string(), v.maxLength(20_000)),
})

/** What one student gets back: for their eyes only. */
export type Reply = v.InferOutput<typeof replySchema>

const feedbackSchema = v.strictObject({
  format: v.literal('roundtrip-feedback'),
  version: v.literal(1),
  handOut: hexId,
  /** Epoch ms. */
  releasedAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** With their key, as the hand-out arranged them. */
  questions: v.pipe(v.array(questionSchema), v.minLength(1), v.maxLength(500)),
  /** Sealed replies by attempt. */
  replies: v.record(hexId, v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/))),
})

/** One file for a whole class: the key for all, and each student's grade sealed for that student. */
export type Feedback = v.InferOutput<typeof feedbackSchema>

/** @throws {SealError} `newer` or `damaged` */
export function parseFeedback(input: unknown): Feedback {
  const result = v.safeParse(feedbackSchema, input)
  if (result.success) return result.output
  if (
    v.is(
      v.looseObject({ format: v.literal('roundtrip-feedback'), version: v.pipe(v.number(), v.minValue(2)) }),
      input,
    )
  )
    throw new SealError(
      'newer',
      'This feedback was made with a newer version of the lab. Reload the page to get that version.',
    )
  throw new SealError(
    'damaged',
    'This is no feedback to a quiz, or a part of it is missing. Ask your instructor for it again.',
  )
}

/** Feedback as it is sent: a block of text. */
export async function feedbackText(feedback: Feedback): Promise<string> {
  return textBlock('FEEDBACK', feedback.handOut, await packed(feedback))
}

/**
 * The feedback in a text: the block of it, whatever stands around that; of several the one released last.
 * @throws {SealError} where there is none that can be read
 */
export async function feedbackOfText(text: string): Promise<Feedback> {
  const found = await Promise.all(
    (await readTextBlocks('FEEDBACK', text)).map(async (block) => {
      if (block instanceof SealError) return block
      try {
        return parseFeedback(await unpacked(block.bytes, LARGEST_TEXT))
      } catch (error) {
        if (error instanceof SealError) return error
        throw error
      }
    }),
  )
  const [newest] = found
    .flatMap((each) => (each instanceof SealError ? [] : each))
    .toSorted((a, b) => b.releasedAt - a.releasedAt)
  if (newest) return newest
  throw (
    found.find((each) => each instanceof SealError) ?? new SealError('damaged', 'There is no feedback in it.')
  )
}

/** Makes the feedback that is released for a hand-out. */
export async function makeFeedback(
  handOut: string,
  questions: readonly Question[],
  replies: readonly { readonly attempt: string; readonly replyKey: string; readonly reply: Reply }[],
  releasedAt: number,
): Promise<Feedback> {
  const sealed = await Promise.all(
    replies.map(
      async ({ attempt, replyKey, reply }) => [attempt, await sealReply(reply, replyKey, attempt)] as const,
    ),
  )
  return parseFeedback({
    format: 'roundtrip-feedback',
    version: 1,
    handOut,
    releasedAt,
    questions,
    replies: Object.fromEntries(sealed),
  })
}

/**
 * The reply to one attempt; undefined where the feedback has none, as it came before the response was graded.
 * @throws {SealError} where the key is another, or the reply was changed
 */
export async function replyTo(
  feedback: Feedback,
  attempt: string,
  replyKey: string,
): Promise<Reply | undefined> {
  const sealed = Object.hasOwn(feedback.replies, attempt) ? feedback.replies[attempt] : undefined
  if (sealed === undefined) return undefined
  const bytes = bytesOfBase64url(sealed)
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes.slice(0, IV_BYTES), additionalData: new TextEncoder().encode(attempt) },
      await keyFrom(replyKey, 'decrypt'),
      bytes.slice(IV_BYTES),
    )
    return v.parse(replySchema, await unpacked(new Uint8Array(plain)))
  } catch {
    throw new SealError(
      'shut',
      'Your grade in this feedback can’t be opened: it was made for another attempt, or changed on its way.',
    )
  }
}

const IV_BYTES = 12

async function sealReply(reply: Reply, replyKey: string, attempt: string): Promise<string> {
  const iv: Bytes = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(attempt) },
    await keyFrom(replyKey, 'encrypt'),
    await packed(reply),
  )
  return base64urlOfBytes(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
}

function keyFrom(replyKey: string, use: KeyUsage): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytesOfBase64url(replyKey), 'AES-GCM', false, [use])
}
