import { createProcessor } from '@mdx-js/mdx'
import type { Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { LessonSection } from '#content/lesson.ts'
import { checkNodes, type FoundLink } from './check-nodes.ts'
import { frontMatterSchema, type FrontMatter } from './front-matter.ts'
import { cardsIn, countWords, outline } from './outline.ts'
import { passagesOf, type Passage } from './passages.ts'
import { startOf, type Place, type Problems } from './problem.ts'
import { readYaml } from './yaml-data.ts'

/** What a lesson's other files say that its text relies on. */
export interface LessonCompanions {
  /** Mission id → title. */
  readonly missions: ReadonlyMap<string, string>
  /** Exercise id → title. */
  readonly exercises: ReadonlyMap<string, string>
  /** How many questions its quiz has; 0 where there is no quiz. */
  readonly questions: number
}

/** A lesson.mdx, read and checked as far as it can be without the other lessons. */
export interface LessonSource {
  readonly frontMatter: FrontMatter
  readonly sections: readonly LessonSection[]
  /** Its prose, as it is searched. */
  readonly passages: readonly Passage[]
  /** Ids that a link may point to. */
  readonly ids: ReadonlySet<string>
  readonly links: readonly FoundLink[]
  readonly panels: number
  /** The interview cards it asks, as `lesson/id`. */
  readonly asked: readonly { readonly card: string; readonly place: Place }[]
  /** Where a front matter value stands. */
  readonly placeOf: (path: readonly (string | number)[]) => Place
}

/** The parsers of a lesson's text, for reading and compiling alike. */
export const lessonSyntax = [remarkFrontmatter, remarkGfm]

const WORDS_PER_MINUTE = 180
const MINUTES_PER_PANEL = 0.5
const MINUTES_PER_MISSION = 3
const MINUTES_PER_EXERCISE = 12
const MINUTES_PER_QUESTION = 0.4
const MINUTES_PER_CARD = 0.5

/** Reads a lesson, adding every mistake to `problems`; undefined where it is too broken to say more. */
export function readLesson(
  source: string,
  file: string,
  companions: LessonCompanions,
  problems: Problems,
): LessonSource | undefined {
  const root = parseLesson(source, file, problems)
  if (!root) return undefined
  const { sections, before } = outline(root)
  const found = checkNodes(root, file, problems)
  const yaml = root.children.find((node) => node.type === 'yaml')
  const origin = { file, line: (yaml?.position?.start.line ?? 0) + 1, column: 1 }
  const front = readYaml(frontMatterSchema, yaml?.value ?? '', origin, problems)

  const named = sections.map((section, index): LessonSection => {
    const words = countWords(index === 0 ? [...before, ...section.nodes] : section.nodes)
    const { kind, id, missionId } = section
    if (kind === 'quiz') {
      const minutes = Math.max(1, Math.round(companions.questions * MINUTES_PER_QUESTION))
      return { kind, id, title: 'Quiz', words, minutes }
    }
    if (section.exerciseId !== undefined) {
      const minutes = Math.round(words / WORDS_PER_MINUTE) + MINUTES_PER_EXERCISE
      const title = `Exercise: ${companions.exercises.get(section.exerciseId) ?? section.exerciseId}`
      return { kind, id, title, words, minutes }
    }
    const panels = section.nodes.filter((node) => node.type === 'code' && node.meta === 'panel').length
    const extra = missionId === undefined
        ? panels * MINUTES_PER_PANEL + cardsAskedIn(section.nodes) * MINUTES_PER_CARD
        : MINUTES_PER_MISSION
    const minutes = Math.max(1, Math.round(words / WORDS_PER_MINUTE + extra))
    const title =
      missionId === undefined ? section.title : `Mission: ${companions.missions.get(missionId) ?? missionId}`
    return { kind, id, title, words, minutes }
  })

  for (const { id, place } of found.missions) {
    if (companions.missions.has(id)) continue
    const known = [...companions.missions.keys()].join(', ') || 'none'
    problems.add(place, `missions.yaml has no mission “${id}”. Its missions: ${known}.`)
  }
  for (const id of companions.missions.keys()) {
    if (found.missions.every((mission) => mission.id !== id)) {
      problems.add(
        startOf(file),
        `The mission “${id}” of missions.yaml stands nowhere. Add <Mission id="${id}" />.`,
      )
    }
  }
  for (const { id, place } of found.exercises) {
    if (companions.exercises.has(id)) continue
    const known = [...companions.exercises.keys()].join(', ') || 'none'
    problems.add(place, `There is no exercise “${id}” in exercises/. There are: ${known}.`)
  }
  for (const id of companions.exercises.keys()) {
    if (found.exercises.every((exercise) => exercise.id !== id)) {
      problems.add(startOf(file), `The exercise “${id}” stands nowhere. Add <Exercise id="${id}" />.`)
    }
  }
  if (!front) return undefined
  const ids = new Set([...found.ids, ...named.map((section) => section.id)])
  return {
    frontMatter: front.value,
    sections: named,
    passages: passagesOf(root),
    ids,
    links: found.links,
    panels: found.panels,
    asked: found.asked,
    placeOf: front.placeOf,
  }
}

function cardsAskedIn(nodes: readonly RootContent[]): number {
  return nodes
    .map((node) => (node.type === 'mdxJsxFlowElement' && node.name === 'Interview' ? cardsIn(node).length : 0))
    .reduce((sum, count) => sum + count, 0)
}

/** The tree of a text, adding to `problems` why there is none. */
export function parseLesson(source: string, file: string, problems: Problems): Root | undefined {
  try {
    return createProcessor({ remarkPlugins: lessonSyntax }).parse(source)
  } catch (error) {
    if (!isSyntaxError(error)) throw error
    const { line = 1, column = 1 } = error
    problems.add({ file, line, column }, `This can’t be read as MDX: ${error.reason}`)
    return undefined
  }
}

/** What the parser throws: a message with the place it is about. */
interface SyntaxMessage {
  readonly reason: string
  readonly line?: number
  readonly column?: number
}

function isSyntaxError(error: unknown): error is SyntaxMessage {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string'
}
