import type { FieldEntry } from '#http/field-entry.ts'
import { fieldEntry } from '#http/field-registry.ts'
import { fieldTopics, type FieldTopic } from '#http/field-topics.ts'

/** In which messages a field must stand to be listed. */
export type Side = 'any' | 'request' | 'response'

/** A topic with those of its fields that are listed. */
export interface ListedTopic {
  readonly topic: FieldTopic
  readonly fields: readonly FieldEntry[]
}

const all: readonly ListedTopic[] = fieldTopics.map((topic) => ({
  topic,
  fields: topic.names.flatMap((name) => fieldEntry(name) ?? []),
}))

/**
 * The fields that have each word of the text in their name, meaning, syntax or the title of their topic, and that are sent
 * in such messages; by topic, without topics that are left empty.
 */
export function findFields(text: string, side: Side): readonly ListedTopic[] {
  const words = wordsOf(text)
  return all
    .map(({ topic, fields }) => ({
      topic,
      fields: fields.filter(({ name, meaning, syntax, sentIn }) => {
        if (side !== 'any' && sentIn !== 'either' && sentIn !== side) return false
        const within = `${name} ${meaning} ${syntax} ${topic.title}`.toLowerCase()
        return words.every((word) => within.includes(word))
      }),
    }))
    .filter(({ fields }) => fields.length > 0)
}

/** The words that are looked for, in small letters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean)
}
