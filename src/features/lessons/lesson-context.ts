import { createContext, useContext } from 'react'
import type { WrittenLesson } from '#content/lesson.ts'
import type { ShownMission } from '#content/lessons.ts'

/** The lesson around a part of its text. */
export interface LessonInView {
  readonly lesson: WrittenLesson
  readonly missions: readonly ShownMission[]
}

const LessonContext = createContext<LessonInView | null>(null)
export const LessonProvider = LessonContext.Provider

/**
 * The lesson this stands in.
 * @throws Error outside a LessonProvider
 */
export function useLesson(): LessonInView {
  const lesson = useContext(LessonContext)
  if (!lesson) throw new Error('useLesson needs a LessonProvider above it')
  return lesson
}
