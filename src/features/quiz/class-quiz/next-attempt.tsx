import { Link } from 'wouter'
import { scoreAnswer } from '#grading/quiz/score.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { addressOf } from './address.ts'
import styles from './class-quiz.module.css'
import { isCollected } from './modes.ts'
import type { Outcome } from './outcome.ts'

/** The ways to go on after an attempt: with the open one, with another, or with what was wrong. */
export function NextAttempt(props: {
  taken: TakenHandOut
  attempts: readonly StoredAttempt[]
  attempt: StoredAttempt
  outcome: Outcome | undefined
  onRedo: (only: readonly string[]) => void
}) {
  const { taken, attempts, attempt, outcome } = props
  const { attempts: allowed } = taken.handOut.settings
  if (attempts.some(({ submittedAt }) => submittedAt === undefined))
    return (
      <p className={styles['actions']}>
        <Link href={addressOf(taken.id)} className={buttonClass('second')}>
          Go on with the open attempt
        </Link>
      </p>
    )
  if (allowed > 0 && attempts.length >= allowed)
    return (
      <p className={styles['note']}>
        {allowed === 1 ? 'This was the one attempt there is.' : 'All attempts are used.'}
      </p>
    )
  const wrong = (outcome?.questions ?? [])
    .filter((question) => !scoreAnswer(question, attempt.answers[question.id]).right)
    .map(({ id }) => id)
  return (
    <p className={styles['actions']}>
      {/* What is collected is always the whole quiz. */}
      {!isCollected(taken.handOut) && wrong.length > 0 && (
        <Button look="primary" onClick={() => props.onRedo(wrong)}>
          Redo the wrong ones
        </Button>
      )}
      <Link href={`${addressOf(taken.id)}&begin`} className={buttonClass('second')}>
        Take it again
      </Link>
    </p>
  )
}
