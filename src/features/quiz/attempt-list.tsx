import { Link } from 'wouter'
import type { Quiz } from '#grading/quiz/quiz-schema.ts'
import { scoreQuiz } from '#grading/quiz/score.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { askedQuestions } from './attempt.ts'
import { formatPoints } from './points.ts'
import styles from './attempt-list.module.css'

const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** The submitted attempts at a quiz with date and score; each opens its results. */
export function AttemptList(props: { quiz: Quiz; attempts: readonly StoredAttempt[]; shown: StoredAttempt }) {
  const { quiz, attempts, shown } = props
  return (
    <section className={styles['attempts']} aria-labelledby="attempts">
      <h2 id="attempts">Your attempts</h2>
      <ol>
        {attempts.map((attempt) => {
          const score = scoreQuiz(askedQuestions(quiz, attempt), attempt.answers)
          const at = new Date(attempt.submittedAt ?? attempt.startedAt)
          return (
            <li key={attempt.id}>
              <Link
                href={`/quiz/${quiz.id}?attempt=${attempt.id}`}
                aria-current={attempt.id === shown.id ? 'page' : undefined}
              >
                <time dateTime={at.toISOString()}>{dateFormat.format(at)}</time>
              </Link>
              <span>
                {formatPoints(score.points)} of {score.of}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
