import type { WrittenLesson } from '#content/lesson.ts'
import { useAttempts, useLessonRecords } from '#storage/queries.ts'
import { progressOf, type Progress } from './progress.ts'

/** How far the learner is with any lesson; as if nothing were stored until storage has been read. */
export function useProgress(): (lesson: WrittenLesson) => Progress {
  const { data: records = [] } = useLessonRecords()
  const { data: attempts = [] } = useAttempts()
  return (lesson) =>
    progressOf(
      lesson,
      records.find(({ slug }) => slug === lesson.slug),
      attempts.some(({ quizId, submittedAt }) => quizId === lesson.slug && submittedAt !== undefined),
    )
}
