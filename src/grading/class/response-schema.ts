import * as v from 'valibot'
import { answerSchema } from '#grading/quiz/answer-schema.ts'
import { shortened } from '#grading/quiz/words.ts'
import { SealError } from '#grading/sealed/envelope.ts'
import { hexId } from './hand-out-schema.ts'

const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))
const questionId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(100))
/** Keys that mean something to objects are no ids of questions, so a record of these is only data. */
const byQuestion = <T extends v.GenericSchema>(each: T) =>
  v.pipe(
    v.record(questionId, each),
    v.check((record) => Object.keys(record).length <= 500),
  )

/** How sure one was of an answer: 1 guessed, 2 rather sure, 3 sure. */
const confidence = v.picklist([1, 2, 3])

/** What a student sends back, before it is sealed. */
export const responseSchema = v.strictObject({
  version: v.literal(1),
  handOut: hexId,
  /** Of this attempt, unique. */
  attempt: hexId,
  /** 1 for the first attempt. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
  /** As typed; '' where it was asked for no token. */
  token: v.pipe(v.string(), v.maxLength(100)),
  name: v.pipe(v.string(), v.maxLength(200)),
  /** Epoch ms, by the student's clock. */
  startedAt: moment,
  submittedAt: moment,
  /** Decides the order in which things were shown. */
  seed: v.pipe(v.string(), v.maxLength(100)),
  answers: byQuestion(answerSchema),
  confidence: v.optional(byQuestion(confidence), {}),
  /** How many hints were shown, by question. */
  hints: v.optional(byQuestion(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5))), {}),
  /** 32 bytes in base64url that seal what comes back to this student alone. */
  replyKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
})

/** An attempt at a hand-out, as its student sends it. Indices in answers are those of the hand-out. */
export type ClassResponse = v.InferOutput<typeof responseSchema>

/** @throws {SealError} `newer` or `damaged` */
export function parseResponse(input: unknown): ClassResponse {
  const result = v.safeParse(responseSchema, input)
  if (result.success) return result.output
  if (v.is(v.looseObject({ version: v.pipe(v.number(), v.minValue(2)) }), input))
    throw new SealError(
      'newer',
      'This response was made with a newer version of the lab. Reload the page to get that version.',
    )
  const [issue] = result.issues
  const where = issue ? shortened(`${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`) : ''
  throw new SealError('damaged', `This response does not hold what a response holds (${where}).`)
}
