import * as v from 'valibot'
import type { Answer } from './answer.ts'

const short = v.pipe(v.string(), v.maxLength(20_000))

/** An answer of any kind of question, from data that nobody has checked yet. */
export const answerSchema: v.GenericSchema<unknown, Answer> = v.union([
  v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(100)),
  v.boolean(),
  short,
  v.strictObject({
    method: v.pipe(v.string(), v.maxLength(100)),
    url: short,
    fields: v.pipe(v.array(v.strictTuple([v.pipe(v.string(), v.maxLength(200)), short])), v.maxLength(100)),
    content: short,
  }),
  v.strictObject({ guess: v.pipe(v.number(), v.integer()), seen: v.exactOptional(short) }),
])
