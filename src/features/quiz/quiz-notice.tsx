import type { ReactNode } from 'react'
import styles from './quiz-notice.module.css'

/** Stands in a quiz's place when there is none to show: what happened, and what to do. */
export function QuizNotice(props: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <main className={styles['notice']}>
      <h1>{props.title}</h1>
      <p>{props.children}</p>
      {props.action}
    </main>
  )
}

/** Keeps the layout of a question while the quiz is on its way. */
export function LoadingQuiz() {
  return (
    <main className={styles['loading']} aria-busy="true" aria-label="Loading the quiz">
      <span />
      <span />
      <span />
    </main>
  )
}
