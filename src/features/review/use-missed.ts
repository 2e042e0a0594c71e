import { useEffect } from 'react'
import { loadQuiz } from '#content/lessons.ts'
import { useStorage } from '#storage/queries.ts'
import type { Storage } from '#storage/storage.ts'
import type { StoredAttempt } from '#storage/schema.ts'

/** Puts every question that was missed in a quiz into the review, once for each attempt. */
export function useMissed(attempts: readonly StoredAttempt[] | undefined): void {
  const storage = useStorage()
  useEffect(() => {
    if (!attempts || attempts.length === 0) return
    noteMissed(storage, attempts).catch(() => {
      // Storage that can't be written to is announced by the app; the next visit tries again.
    })
  }, [storage, attempts])
}

async function noteMissed(storage: Storage, attempts: readonly StoredAttempt[]): Promise<void> {
  const { missedCards, missNoted } = await import('#grading/missed-questions.ts')
  const known = new Map((await storage.cards()).map((card) => [card.id, card]))
  for (const attempt of attempts) {
    const quiz = attempt.checked.length > 0 ? await loadQuiz(attempt.quizId) : undefined
    const missed = quiz ? missedCards(quiz, attempt) : []
    const fresh = missed.filter((id) => !known.get(id)?.reviews.some(({ from }) => from === attempt.id))
    if (fresh.length > 0) await storage.changeCards(fresh, (card, id) => missNoted(id, card, attempt))
  }
}
