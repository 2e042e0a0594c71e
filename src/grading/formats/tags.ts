import { difficulties } from '#grading/quiz/every-question.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'

type Belonging = Pick<Question, 'lesson' | 'section' | 'rfc' | 'difficulty'>

/** What a question belongs to, as tags, which Moodle keeps: `lesson:methods`, `rfc:9110:9.2.1`. */
export function tagsOf({ lesson, section, rfc, difficulty }: Belonging): readonly string[] {
  return [
    ...(lesson === undefined ? [] : [`lesson:${lesson}`]),
    ...(section === undefined ? [] : [`section:${section}`]),
    ...(rfc === undefined ? [] : [`rfc:${rfc.number}:${rfc.section}`]),
    ...(difficulty === undefined ? [] : [`difficulty:${difficulty}`]),
  ]
}

/** What tags say that means something here, and those that don't. */
export function fromTags(tags: readonly string[]): { belonging: Belonging; others: readonly string[] } {
  let belonging: Belonging = {}
  const others: string[] = []
  for (const tag of tags) {
    const said = fromTag(tag)
    if (said) belonging = { ...belonging, ...said }
    else others.push(tag)
  }
  return { belonging, others }
}

function fromTag(tag: string): Belonging | undefined {
  const [, name = '', value = ''] = /^(lesson|section|rfc|difficulty):(.+)$/.exec(tag.trim()) ?? []
  if (name === 'lesson' && isSlug(value)) return { lesson: value }
  if (name === 'section' && isSlug(value)) return { section: value }
  const difficulty = difficulties.find((each) => name === 'difficulty' && each === value)
  if (difficulty) return { difficulty }
  const [, number, section] = /^(\d+):([A-Z0-9]+(?:\.\d+)*)$/.exec(name === 'rfc' ? value : '') ?? []
  return number !== undefined && section !== undefined ? { rfc: { number, section } } : undefined
}

/** Whether a text may be an id of ours as it is. */
export function isSlug(text: string): boolean {
  return text.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}
