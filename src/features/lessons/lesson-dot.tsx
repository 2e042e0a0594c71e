import styles from './lesson-dot.module.css'
import type { Progress } from './progress.ts'

export type LessonState = 'unread' | 'begun' | 'done'

/** The state of a lesson as words; said wherever its dot shows it. */
export const stateWords: Record<LessonState, string> = {
  unread: 'not begun',
  begun: 'begun',
  done: 'done',
}

/** The state of a lesson. */
export function stateOf(progress: Progress): LessonState {
  if (progress.done) return 'done'
  return progress.started ? 'begun' : 'unread'
}

/** A lesson as a dot: full when done, half when begun, a ring when not. */
export function LessonDot({ progress, size = 12 }: { progress: Progress; size?: number }) {
  const state = stateOf(progress)
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" className={styles[state]}>
      <circle cx="6" cy="6" r="5" />
      {state === 'begun' && <path d="M6 1a5 5 0 0 1 0 10Z" />}
    </svg>
  )
}
