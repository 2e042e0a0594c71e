import * as v from 'valibot'
import { base64OfBytes, bytesOfBase64 } from '#http/base64.ts'
import { answerSchema } from '#grading/quiz/answer-schema.ts'
import { packed, unpacked } from '#grading/sealed/packed.ts'

/** The most characters that `cmi.suspend_data` takes (SCORM 1.2 Run-Time Environment, 3.4.4). */
export const MOST_SUSPENDED = 4096

const moment = v.pipe(v.number(), v.integer(), v.minValue(0))
const byQuestion = <T extends v.GenericSchema>(each: T) => v.record(v.string(), each)

const suspendedSchema = v.strictObject({
  version: v.literal(1),
  /** Epoch ms: a device that finds another moment than it wrote itself knows that another device wrote since. */
  saved: moment,
  id: v.string(),
  quizId: v.string(),
  startedAt: moment,
  questionIds: v.array(v.string()),
  answers: byQuestion(answerSchema),
  checked: v.array(v.string()),
  current: v.exactOptional(v.string()),
  submittedAt: v.exactOptional(moment),
  seed: v.exactOptional(v.string()),
  flagged: v.exactOptional(v.array(v.string())),
  confidence: v.exactOptional(byQuestion(v.picklist([1, 2, 3]))),
  hints: v.exactOptional(byQuestion(moment)),
  /** Of the student: it opens what comes back. */
  replyKey: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))),
  /** Ids of the interactions that the LMS has, in their order: it does not give them back. */
  told: v.exactOptional(v.array(v.string())),
  /** Of the sealed response, once it is sent. */
  receipt: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
})

/** An attempt as an LMS keeps it, to go on with on any device. */
export type Suspended = v.InferOutput<typeof suspendedSchema>

/**
 * An attempt for `cmi.suspend_data`.
 * @returns undefined where it takes more than 4,096 characters: then only this device has it
 */
export async function suspendData(attempt: Suspended): Promise<string | undefined> {
  const text = base64OfBytes(await packed(attempt))
  return text.length <= MOST_SUSPENDED ? text : undefined
}

/** The attempt that `cmi.suspend_data` holds; undefined where it holds none, or none that can be read. */
export async function suspendedAttempt(data: string): Promise<Suspended | undefined> {
  if (data === '') return undefined
  try {
    const result = v.safeParse(suspendedSchema, await unpacked(bytesOfBase64(data)))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}
