import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { wholeQuestion } from './checked.ts'
import { sameData } from './same-data.ts'

/** What is different between two versions of a quiz: the names of the questions, as the newer one calls them. */
export interface VersionDiff {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
  /** Whether those in both stand in another order. */
  readonly reordered: boolean
  readonly retitled: boolean
}

interface Quizlike {
  readonly title: string
  readonly questions: readonly QuestionDraft[]
}

export function versionDiff(older: Quizlike, newer: Quizlike): VersionDiff {
  const before = new Map(older.questions.map((each) => [each.id, each]))
  const after = new Map(newer.questions.map((each) => [each.id, each]))
  const both = newer.questions.filter(({ id }) => before.has(id))
  return {
    added: newer.questions.filter(({ id }) => !before.has(id)).map(nameOf),
    removed: older.questions.filter(({ id }) => !after.has(id)).map(nameOf),
    changed: both.filter((each) => !saysTheSame(before.get(each.id), each)).map(nameOf),
    reordered:
      both.map(({ id }) => id).join(' ') !==
      older.questions.flatMap(({ id }) => (after.has(id) ? id : [])).join(' '),
    retitled: older.title.trim() !== newer.title.trim(),
  }
}

/** A draft leaves out what a version has filled in: compared as whole questions where both are. */
function saysTheSame(older: QuestionDraft | undefined, newer: QuestionDraft): boolean {
  if (!older) return false
  return sameData(wholeQuestion(older) ?? older, wholeQuestion(newer) ?? newer)
}

export function isSame({ added, removed, changed, reordered, retitled }: VersionDiff): boolean {
  return added.length + removed.length + changed.length === 0 && !reordered && !retitled
}

/** In a line: “1 added, 2 changed, another order”. */
export function diffWords(diff: VersionDiff): string {
  const count = (list: readonly string[], what: string) => (list.length > 0 ? [`${list.length} ${what}`] : [])
  const said = [
    ...count(diff.added, 'added'),
    ...count(diff.changed, 'changed'),
    ...count(diff.removed, 'removed'),
    ...(diff.reordered ? ['another order'] : []),
    ...(diff.retitled ? ['another title'] : []),
  ]
  return said.length === 0 ? 'nothing changed' : said.join(', ')
}

/** What a question is called in lists. */
export function nameOf({ label, text }: Pick<QuestionDraft, 'label' | 'text'>): string {
  const name =
    label.trim() ||
    text
      .replaceAll(/`|\*\*/g, '')
      .trim()
      .split('\n')[0] ||
    'Untitled question'
  return name.length > 60 ? `${name.slice(0, 59)}…` : name
}
