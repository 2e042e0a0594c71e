import * as v from 'valibot'
import { missionSchema } from './mission-schema.ts'
import { knownKeys } from '#http/known-keys.ts'

const text = (what: string) =>
  v.pipe(v.string(`${what} must be text.`), v.trim(), v.nonEmpty(`${what} is empty.`))

const slug = (what: string) =>
  v.pipe(
    text(what),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `${what} is small letters and digits, joined by hyphens.`),
  )

const spoken = knownKeys({
  /** Stable for ever within its lesson: what is known of the card is stored under both. */
  id: slug('The id'),
  /** The lesson that teaches it. */
  lesson: slug('The lesson'),
  ask: text('The question'),
  answer: text('The answer'),
  points: v.pipe(
    v.array(text('A point')),
    v.minLength(2, 'Name at least two points that a good answer has.'),
    v.maxLength(5, 'More than five points are more than one question. Make two cards.'),
  ),
  rfc: v.exactOptional(knownKeys({ number: v.pipe(v.string(), v.digits()), section: v.string() })),
})

const task = knownKeys({ lesson: slug('The lesson'), mission: missionSchema })

/** A whole cards.yaml, parsed. */
export const cardsFileSchema = knownKeys({
  version: v.literal(1, 'Expected version: 1.'),
  cards: v.array(spoken),
  tasks: v.array(task),
})

export type CardsFile = v.InferOutput<typeof cardsFileSchema>
