import { useState } from 'react'
import { Link } from 'wouter'
import type { LessonSection, ListedLesson } from '#content/lesson.ts'
import { lessonBySlug } from '#content/lessons.ts'
import { useOutlines } from '#content/use-outlines.ts'
import { useLessonRecords } from '#storage/queries.ts'
import type { StoredLesson } from '#storage/schema.ts'
import { buttonClass } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './continue-reading.module.css'
import { timeLeft } from './lesson-progress.tsx'
import type { Progress } from './progress.ts'
import { useProgress } from './use-progress.ts'
import { daysAgo } from './days-ago.ts'

/** The way back to the lesson one was reading; nothing where none is unfinished. */
export function ContinueReading() {
  const { data: records = [] } = useLessonRecords()
  const outlines = useOutlines()
  const progressOf = useProgress()
  const [latest] = records
    .flatMap((record) => {
      const lesson = lessonBySlug(record.slug)
      return lesson ? [{ lesson, record, progress: progressOf(lesson) }] : []
    })
    .filter(({ progress }) => !progress.done)
    .toSorted((a, b) => b.record.updatedAt - a.record.updatedAt)
  if (!latest) return null
  const outline = outlines?.get(latest.lesson.slug)
  const section = outline?.sections.find(({ id }) => id === latest.record.lastSection)
  return <LeftOff {...latest} section={section} waiting={outlines === undefined} />
}

function LeftOff({
  lesson,
  record,
  progress,
  section,
  waiting,
}: {
  lesson: ListedLesson
  record: StoredLesson
  progress: Progress
  section: LessonSection | undefined
  /** Only keeps its place: which lesson it is, and how far, is not known yet. */
  waiting: boolean
}) {
  const [now] = useState(() => Date.now())
  return (
    <section className={styles['left-off']} data-waiting={waiting} aria-label="Where you left off">
      <Ring percent={progress.percent} />
      <div className={styles['words']}>
        <p className={styles['when']}>Where you left off, {daysAgo(record.updatedAt, now)}</p>
        <p className={styles['what']}>
          <strong>{lesson.title}</strong>
          {section && `: ${section.title}`}
        </p>
      </div>
      <p className={styles['rest']}>
        {progress.percent} %, {timeLeft(progress)}
      </p>
      <Link
        href={`/lessons/${lesson.slug}${section ? `#${section.id}` : ''}`}
        className={buttonClass('second')}
      >
        Continue <Icon name="arrow" />
      </Link>
    </section>
  )
}

/** The share of a lesson that is done, as a ring; the words beside it say it too. */
function Ring({ percent }: { percent: number }) {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" className={styles['ring']} aria-hidden="true">
      <circle cx="16" cy="16" r="13" pathLength="100" />
      {percent > 0 && <circle cx="16" cy="16" r="13" pathLength="100" strokeDasharray={`${percent} 100`} />}
    </svg>
  )
}
