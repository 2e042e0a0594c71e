import { cardId } from '#grading/review/card.ts'
import { cardsFileSchema, type CardsFile } from '#grading/cards-schema.ts'
import type { LessonCards, ReviewDeck, SpokenCard } from '#content/review-deck.ts'
import { factPrompt } from './fact-prompt.ts'
import type { FrontMatter } from './front-matter.ts'
import type { ContentFiles, LessonFolder } from './library.ts'
import { startOf, type Problems } from './problem.ts'
import { readYaml, type YamlData } from './yaml-data.ts'

const FILE = /^lessons\/[^/]+\/cards\.yaml$/

/** The cards.yaml of every lesson that has one, read and checked. */
export function readCards(files: ContentFiles, problems: Problems): readonly YamlData<CardsFile>[] {
  return [...files]
    .filter(([path]) => FILE.test(path))
    .flatMap(([path, text]) => readYaml(cardsFileSchema, text, startOf(path), problems) ?? [])
}

/** Each card belongs to a lesson of the curriculum, and has an id of its own there. */
export function checkCardLessons(
  read: readonly YamlData<CardsFile>[],
  slugs: ReadonlySet<string>,
  problems: Problems,
): void {
  const seen = new Set<string>()
  for (const { value, placeOf } of read) {
    const cards = [
      ...value.cards.map(({ lesson, id }, index) => ({ kind: 'cards', lesson, id, index })),
      ...value.tasks.map(({ lesson, mission: { id } }, index) => ({ kind: 'tasks', lesson, id, index })),
    ]
    for (const { kind, lesson, id, index } of cards) {
      const key = `${kind}/${lesson}/${id}`
      if (!slugs.has(lesson))
        problems.add(placeOf([kind, index, 'lesson']), `“${lesson}” is not a lesson of curriculum.yaml.`)
      if (seen.has(key))
        problems.add(
          placeOf([kind, index]),
          `Another card of “${lesson}” has the id “${id}”. What is known is stored under it, so make them differ.`,
        )
      seen.add(key)
    }
  }
}

/** Each card that a lesson asks in an interview is in a cards.yaml. */
export function checkAsked(
  folders: readonly LessonFolder[],
  read: readonly YamlData<CardsFile>[],
  problems: Problems,
): void {
  const known = new Set(read.flatMap(({ value }) => value.cards.map(({ lesson, id }) => `${lesson}/${id}`)))
  for (const { card, place } of folders.flatMap(({ source }) => source.asked)) {
    if (!known.has(card)) problems.add(place, `No cards.yaml has the interview card “${card}”.`)
  }
}

/** All cards by lesson: what lessons say and ask, and what cards.yaml adds. */
export function deckOf(
  folders: readonly LessonFolder[],
  read: readonly YamlData<CardsFile>[],
  curriculum: readonly string[],
): ReviewDeck {
  const cards = read.flatMap(({ value }) => value.cards)
  const tasks = read.flatMap(({ value }) => value.tasks)
  const written = new Map(folders.map((folder) => [folder.slug, folder]))
  const slugs = new Set([...written.keys(), ...[...cards, ...tasks].map(({ lesson }) => lesson)])
  return curriculum
    .filter((slug) => slugs.has(slug))
    .map((slug): LessonCards => {
      const folder = written.get(slug)
      return {
        slug,
        questions: (folder?.quiz?.questions ?? []).map(({ id }) => cardId('question', slug, id)),
        facts: (folder?.source.frontMatter.facts ?? []).map((fact) => factCard(slug, fact)),
        interview: cards
          .filter(({ lesson }) => lesson === slug)
          .map(({ id, lesson: _lesson, ...card }) => ({
            ...card,
            id: cardId('interview', slug, id),
            goesOn: false,
          })),
        tasks: tasks
          .filter(({ lesson }) => lesson === slug)
          .map(({ mission: { wrong: _wrong, ...mission } }) => ({
            id: cardId('task', slug, mission.id),
            mission,
          })),
      }
    })
}

function factCard(slug: string, given: FrontMatter['facts'][number]): SpokenCard {
  const { ask, fact } = typeof given === 'string' ? { ask: undefined, fact: given } : given
  return {
    id: cardId('fact', slug, nameOfFact(fact)),
    ask: ask ?? factPrompt(fact),
    goesOn: ask === undefined,
    answer: fact,
    points: [],
  }
}

/**
 * A fact has no id, so its words name it (FNV-1a, 32 bits): without marks, sources and case, so that a corrected
 * comma keeps what is known of it, and a fact that says something else is another card.
 */
export function nameOfFact(fact: string): string {
  const words = fact
    .replace(/\([^()]*\)\s*$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(words)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
