import * as v from 'valibot'
import type { AskedQuestion } from './asked-question.ts'
import { everyQuestion, everyQuestionKeys, shuffle } from './every-question.ts'
import { keys, lines, text } from './words.ts'

const texts = (what: string, most: number) => v.pipe(v.array(text(what)), v.minLength(2), v.maxLength(most))

const choice = {
  ...everyQuestion,
  shuffle,
  options: v.pipe(
    v.array(
      v.strictObject(
        { text: text("The option's text"), code: v.exactOptional(lines("The option's code")) },
        keys('An option without key', 'text, code'),
      ),
    ),
    v.minLength(2),
    v.maxLength(40),
  ),
}

const written = <K extends string>(kind: K) =>
  v.strictObject(
    { ...everyQuestion, kind: v.literal(kind) },
    keys('A question without key', everyQuestionKeys),
  )

const of = <E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, keys('A question without key', Object.keys(entries).join(', ')))

/** A question without its key, as a sealed hand-out holds it. A key anywhere in it is refused: it has no place. */
export const askedSchema: v.GenericSchema<unknown, AskedQuestion> = v.variant(
  'kind',
  [
    of({ ...choice, kind: v.literal('single') }),
    of({ ...choice, kind: v.literal('multiple') }),
    written('true-false'),
    written('text'),
    of({ ...everyQuestion, kind: v.literal('numeric'), unit: v.exactOptional(text('The unit')) }),
    of({
      ...everyQuestion,
      kind: v.literal('matching'),
      items: v.pipe(v.array(of({ text: text("The item's text") })), v.minLength(2), v.maxLength(20)),
      choices: texts('A choice', 40),
    }),
    of({ ...everyQuestion, kind: v.literal('ordering'), items: texts('An item', 20) }),
    of({ ...everyQuestion, kind: v.literal('request'), start: lines('start') }),
    of({
      ...everyQuestion,
      kind: v.literal('predict'),
      request: lines('request'),
      measure: text('measure'),
      shuffle,
      options: texts('An option', 20),
    }),
  ],
  (issue) =>
    issue.path
      ? `There is no kind of question ${issue.received}.`
      : 'A question must be an object with a kind.',
)
