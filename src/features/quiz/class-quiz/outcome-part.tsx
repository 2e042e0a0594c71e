import { formatPoints } from '#features/quiz/points.ts'
import { QuestionResult } from '#features/quiz/question-result.tsx'
import type { StoredAttempt } from '#storage/schema.ts'
import styles from './class-quiz.module.css'
import type { Outcome } from './outcome.ts'

/** The points of an attempt, what the instructor says, and each question with its reasons. */
export function OutcomePart(props: {
  outcome: Outcome
  attempt: StoredAttempt
  /** Percent of the points. */
  passMark: number | undefined
}) {
  const { outcome, attempt, passMark } = props
  const { points, passed, comment } = outcome
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome" className="visually-hidden">
        Result
      </h2>
      <p role="status" className={styles['score']}>
        {points
          ? `You scored ${formatPoints(points.points)} of ${formatPoints(points.of)}`
          : 'Your instructor has given no grade for this attempt'}
        {passed !== undefined && (
          <span data-passed={passed}>
            {passed ? 'Passed' : 'Not passed'}: {passMark}% are needed
          </span>
        )}
      </p>
      {comment !== '' && (
        <blockquote className={styles['comment']}>
          <p>
            <strong>Your instructor says</strong>
          </p>
          {comment.split(/\n\s*\n/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </blockquote>
      )}
      <ol className={styles['results']} aria-label="Questions">
        {outcome.questions.map((question) => (
          <QuestionResult
            key={question.id}
            question={question}
            answer={attempt.answers[question.id]}
            lesson={undefined}
            awarded={outcome.awarded[question.id]}
          />
        ))}
      </ol>
    </section>
  )
}
