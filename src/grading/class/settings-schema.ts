import * as v from 'valibot'

const whole = (what: string, least: number, most: number) =>
  v.pipe(
    v.number(`${what} must be a number.`),
    v.integer(`${what} must be a whole number.`),
    v.minValue(least, `${what} can’t be below ${least}.`),
    v.maxValue(most, `${what} can’t be above ${most}.`),
  )
const yesOrNo = (what: string, usual: boolean) =>
  v.optional(v.boolean(`${what} must be true or false.`), usual)
/** Epoch ms. */
const moment = (what: string) => v.exactOptional(whole(what, 0, 8.64e15))

/** How a class takes a quiz. Times are advisory: a student's browser keeps them, and the responses tell whether it did. */
export const settingsSchema = v.strictObject({
  /** In seconds; absent: none. */
  timeLimit: v.exactOptional(whole('The time limit', 10, 7 * 86_400)),
  /** How many attempts each has; 0: any number. */
  attempts: v.optional(whole('The number of attempts', 0, 100), 1),
  /** Which of several attempts counts. */
  counts: v.optional(v.picklist(['best', 'last', 'first']), 'best'),
  /** One question a page, or all on one. */
  pages: v.optional(v.picklist(['one', 'all']), 'one'),
  shuffleQuestions: yesOrNo('shuffleQuestions', false),
  shuffleOptions: yesOrNo('shuffleOptions', true),
  /** Percent of the points. */
  passMark: v.exactOptional(whole('The pass mark', 0, 100)),
  /** When the key is shown: at once and at the end in practice only; `released` by a feedback file. */
  feedback: v.optional(v.picklist(['at-once', 'at-end', 'released']), 'at-end'),
  /** Whether each answer may be given with how sure one is. */
  confidence: yesOrNo('confidence', false),
  hints: yesOrNo('hints', true),
  opensAt: moment('opensAt'),
  closesAt: moment('closesAt'),
})

export type Settings = v.InferOutput<typeof settingsSchema>
