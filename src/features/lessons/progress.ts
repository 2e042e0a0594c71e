import { exerciseSection, missionSection, QUIZ_SECTION, type WrittenLesson } from '#content/lesson.ts'
import type { StoredLesson } from '#storage/schema.ts'

/** How far a learner is with a lesson. */
export interface Progress {
  /** Whether it was ever opened. */
  readonly started: boolean
  /** Everything read, every mission passed, the quiz taken. */
  readonly done: boolean
  /** Whole percent, weighed by minutes; 100 only when done. */
  readonly percent: number
  readonly minutesLeft: number
  /** Ids of the sections that are done. */
  readonly sections: ReadonlySet<string>
}

/**
 * How far a lesson is, from what is stored of it.
 * @param quizTaken whether its quiz was submitted at least once
 */
export function progressOf(
  lesson: WrittenLesson,
  record: StoredLesson | undefined,
  quizTaken: boolean,
): Progress {
  const recorded = new Set([
    ...(record?.sectionsRead ?? []),
    ...Object.keys(record?.missions ?? {}).map(missionSection),
    ...Object.keys(record?.exercises ?? {}).map(exerciseSection),
    ...(quizTaken ? [QUIZ_SECTION] : []),
  ])
  const finished = lesson.sections.filter(({ id }) => recorded.has(id))
  const minutesDone = finished.reduce((sum, { minutes }) => sum + minutes, 0)
  const done = finished.length === lesson.sections.length
  return {
    started: record !== undefined || quizTaken,
    done,
    percent: done ? 100 : Math.min(99, Math.round((100 * minutesDone) / lesson.minutes)),
    minutesLeft: lesson.minutes - minutesDone,
    sections: new Set(finished.map(({ id }) => id)),
  }
}
