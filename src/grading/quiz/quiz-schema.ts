import * as v from 'valibot'
import { matching, ordering } from './arranged-schema.ts'
import { multiple, single, trueFalse } from './choice-schema.ts'
import { predict, request } from './wire-schema.ts'
import { keys, slug, text, unique } from './words.ts'
import { numeric, shortText } from './written-schema.ts'

/** Every kind of question there is. */
export const questionKinds = [
  'single',
  'multiple',
  'true-false',
  'text',
  'numeric',
  'matching',
  'ordering',
  'request',
  'predict',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** One question, with its key. */
export const questionSchema = v.variant(
  'kind',
  [single, multiple, trueFalse, shortText, numeric, matching, ordering, request, predict],
  (issue) =>
    issue.path
      ? `There is no kind of question ${issue.received}. Use one of ${questionKinds.join(', ')}.`
      : 'A question must be an object with a kind.',
)

/** What a quiz holds, in the newest version of the format (lessons/README.md). */
export const quizSchema = v.strictObject(
  {
    version: v.literal(2, 'The version must be 2.'),
    /** Of a lesson's quiz its address: `/quiz/<id>`. */
    id: slug("The quiz's id"),
    title: text('The title'),
    questions: v.pipe(
      v.array(questionSchema, 'questions must be a list.'),
      v.minLength(1, 'A quiz without questions asks nothing. Write at least one.'),
      v.maxLength(500, 'A quiz of more than 500 questions is never finished. Split it.'),
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
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>
