import * as v from 'valibot'
import { knownKeys } from './known-keys.ts'

const slug = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Write a lesson’s slug here: small letters and digits, joined by hyphens.',
  ),
)

/** A fact, alone or with the question that a review asks for it. */
const fact = v.union(
  [
    v.string(),
    knownKeys({
      ask: v.pipe(v.string(), v.nonEmpty('Ask the question that the fact answers.')),
      fact: v.pipe(v.string(), v.nonEmpty('Write the fact.')),
    }),
  ],
  'A fact is a text, or {ask: …, fact: …}.',
)

/** What stands between the `---` lines of a lesson. */
export const frontMatterSchema = knownKeys({
  title: v.pipe(v.string(), v.nonEmpty('Give the lesson a title.')),
  description: v.pipe(
    v.string(),
    v.nonEmpty('Say in one sentence what the lesson is about.'),
    v.maxLength(
      159,
      (issue) => `${issue.received} characters are too many for search results. Shorten it to less than 160.`,
    ),
  ),
  related: v.optional(v.array(slug), []),
  facts: v.pipe(v.array(fact), v.minLength(1, 'Name at least one fact to remember.')),
})

/** A fact as it is read in the lesson. */
export function textOfFact(each: FrontMatter['facts'][number]): string {
  return typeof each === 'string' ? each : each.fact
}

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>

/** `curriculum.yaml`: the tracks, and the lessons of each. */
export const curriculumSchema = knownKeys({
  tracks: v.array(
    knownKeys({
      title: v.string(),
      lessons: v.array(knownKeys({ slug, title: v.string() })),
    }),
  ),
})
