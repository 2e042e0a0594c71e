import * as v from 'valibot'
import { handOutSchema, hexId } from '#grading/class/hand-out-schema.ts'
import { responseSchema } from '#grading/class/response-schema.ts'
import { questionSchema, quizSchema } from '#grading/quiz/quiz-schema.ts'
import { storedKeySchema } from '#grading/sealed/wrapped-key.ts'
import type { GivenHandOut, StoredClass, StoredQuizVersion, StoredResponse } from './record-schema.ts'

/** Names that mean something to every object are no ids. */
const id = v.pipe(
  v.string('Expected an id.'),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/, 'This is no id.'),
  v.check((text) => !(text in {}), 'This is no id.'),
)
const words = (most: number) =>
  v.pipe(v.string('Expected text.'), v.maxLength(most, 'This text is too long.'))
/** Epoch ms, up to the year 9999. */
const moment = v.pipe(
  v.number('Expected a time.'),
  v.integer('Expected a time.'),
  v.minValue(0, 'Expected a time.'),
  v.maxValue(253_402_300_799_999, 'Expected a time before the year 10000.'),
)
const points = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6))
const questionId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(100))
const kept = { id, updatedAt: moment }
const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e6))

const student = v.strictObject({
  id,
  name: words(500),
  number: words(200),
  token: words(100),
  extraTime: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
})

const classEntries = {
  ...kept,
  name: words(500),
  students: v.pipe(v.array(student), v.maxLength(10_000)),
  binnedAt: v.exactOptional(moment),
} satisfies Record<keyof StoredClass, unknown>

const versionEntries = {
  ...kept,
  of: id,
  number: version,
  quiz: quizSchema,
  note: words(20_000),
} satisfies Record<keyof StoredQuizVersion, unknown>

const rule = v.variant('kind', [
  v.strictObject({ kind: v.literal('key'), question: questionSchema }),
  v.strictObject({ kind: v.literal('full') }),
  v.strictObject({ kind: v.literal('drop') }),
])

const handOutEntries = {
  ...kept,
  id: hexId,
  quizId: id,
  quizVersion: version,
  classId: v.nullable(id),
  handOut: handOutSchema,
  questions: v.pipe(v.array(questionSchema), v.minLength(1), v.maxLength(500)),
  keys: v.exactOptional(storedKeySchema),
  backupTakenAt: v.exactOptional(moment),
  regrades: v.pipe(
    v.array(v.strictObject({ question: questionId, rule, reason: words(20_000), at: moment })),
    v.maxLength(10_000),
  ),
  releasedAt: v.exactOptional(moment),
  binnedAt: v.exactOptional(moment),
} satisfies Record<keyof GivenHandOut, unknown>

const responseEntries = {
  ...kept,
  of: hexId,
  sealed: words(2_000_000),
  receipt: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)),
  source: words(2000),
  receivedAt: moment,
  response: responseSchema,
  overrides: v.pipe(
    v.array(
      v.strictObject({
        question: v.nullable(questionId),
        points: v.nullable(points),
        reason: words(20_000),
        at: moment,
      }),
    ),
    v.maxLength(10_000),
  ),
  student: v.exactOptional(id),
  comment: words(20_000),
  leftOutAt: v.exactOptional(moment),
} satisfies Record<keyof StoredResponse, unknown>

const classRecord: v.GenericSchema<unknown, StoredClass> = v.strictObject(classEntries)
const versionRecord: v.GenericSchema<unknown, StoredQuizVersion> = v.pipe(
  v.strictObject(versionEntries),
  v.check((each) => each.id === `${each.of}/${each.number}`, 'Its id is not that of the version.'),
)
const handOutRecord: v.GenericSchema<unknown, GivenHandOut> = v.pipe(
  v.strictObject(handOutEntries),
  v.check((each) => each.id === each.handOut.id, 'Its id is not that of the hand-out.'),
)
const responseRecord: v.GenericSchema<unknown, StoredResponse> = v.pipe(
  v.strictObject(responseEntries),
  v.check(
    ({ id: own, of, response: { attempt }, receipt }) =>
      own === `${of}/${attempt}` || own === `${of}/${attempt}/${receipt}`,
    'Its id is not that of the attempt.',
  ),
)

/** The records of a class as they come in a file: anything at all until they were checked against this. */
export const classContentsSchema = v.strictObject({
  format: v.literal('roundtrip-class'),
  version: v.literal(1),
  savedAt: moment,
  classes: v.pipe(v.array(classRecord), v.maxLength(100)),
  quizVersions: v.pipe(v.array(versionRecord), v.maxLength(5000)),
  givenHandOuts: v.pipe(v.array(handOutRecord), v.maxLength(5000)),
  responses: v.pipe(v.array(responseRecord), v.maxLength(100_000)),
})

export type ClassContents = v.InferOutput<typeof classContentsSchema>
