import { useDeferredValue, useMemo } from 'react'
import type { StoredQuiz } from '#storage/record-schema.ts'
import { adviceOn, type Advice } from './draft/advice.ts'
import { problemsOf, type Problem } from './draft/problems.ts'

/** What is to be said of a quiz; it follows what is typed as soon as there is time for it. */
export function useCheck(quiz: StoredQuiz): {
  problems: readonly Problem[]
  advice: readonly Advice[]
  /** How many problems each question has, by id. */
  counts: ReadonlyMap<string, number>
  /** Why it can't be handed out; undefined where it can. */
  notReady: string | undefined
} {
  const later = useDeferredValue(quiz)
  return useMemo(() => {
    const problems = problemsOf(later)
    const ids = problems.flatMap(({ question }) => question ?? [])
    const counts = new Map(later.questions.map(({ id }) => [id, ids.filter((each) => each === id).length]))
    return { problems, advice: adviceOn(later.questions), counts, notReady: reason(later, problems.length) }
  }, [later])
}

function reason({ questions }: StoredQuiz, problems: number): string | undefined {
  if (questions.length === 0) return 'A quiz needs a question first.'
  if (problems === 0) return undefined
  return `${problems} ${problems === 1 ? 'thing has' : 'things have'} to be put right first.`
}
