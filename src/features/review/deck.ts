import { useQuery } from '@tanstack/react-query'
import { loadQuiz } from '#content/lessons.ts'
import type { LessonCards, SpokenCard, TaskCard } from '#content/review-deck.ts'
import { loadDeck } from '#content/review.ts'
import { partsOf } from '#grading/review/card.ts'
import { local } from '#storage/queries.ts'

/** All cards there are. */
export function useDeck() {
  return useQuery({ ...local, queryKey: ['deck'], queryFn: loadDeck })
}

/** What a card asks, where it comes with the deck; a question comes with its quiz. */
export type Asked =
  | { readonly kind: 'spoken'; readonly card: SpokenCard }
  | { readonly kind: 'task'; readonly card: TaskCard }
  | { readonly kind: 'question'; readonly quiz: string; readonly question: string }

/** What the card of that id asks; undefined where the content no longer has it. */
export function askedBy(deck: readonly LessonCards[], id: string): Asked | undefined {
  const { lesson, name } = partsOf(id)
  const cards = deck.find(({ slug }) => slug === lesson)
  if (cards?.questions.includes(id)) return { kind: 'question', quiz: lesson, question: name }
  const spoken = [...(cards?.facts ?? []), ...(cards?.interview ?? [])].find((card) => card.id === id)
  if (spoken) return { kind: 'spoken', card: spoken }
  const task = cards?.tasks.find((card) => card.id === id)
  return task && { kind: 'task', card: task }
}

/** The question of a quiz; null where the quiz no longer has it. */
export function useQuestion(quizId: string, questionId: string) {
  return useQuery({
    ...local,
    queryKey: ['quiz-question', quizId, questionId],
    queryFn: async () => (await loadQuiz(quizId))?.questions.find(({ id }) => id === questionId) ?? null,
  })
}
