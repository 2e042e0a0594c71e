import * as v from 'valibot'
import { everyQuestion, everyQuestionKeys, shuffle } from './every-question.ts'
import { keys, lines, maybeText, text, unique } from './words.ts'

const option = v.strictObject(
  {
    text: text("The option's text"),
    /** Lines below the text that stand as they are written. */
    code: v.exactOptional(lines("The option's code")),
    correct: v.optional(v.boolean('correct must be true or false.'), false),
    feedback: maybeText("The option's feedback"),
  },
  keys('An option', 'text, code, correct, feedback'),
)
export type Option = v.InferOutput<typeof option>

const options = v.pipe(
  v.array(option, 'options must be a list.'),
  v.minLength(2, 'One option is no choice. Give at least two.'),
  v.maxLength(40, 'Nobody weighs more than 40 options. Take some away.'),
  unique(
    (each) => each.text,
    (value) => `Two options say "${value}". An option is named by its text, so make them differ.`,
  ),
)

const correctCount = (all: Option[]) => all.filter((each) => each.correct).length

export const single = v.strictObject(
  {
    ...everyQuestion,
    kind: v.literal('single'),
    shuffle,
    options: v.pipe(
      options,
      v.check(
        (all) => correctCount(all) === 1,
        (issue) =>
          `A single question has exactly one correct option, this one has ${correctCount(issue.input)}. ` +
          'Mark one with "correct: true", or make the kind multiple.',
      ),
    ),
  },
  keys('A single question', `${everyQuestionKeys}, shuffle, options`),
)

export const multiple = v.strictObject(
  {
    ...everyQuestion,
    kind: v.literal('multiple'),
    shuffle,
    options: v.pipe(
      options,
      v.check(
        (all) => correctCount(all) > 0,
        'No option is correct, so nothing could be ticked. Mark at least one with "correct: true".',
      ),
    ),
  },
  keys('A multiple question', `${everyQuestionKeys}, shuffle, options`),
)

export const trueFalse = v.strictObject(
  {
    ...everyQuestion,
    kind: v.literal('true-false'),
    answer: v.boolean('answer must be true or false.'),
    feedback: v.optional(
      v.strictObject(
        { true: maybeText('Feedback for "true"'), false: maybeText('Feedback for "false"') },
        keys('feedback', '"true", "false"'),
      ),
      {},
    ),
  },
  keys('A true-false question', `${everyQuestionKeys}, answer, feedback`),
)
