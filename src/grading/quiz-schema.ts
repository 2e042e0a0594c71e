import * as v from 'valibot'
import { foldText } from './text-answer.ts'

type ObjectIssue = v.StrictObjectIssue

/** Says of an object which key is missing or unknown; anything else must be an object at all. */
const keys = (what: string, known: string) => (issue: ObjectIssue) => {
  if (issue.expected === 'never') return `${what} has no ${issue.received}. It may have: ${known}.`
  if (issue.path) return `${what} needs ${issue.expected}. Add it.`
  return `${what} must be an object with ${known}.`
}

const text = (what: string) =>
  v.pipe(
    v.string(`${what} must be text. Put it in quotes if it looks like a number or true/false.`),
    v.trim(),
    v.nonEmpty(`${what} is empty. Write it.`),
  )

const slug = (what: string) =>
  v.pipe(
    text(what),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `${what} may have only a–z, 0–9 and single hyphens between them.`),
  )

const unique = <T>(of: (item: T) => string, message: (value: string) => string) =>
  v.rawCheck<T[]>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const seen = new Set<string>()
    for (const value of dataset.value.map(of)) {
      if (seen.has(value)) addIssue({ message: message(value) })
      seen.add(value)
    }
  })

const rfc = v.strictObject(
  {
    number: v.pipe(
      text('The RFC number'),
      v.regex(/^\d+$/, 'The RFC number must be digits only, such as "9110".'),
    ),
    section: v.pipe(
      text('The RFC section'),
      v.regex(/^[A-Z0-9]+(\.\d+)*$/, 'The RFC section must look like "9.2.1" or "A.1".'),
    ),
  },
  keys('rfc', 'number, section'),
)

const everyQuestion = {
  /** Stable for ever: answers are stored under it. */
  id: slug("The question's id"),
  /** Two or three words for the list of questions. */
  label: text('The label'),
  text: text("The question's text"),
  /** Id of the lesson's section it tests. */
  section: v.exactOptional(slug('The section')),
  rfc: v.exactOptional(rfc),
}
const everyQuestionKeys = 'id, kind, label, text, section, rfc'

const option = v.strictObject(
  {
    text: text("The option's text"),
    correct: v.optional(v.boolean('correct must be true or false.'), false),
    feedback: text("The option's feedback"),
  },
  keys('An option', 'text, correct, feedback'),
)
export type Option = v.InferOutput<typeof option>

const options = v.pipe(
  v.array(option, 'options must be a list.'),
  v.minLength(2, 'One option is no choice. Give at least two.'),
  unique(
    (each) => each.text,
    (value) => `Two options say "${value}". An option is named by its text, so make them differ.`,
  ),
)

const correctCount = (all: Option[]) => all.filter((each) => each.correct).length

const single = v.strictObject(
  {
    ...everyQuestion,
    kind: v.literal('single'),
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
  keys('A single question', `${everyQuestionKeys}, options`),
)

const multiple = v.strictObject(
  {
    ...everyQuestion,
    kind: v.literal('multiple'),
    options: v.pipe(
      options,
      v.check(
        (all) => correctCount(all) > 0,
        'No option is correct, so nothing could be ticked. Mark at least one with "correct: true".',
      ),
    ),
  },
  keys('A multiple question', `${everyQuestionKeys}, options`),
)

const trueFalse = v.strictObject(
  {
    ...everyQuestion,
    kind: v.literal('true-false'),
    answer: v.boolean('answer must be true or false.'),
    feedback: v.strictObject(
      { true: text('Feedback for "true"'), false: text('Feedback for "false"') },
      keys('feedback', '"true", "false"'),
    ),
  },
  keys('A true-false question', `${everyQuestionKeys}, answer, feedback`),
)

const shortText = v.pipe(
  v.strictObject(
    {
      ...everyQuestion,
      kind: v.literal('text'),
      accept: v.pipe(
        v.array(text('An accepted answer'), 'accept must be a list of answers.'),
        v.minLength(1, 'accept is empty, so no answer could be right. Give at least one.'),
      ),
      caseSensitive: v.optional(v.boolean('caseSensitive must be true or false.'), false),
      feedback: v.strictObject(
        {
          right: text('Feedback for a right answer'),
          wrong: text('Feedback for a wrong answer'),
          /** What is said to a common wrong answer, by that answer. */
          answers: v.optional(v.record(v.string(), text('Feedback for an answer')), {}),
        },
        keys('feedback', 'right, wrong, answers'),
      ),
    },
    keys('A text question', `${everyQuestionKeys}, accept, caseSensitive, feedback`),
  ),
  v.check(({ accept, caseSensitive, feedback }) => {
    const accepted = new Set(accept.map((each) => foldText(each, caseSensitive)))
    return Object.keys(feedback.answers).every((each) => !accepted.has(foldText(each, caseSensitive)))
  }, 'feedback.answers is for wrong answers, but one of them is accepted. Remove it there or from accept.'),
)

const question = v.variant('kind', [single, multiple, trueFalse, shortText], (issue) =>
  issue.path
    ? `There is no kind of question ${issue.received}. Use single, multiple, true-false or text.`
    : 'A question must be an object with a kind.',
)

/** What a quiz.yaml may hold, in the newest version of the format (lessons/README.md). */
export const quizSchema = v.strictObject(
  {
    version: v.literal(1, 'The version must be 1.'),
    /** Its address: `/quiz/<id>`. */
    id: slug("The quiz's id"),
    title: text('The title'),
    questions: v.pipe(
      v.array(question, 'questions must be a list.'),
      v.minLength(1, 'A quiz without questions asks nothing. Write at least one.'),
      unique(
        (each) => each.id,
        (value) => `Two questions have the id "${value}". Answers are stored under it, so make them differ.`,
      ),
    ),
  },
  keys('A quiz', 'version, id, title, questions'),
)

export type Quiz = v.InferOutput<typeof quizSchema>
export type Question = Quiz['questions'][number]
export type ChoiceQuestion = Extract<Question, { kind: 'single' | 'multiple' }>
export type TrueFalseQuestion = Extract<Question, { kind: 'true-false' }>
export type TextQuestion = Extract<Question, { kind: 'text' }>

/** An answer as it was given: indices of the chosen options, true or false, or the text as typed. */
export type Answer = readonly number[] | boolean | string
