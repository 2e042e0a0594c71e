import * as v from 'valibot'
import { askedSchema } from '#grading/quiz/asked-schema.ts'
import { questionSchema } from '#grading/quiz/quiz-schema.ts'
import { shortened, text } from '#grading/quiz/words.ts'
import { SealError } from '#grading/sealed/envelope.ts'
import { settingsSchema } from './settings-schema.ts'

export const hexId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'This is no id.'))
const base64url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/))

const everyHandOut = {
  format: v.literal('roundtrip-hand-out'),
  version: v.literal(1),
  id: hexId,
  title: text('The title'),
  /** What the instructor says before it begins; '' for nothing. */
  instructions: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20_000)), ''),
  /** Epoch ms. */
  madeAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
  settings: settingsSchema,
  /** Who has more time, by the first 16 hex digits of SHA-256 of id, a space and token; in percent of the usual on top. */
  extraTime: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          token: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
          percent: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
        }),
      ),
      v.maxLength(2000),
    ),
    [],
  ),
}

const questions = <T extends v.GenericSchema<unknown, { readonly id: string }>>(each: T) =>
  v.pipe(
    v.array(each),
    v.minLength(1, 'There are no questions in it.'),
    v.maxLength(500),
    v.check(
      (all) => new Set(all.map(({ id }) => id)).size === all.length,
      'Two questions in it have the same id.',
    ),
  )

/** Key and feedback ship with it. Collected only where there is a public key. */
const practice = v.strictObject({
  ...everyHandOut,
  mode: v.literal('practice'),
  questions: questions(questionSchema),
  publicKey: v.exactOptional(base64url),
})

/** Questions without their key, and the key that seals the responses. */
const sealed = v.strictObject({
  ...everyHandOut,
  mode: v.literal('sealed'),
  questions: questions(askedSchema),
  publicKey: base64url,
})

export const handOutSchema = v.variant('mode', [practice, sealed])

/** A quiz as a class gets it: in a link, a file or a SCORM package. */
export type HandOut = v.InferOutput<typeof handOutSchema>

/**
 * A hand-out from data that nobody has checked yet. Its keys stand in the schema's order, so that equal hand-outs have one text.
 * @throws {SealError} `newer` for one of a later format, `damaged` for anything else that is none
 */
export function parseHandOut(input: unknown): HandOut {
  const result = v.safeParse(handOutSchema, input)
  if (result.success) return result.output
  if (v.is(v.looseObject({ format: v.literal('roundtrip-hand-out'), version: v.number() }), input)) {
    if (input.version > 1)
      throw new SealError(
        'newer',
        'This quiz was made with a newer version of the lab. Reload the page to get that version.',
      )
    const [issue] = result.issues
    throw new SealError(
      'damaged',
      `This quiz is damaged${issue ? ` (${shortened(`${v.getDotPath(issue) ?? 'file'}: ${issue.message}`)})` : ''}. Ask for it again.`,
    )
  }
  throw new SealError(
    'damaged',
    'This is no quiz of a class. Choose the file, or open the link, that your instructor sent.',
  )
}
