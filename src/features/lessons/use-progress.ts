import type { ListedLesson, WrittenLesson } from '#content/lesson.ts'
import { useOutlines } from '#content/use-outlines.ts'
import { useAttempts, useLessonRecords } from '#storage/queries.ts'
import { progressOf, type Progress } from './progress.ts'

/**
 * How far the learner is with any lesson; as if nothing were stored until storage has been read, and
 * the outlines for a lesson of which only the list is known.
 */
export function useProgress(): (lesson: ListedLesson | WrittenLesson) => Progress {
  const outlines = useOutlines()
  const { data: records = [] } = useLessonRecords()
  const { data: attempts = [] } = useAttempts()
  return (lesson) => {
    const { slug, minutes } = lesson
    const outline = 'sections' in lesson ? lesson : outlines?.get(slug)
    if (!outline)
      return { started: false, done: false, percent: 0, minutesLeft: minutes, sections: new Set() }
    return progressOf(
      outline,
      records.find((record) => record.slug === slug),
      attempts.some(({ quizId, submittedAt }) => quizId === slug && submittedAt !== undefined),
    )
  }
}
