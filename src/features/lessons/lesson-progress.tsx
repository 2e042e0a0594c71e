import type { Progress } from './progress.ts'
import styles from './lesson-progress.module.css'

/** How far the lesson is: percent, minutes left, and a bar. */
export function LessonProgress({ progress }: { progress: Progress }) {
  return (
    <div>
      <p className={styles['words']}>
        <strong>{progress.percent} % done</strong>
        <span>{timeLeft(progress)}</span>
      </p>
      <ProgressBar progress={progress} />
    </div>
  )
}

/** The bar alone. */
export function ProgressBar({ progress }: { progress: Progress }) {
  return (
    <div
      className={styles['bar']}
      role="progressbar"
      aria-label="Lesson progress"
      aria-valuenow={progress.percent}
      aria-valuetext={`${progress.percent} %, ${timeLeft(progress)}`}
    >
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={progress.percent} height="4" />
      </svg>
    </div>
  )
}

/** What is left of a lesson, in words. */
export function timeLeft({ done, minutesLeft }: Progress): string {
  return done ? 'nothing left' : `${minutesLeft} min left`
}
