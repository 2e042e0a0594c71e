import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import type { ListedLesson, Track } from '#content/lesson.ts'
import { tracks } from '#content/lessons.ts'
import { LessonDot, stateOf, stateWords } from './lesson-dot.tsx'
import type { Progress } from './progress.ts'
import styles from './track-map.module.css'
import { useProgress } from './use-progress.ts'

/** What is mastered needs the quizzes and the reviews, which nobody needs to find a lesson. */
const TrackMastery = lazy(() => import('./mastery/track-mastery.tsx'))

/** Every track as a line of dots, a dot a lesson, with what has been done. */
export function TrackMap() {
  return (
    <div className={styles['tracks']}>
      {tracks.map((track) => (
        <TrackLine key={track.number} track={track} />
      ))}
    </div>
  )
}

function TrackLine({ track }: { track: Track }) {
  const progressOf = useProgress()
  const stops = track.lessons.map((lesson) => ({ lesson, progress: progressOf(lesson) }))
  const done = stops.filter(({ progress }) => progress.done).length
  return (
    <section className={styles['track']}>
      <TrackHead track={track} done={done} />
      <ol className={styles['stops']}>
        {stops.map(({ lesson, progress }) => (
          <Stop key={lesson.slug} lesson={lesson} progress={progress} />
        ))}
      </ol>
    </section>
  )
}

function TrackHead({ track, done }: { track: Track; done: number }) {
  return (
    <div className={styles['head']}>
      <h2>
        <span className={styles['number']}>{track.number}</span> {track.title}
      </h2>
      <p>
        {done} of {track.lessons.length} done
        {done > 0 && (
          <Suspense fallback={null}>
            <TrackMastery track={track} />
          </Suspense>
        )}
      </p>
    </div>
  )
}

function Stop({ lesson, progress }: { lesson: ListedLesson; progress: Progress }) {
  const state = stateOf(progress)
  return (
    <li className={styles['stop']} data-state={state}>
      <LessonDot progress={progress} size={14} />
      <Link href={`/lessons/${lesson.slug}`} className={styles['name']}>
        {lesson.title}
        {state !== 'unread' && <span className="visually-hidden">, {stateWords[state]}</span>}
      </Link>
      {state === 'begun' && <small className={styles['percent']}>{progress.percent} %</small>}
    </li>
  )
}
