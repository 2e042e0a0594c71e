import * as v from 'valibot'
import { parseRequestText, RequestTextError } from '#http/request-text.ts'
import { parseMeasure } from '#grading/prediction.ts'
import { everyQuestion, everyQuestionKeys, shuffle } from './every-question.ts'
import { keys, lines, maybeText, text, unique } from './words.ts'

/** A request as one writes it down: request line, fields, an empty line, content. */
const requestText = (what: string) =>
  v.pipe(
    lines(what),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      try {
        parseRequestText(dataset.value)
      } catch (error) {
        const where = error instanceof RequestTextError ? `line ${error.line}: ` : ''
        addIssue({ message: `${what} can’t be read, ${where}${String((error as Error).message)}` })
      }
    }),
  )

/** A record drops these names without a word, and what asks for nothing is always met. */
const LOST_NAMES = ['__proto__', 'prototype', 'constructor']

const losesNone = <T>(what: string) =>
  v.check<T, string>(
    (input) =>
      typeof input !== 'object' || input === null || !LOST_NAMES.some((each) => Object.hasOwn(input, each)),
    `${what} can’t ask for ${LOST_NAMES.join(', ')}. Choose another name.`,
  )

const values = (what: string) =>
  v.pipe(
    v.custom<Record<string, string>>(() => true),
    losesNone<Record<string, string>>(what),
    v.record(
      v.pipe(v.string(), v.nonEmpty(`A name of ${what} is empty.`)),
      v.string(
        `A value of ${what} must be text. * in it stands for any characters; absent: there must be none.`,
      ),
      `${what} must be names with values.`,
    ),
  )

/** What a request that was received must be like; every criterion given has to be met. */
const wanted = v.pipe(
  v.strictObject(
    {
      method: v.exactOptional(
        v.pipe(
          v.array(text('A method'), 'method must be a list of methods.'),
          v.minLength(1, 'method is empty.'),
        ),
      ),
      /** Without query; * in the path stands for any characters. */
      url: v.exactOptional(
        v.pipe(
          text('url'),
          v.regex(/^https?:\/\/[^/?#]+/, 'url must be absolute: https://…'),
          v.regex(/^[^?#]*$/, 'Leave the query and fragment out of url; the query goes under query.'),
        ),
      ),
      query: v.exactOptional(values('query')),
      fields: v.exactOptional(values('fields')),
      /** JSON of which the content must hold at least this. */
      json: v.exactOptional(
        v.pipe(v.unknown(), losesNone('json'), v.record(v.string(), v.unknown(), 'json must be an object.')),
      ),
    },
    keys('What a request must be like', 'method, url, query, fields, json'),
  ),
  v.check((match) => Object.keys(match).length > 0, 'Say what the request must be like.'),
)
export type Wanted = v.InferOutput<typeof wanted>

const requirement = v.strictObject(
  {
    /** What is asked, in words: shown once the answer is checked. */
    says: text('says'),
    /** Said where it is not met. */
    feedback: maybeText("The requirement's feedback"),
    wanted,
  },
  keys('A requirement', 'says, feedback, wanted'),
)

/** A request to build and send, judged by what the server received. */
export const request = v.strictObject(
  {
    ...everyQuestion,
    kind: v.literal('request'),
    /** What the request panel holds at first. */
    start: requestText('start'),
    requirements: v.pipe(
      v.array(requirement, 'requirements must be a list.'),
      v.minLength(1, 'Without requirements every request is right. Give at least one.'),
      v.maxLength(12, 'Ask for 12 things at most in one question.'),
      unique(
        (each) => each.says,
        (value) => `Two requirements say "${value}". Make them differ.`,
      ),
    ),
    /** A request that is right. */
    solution: requestText('solution'),
    feedback: maybeText('feedback'),
  },
  keys('A request question', `${everyQuestionKeys}, start, requirements, solution, feedback`),
)

/** What an exchange will show; the exchange itself tells. */
export const predict = v.pipe(
  v.strictObject(
    {
      ...everyQuestion,
      kind: v.literal('predict'),
      request: requestText('request'),
      /** What is read off the exchange, such as `status` or `response-field: Location`. */
      measure: v.pipe(
        text('measure'),
        v.rawCheck(({ dataset, addIssue }) => {
          if (!dataset.typed) return
          try {
            parseMeasure(dataset.value)
          } catch (error) {
            addIssue({ message: String((error as Error).message) })
          }
        }),
      ),
      shuffle,
      options: v.pipe(
        v.array(text('An option'), 'options must be a list of texts.'),
        v.minLength(2, 'One option is no choice. Give at least two.'),
        v.maxLength(20, 'Nobody weighs more than 20 options. Take some away.'),
        unique(
          (each) => each,
          (value) => `Two options say "${value}". Make them differ.`,
        ),
      ),
      /** What the exchange showed when the question was made: one of the options. */
      answer: text('The answer'),
      feedback: maybeText('feedback'),
    },
    keys('A predict question', `${everyQuestionKeys}, request, measure, shuffle, options, answer, feedback`),
  ),
  v.check(({ options, answer }) => options.includes(answer), 'The answer must be one of the options.'),
)
