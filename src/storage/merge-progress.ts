import type { Review } from '#grading/review/card.ts'
import type { StoredAttempt, StoredLesson } from './schema.ts'

/** What a learner has done, as a file carries it. What follows from it is not in it. */
export interface Progress {
  readonly lessons: readonly StoredLesson[]
  readonly attempts: readonly StoredAttempt[]
  readonly cards: readonly CardLog[]
}

/** The log of a card, without the dates that follow from it. */
export interface CardLog {
  readonly id: string
  readonly reviews: readonly Review[]
}

/** When each was passed first, in epoch ms, by its id. */
type Passed = Readonly<Record<string, number>>

/** Both together: nothing that one of them has is lost, and it does not matter which comes first. */
export function mergeProgress(a: Progress, b: Progress): Progress {
  return {
    lessons: joined(a.lessons, b.lessons, ({ slug }) => slug, mergeLesson),
    attempts: joined(a.attempts, b.attempts, ({ id }) => id, mergeAttempt),
    cards: joined(a.cards, b.cards, ({ id }) => id, mergeCard),
  }
}

/** Read is what was read in either; a mission or an exercise was passed when it was first; the place is the newer one. */
export function mergeLesson(a: StoredLesson, b: StoredLesson): StoredLesson {
  const lastSection = newer(a, b).lastSection ?? a.lastSection ?? b.lastSection
  return {
    slug: a.slug,
    sectionsRead: union(a.sectionsRead, b.sectionsRead),
    missions: firstOf(a.missions, b.missions),
    ...((a.exercises ?? b.exercises) && { exercises: firstOf(a.exercises, b.exercises) }),
    updatedAt: Math.max(a.updatedAt, b.updatedAt),
    ...(lastSection !== undefined && { lastSection }),
  }
}

/**
 * An answer that is final in one stays, and all of them once an attempt is submitted: then the first submission is the
 * attempt. Of two that are as good, the same one is taken whichever comes first.
 */
export function mergeAttempt(a: StoredAttempt, b: StoredAttempt): StoredAttempt {
  const [first, second] = [a, b].toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1))
  if (!first || !second) return a
  if (first.submittedAt !== undefined || second.submittedAt !== undefined) {
    const whole =
      (first.submittedAt ?? Infinity) < (second.submittedAt ?? Infinity) || textOf(first) === textOf(second)
        ? first
        : second
    return orderly(whole)
  }
  const ids = [...new Set([...Object.keys(a.answers), ...Object.keys(b.answers)])].toSorted()
  const answers = ids.map((id) => {
    const final = [second, first].find(({ checked, answers: given }) => checked.includes(id) && id in given)
    return [id, (final ?? second).answers[id] ?? first.answers[id] ?? ''] as const
  })
  return orderly({
    ...first,
    ...second,
    startedAt: Math.min(a.startedAt, b.startedAt),
    questionIds:
      second.questionIds.length >= first.questionIds.length ? second.questionIds : first.questionIds,
    answers: Object.fromEntries(answers),
    checked: union(a.checked, b.checked),
    ...((a.flagged ?? b.flagged) && { flagged: union(a.flagged ?? [], b.flagged ?? []) }),
    ...((a.confidence ?? b.confidence) && { confidence: { ...first.confidence, ...second.confidence } }),
    ...((a.hints ?? b.hints) && { hints: mostOf(a.hints, b.hints) }),
  })
}

/** Every review of either, in the order of time. */
export function mergeCard(a: CardLog, b: CardLog): CardLog {
  const reviews = new Map([...a.reviews, ...b.reviews].map((review) => [keyOf(review), review]))
  const inOrder = [...reviews].toSorted(([one, x], [other, y]) => x.at - y.at || (one < other ? -1 : 1))
  return { id: a.id, reviews: inOrder.map(([, review]) => review) }
}

function keyOf({ at, grade, from = '' }: Review): string {
  return `${at} ${grade} ${from}`
}

function firstOf(a: Passed = {}, b: Passed = {}): Passed {
  const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted()
  return Object.fromEntries(ids.map((id) => [id, Math.min(a[id] ?? Infinity, b[id] ?? Infinity)]))
}

/** Hints that were seen stay seen. */
export function mostOf(
  a: Readonly<Record<string, number>> = {},
  b: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted()
  return Object.fromEntries(ids.map((id) => [id, Math.max(a[id] ?? 0, b[id] ?? 0)]))
}

function newer(a: StoredLesson, b: StoredLesson): StoredLesson {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b
  return (a.lastSection ?? '') >= (b.lastSection ?? '') ? a : b
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].toSorted()
}

function joined<T>(
  a: readonly T[],
  b: readonly T[],
  keyOfEach: (each: T) => string,
  merge: (a: T, b: T) => T,
): readonly T[] {
  const all = new Map<string, T>()
  for (const each of [...a, ...b]) {
    const known = all.get(keyOfEach(each))
    all.set(keyOfEach(each), known ? merge(known, each) : each)
  }
  return [...all].toSorted(([x], [y]) => (x < y ? -1 : 1)).map(([, each]) => each)
}

/** The attempt with everything whose order means nothing in a fixed one. */
function orderly(attempt: StoredAttempt): StoredAttempt {
  const { id, quizId, startedAt, questionIds, answers, checked, current, submittedAt } = attempt
  const { seed, flagged, confidence, hints } = attempt
  return {
    id,
    quizId,
    startedAt,
    questionIds,
    answers: sorted(answers),
    checked: union(checked, []),
    ...(current !== undefined && { current }),
    ...(submittedAt !== undefined && { submittedAt }),
    ...(seed !== undefined && { seed }),
    ...(flagged && { flagged: union(flagged, []) }),
    ...(confidence && { confidence: sorted(confidence) }),
    ...(hints && { hints: sorted(hints) }),
  }
}

function sorted<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).toSorted(([x], [y]) => (x < y ? -1 : 1)))
}

/** The same text for the same attempt, in whatever order its keys were written. */
function textOf(attempt: StoredAttempt): string {
  return JSON.stringify(orderly(attempt))
}
