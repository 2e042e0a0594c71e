import { memoryOf } from '#grading/review/schedule.ts'
import type { ReviewedCard } from '#grading/review/card.ts'
import { mergeAttempt, mergeCard, mergeLesson, type CardLog, type Progress } from './merge-progress.ts'
import type { Storage } from './storage.ts'

/** How much an import brought that was not here. */
export interface Brought {
  readonly sections: number
  readonly missions: number
  readonly attempts: number
  readonly reviews: number
}

/** All progress that is stored. */
export async function storedProgress(storage: Storage): Promise<Progress> {
  const [lessons, attempts, cards] = await Promise.all([
    storage.lessons(),
    storage.attempts(),
    storage.cards(),
  ])
  return { lessons, attempts, cards: cards.map(({ id, reviews }) => ({ id, reviews })) }
}

/** Stores progress beside what is there already, and says what was new. Doing it again brings nothing more. */
export async function addProgress(
  storage: Storage,
  { lessons, attempts, cards }: Progress,
): Promise<Brought> {
  const before = countOf(await storedProgress(storage))
  for (const lesson of lessons) {
    await storage.updateLesson(lesson.slug, (current) => mergeLesson(current, lesson))
  }
  for (const attempt of attempts) {
    await storage.updateAttempt(attempt.id, (current) => (current ? mergeAttempt(current, attempt) : attempt))
  }
  const logs = new Map(cards.map((card) => [card.id, card]))
  await storage.changeCards([...logs.keys()], (current, id) => {
    const log = logs.get(id)
    return log ? cardOf(current ? mergeCard(current, log) : mergeCard(log, log)) : current
  })
  const after = countOf(await storedProgress(storage))
  return {
    sections: after.sections - before.sections,
    missions: after.missions - before.missions,
    attempts: after.attempts - before.attempts,
    reviews: after.reviews - before.reviews,
  }
}

function cardOf({ id, reviews }: CardLog): ReviewedCard | undefined {
  const [first, ...rest] = reviews
  return first && { id, reviews: [first, ...rest], memory: memoryOf(id, [first, ...rest]) }
}

function countOf({ lessons, attempts, cards }: Progress): Brought {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  return {
    sections: sum(lessons.map(({ sectionsRead }) => sectionsRead.length)),
    missions: sum(lessons.map(({ missions }) => Object.keys(missions).length)),
    attempts: attempts.length,
    reviews: sum(cards.map(({ reviews }) => reviews.length)),
  }
}
