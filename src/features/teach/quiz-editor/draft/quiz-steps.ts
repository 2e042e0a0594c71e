import type { StoredQuiz } from '#storage/record-schema.ts'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import type { Change } from './quiz-changes.ts'
import { sameData } from './same-data.ts'

interface Sides<T> {
  readonly before: T
  readonly after: T
}

/** What one change did, question by question and part by part, so that undoing it touches nothing else. */
export interface Step {
  /** In words, as after “Undo: ”. */
  readonly what: string
  /** The field that was typed in; undefined for anything but typing. */
  readonly at: string | undefined
  readonly title?: Sides<string>
  /** By id; undefined on the side where there is no such question. */
  readonly questions: ReadonlyMap<string, Sides<QuestionDraft | undefined>>
  /** The ids in their order, where it changed. */
  readonly order?: Sides<readonly string[]>
}

/** What lies between two states of a quiz; undefined where nothing does. */
export function stepBetween(
  before: StoredQuiz,
  after: StoredQuiz,
  { what, at }: Pick<Step, 'what' | 'at'>,
): Step | undefined {
  const old = new Map(before.questions.map((each) => [each.id, each]))
  const now = new Map(after.questions.map((each) => [each.id, each]))
  const ids = [...new Set([...old.keys(), ...now.keys()])]
  const questions = new Map(
    ids
      .filter((id) => !sameData(old.get(id), now.get(id)))
      .map((id) => [id, { before: old.get(id), after: now.get(id) }] as const),
  )
  const order = { before: [...old.keys()], after: [...now.keys()] }
  const reordered = !sameData(order.before, order.after)
  const retitled = before.title !== after.title
  if (questions.size === 0 && !reordered && !retitled) return undefined
  return {
    what,
    at,
    questions,
    ...(retitled ? { title: { before: before.title, after: after.title } } : {}),
    ...(reordered ? { order } : {}),
  }
}

/** The way back from a step. */
export function reversed({ title, order, questions, ...step }: Step): Step {
  const turned = <T>({ before, after }: Sides<T>): Sides<T> => ({ before: after, after: before })
  return {
    ...step,
    ...(title ? { title: turned(title) } : {}),
    ...(order ? { order: turned(order) } : {}),
    questions: new Map([...questions].map(([id, sides]) => [id, turned(sides)])),
  }
}

/** Makes a step on a quiz: of each question the parts that the step changed, the rest stays as it is now. */
export function stepped({ title, order, questions }: Step): Change {
  return (quiz) => {
    const present = new Set(quiz.questions.map(({ id }) => id))
    const kept = quiz.questions.flatMap((question) => {
      const sides = questions.get(question.id)
      if (!sides) return question
      return sides.after === undefined ? [] : patched(question, sides.before, sides.after)
    })
    const back = [...questions].flatMap(([id, { after }]) => (after && !present.has(id) ? after : []))
    const all = [...kept, ...back]
    return {
      ...quiz,
      ...(title ? { title: title.after } : {}),
      questions: order ? inOrder(all, order.after) : all,
    }
  }
}

function patched(now: QuestionDraft, before: QuestionDraft | undefined, after: QuestionDraft): QuestionDraft {
  if (!before || before.kind !== after.kind || now.kind !== after.kind) return after
  const from: Readonly<Record<string, unknown>> = before
  const to: Readonly<Record<string, unknown>> = after
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (key) => !sameData(from[key], to[key]),
  )
  const parts = Object.fromEntries(
    Object.entries({ ...now, ...Object.fromEntries(keys.map((key) => [key, to[key]])) }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  return parts as QuestionDraft
}

/** Those named, in that order; any other stays behind the one it stood behind. */
function inOrder(all: readonly QuestionDraft[], ids: readonly string[]): QuestionDraft[] {
  const named = new Set(ids)
  const known = new Map(all.map((each) => [each.id, each]))
  const sorted = ids.flatMap((id) => known.get(id) ?? [])
  for (const [index, question] of all.entries()) {
    if (named.has(question.id)) continue
    const beforeIt = all[index - 1]?.id
    sorted.splice(sorted.findIndex(({ id }) => id === beforeIt) + 1, 0, question)
  }
  return sorted
}
