import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { loadQuiz } from '#content/lessons.ts'
import { useOutlines } from '#content/use-outlines.ts'
import { partsOf } from '#grading/review/card.ts'
import { local, useAttempts, useCards, useLessonRecords } from '#storage/queries.ts'
import { masteryOf, type Mastery } from './mastery.ts'

/** The mastery of every lesson; undefined until what is stored has been read. */
export function useMastery(): readonly Mastery[] | undefined {
  const [now] = useState(() => Date.now())
  const outlines = useOutlines()
  const { data: records } = useLessonRecords()
  const { data: attempts } = useAttempts()
  const { data: cards } = useCards()
  const taken = [
    ...new Set((attempts ?? []).filter(({ submittedAt }) => submittedAt).map(({ quizId }) => quizId)),
  ]
  const { data: quizzes } = useQuery({
    ...local,
    queryKey: ['quizzes', taken.toSorted().join()],
    queryFn: async () =>
      new Map(await Promise.all(taken.map(async (id) => [id, await loadQuiz(id)] as const))),
    enabled: attempts !== undefined,
  })
  if (!outlines || !records || !attempts || !cards || !quizzes) return undefined
  return [...outlines.values()].map((lesson) => {
    const { slug } = lesson
    const done = {
      record: records.find((each) => each.slug === slug),
      quiz: quizzes.get(slug),
      attempts: attempts.filter(({ quizId }) => quizId === slug),
      cards: cards.filter(({ id }) => partsOf(id).lesson === slug),
    }
    return masteryOf(lesson, done, now)
  })
}
