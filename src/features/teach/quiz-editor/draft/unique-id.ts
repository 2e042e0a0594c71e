import type { QuestionDraft } from '#grading/quiz/question-draft.ts'

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A new id for a question: random, so that two tabs never give the same one. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return `q-${Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')}`
}

/** The id itself where it is free, else the same with the next number: `caching-2`. */
export function uniqueId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  const stem = id.replace(/-\d+$/, '').slice(0, 90)
  const last = Number(/-(\d+)$/.exec(id)?.[1] ?? 1)
  for (let number = last + 1; ; number += 1) {
    const next = `${stem}-${number}`
    if (!taken.has(next)) return next
  }
}

/** The questions as another quiz takes them: with ids that it does not have yet. */
export function takenOver(chosen: readonly QuestionDraft[], quiz: readonly QuestionDraft[]): QuestionDraft[] {
  const taken = new Set(quiz.map(({ id }) => id))
  return chosen.map((question) => {
    const id = uniqueId(question.id, taken)
    taken.add(id)
    return { ...question, id }
  })
}
