import * as v from 'valibot'
import { everyQuestion, everyQuestionKeys } from './every-question.ts'
import { textAnswerFits, type Spaces } from './text-answer.ts'
import { finite, keys, maybeText, part, text } from './words.ts'

const feedback = v.optional(
  v.strictObject(
    { right: maybeText('Feedback for a right answer'), wrong: maybeText('Feedback for a wrong answer') },
    keys('feedback', 'right, wrong'),
  ),
  {},
)

const otherText = v.strictObject(
  { text: text('The answer'), points: part, feedback: maybeText('Feedback for the answer') },
  keys('An answer of others', 'text, points, feedback'),
)

const spaces: readonly Spaces[] = ['fold', 'ignore', 'exact']

/** A short text that is typed. */
export const shortText = v.pipe(
  v.strictObject(
    {
      ...everyQuestion,
      kind: v.literal('text'),
      accept: v.pipe(
        v.array(text('An accepted answer'), 'accept must be a list of answers.'),
        v.minLength(1, 'accept is empty, so no answer could be right. Give at least one.'),
        v.maxLength(50, 'accept has more than 50 answers. Use wildcards.'),
      ),
      caseSensitive: v.optional(v.boolean('caseSensitive must be true or false.'), false),
      /** `fold`: any white space counts as one space; `ignore`: none counts; `exact`: as typed. */
      spaces: v.optional(v.picklist(spaces, `spaces must be one of ${spaces.join(', ')}.`), 'fold'),
      /** Whether * in an accepted answer stands for any characters; \* is a star then. */
      wildcards: v.optional(v.boolean('wildcards must be true or false.'), false),
      /** Answers that are not right, with what each is worth and what is said to it. */
      others: v.optional(v.array(otherText, 'others must be a list of answers.'), []),
      feedback,
    },
    keys(
      'A text question',
      `${everyQuestionKeys}, accept, caseSensitive, spaces, wildcards, others, feedback`,
    ),
  ),
  v.check(
    (question) => !question.others.some((other) => textAnswerFits(question, other.text)),
    'others is for answers that are not right, but one of them is accepted. Remove it there or from accept.',
  ),
)

const tolerance = v.optional(
  v.pipe(finite('tolerance'), v.minValue(0, 'tolerance can’t be below 0: it counts to both sides.')),
  0,
)

const otherNumber = v.strictObject(
  { answer: finite('The answer'), tolerance, points: part, feedback: maybeText('Feedback for the answer') },
  keys('An answer of others', 'answer, tolerance, points, feedback'),
)

/** A number that is typed. */
export const numeric = v.strictObject(
  {
    ...everyQuestion,
    kind: v.literal('numeric'),
    answer: finite('answer'),
    /** How far from the answer is still right, to both sides. */
    tolerance,
    /** Stands behind the box. */
    unit: v.exactOptional(
      v.pipe(text('The unit'), v.maxLength(20, 'The unit is longer than 20 characters.')),
    ),
    others: v.optional(v.array(otherNumber, 'others must be a list of answers.'), []),
    feedback,
  },
  keys('A numeric question', `${everyQuestionKeys}, answer, tolerance, unit, others, feedback`),
)
