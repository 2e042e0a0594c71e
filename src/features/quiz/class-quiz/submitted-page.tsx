import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { askedQuestions, standingOf } from '#features/quiz/attempt.ts'
import type { TakenQuiz } from '#features/quiz/taken-quiz.ts'
import { useStorage } from '#storage/queries.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { addressOf } from './address.ts'
import styles from './class-quiz.module.css'
import { moment } from './facts.tsx'
import { isCollected, modeWords } from './modes.ts'
import { NextAttempt } from './next-attempt.tsx'
import { Opener } from './opener.tsx'
import { OutcomePart } from './outcome-part.tsx'
import { Receipt } from './receipt.tsx'
import { numberOf } from './response-of.ts'
import { keepHanded } from './keep-handed.ts'
import { useOutcome } from './use-outcome.ts'

/** A submitted attempt: its receipt and how it is sent, then what came of it. */
export function SubmittedPage(props: {
  taken: TakenHandOut
  quiz: TakenQuiz
  attempt: StoredAttempt
  attempts: readonly StoredAttempt[]
  /** Epoch ms; undefined without a time limit. */
  deadline: number | undefined
  sealing: { readonly problem: string | undefined; readonly tryAgain: () => void }
  problem: ReactNode
  onRedo: (only: readonly string[]) => void
}) {
  const { taken, quiz, attempt, attempts, deadline, sealing } = props
  const { handOut } = taken
  const [, navigate] = useLocation()
  const storage = useStorage()
  const { outcome, problem } = useOutcome(taken, attempt)
  const sent = taken.sent[attempt.id]
  const answered = taken.feedback !== undefined && Object.hasOwn(taken.feedback.replies, attempt.id)
  const collected = isCollected(handOut)
  const asked = askedQuestions(quiz, attempt)
  const done = asked.filter((each) => standingOf(each, attempt.answers[each.id]) === 'answered').length

  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    queueMicrotask(() => {
      if (document.activeElement?.contains(heading.current)) heading.current?.focus({ preventScroll: true })
    })
  }, [attempt.id])

  return (
    <main className={styles['page']} data-wide="true">
      <div className={styles['column']}>
        {!taken.lms && (
          <p className={styles['back']}>
            <Link href="/quiz/class">Class quizzes</Link>
          </p>
        )}
        {props.problem}
        <h1 ref={heading} tabIndex={-1} aria-describedby="submitted">
          {handOut.title}: {outcome ? 'your result' : 'submitted'}
        </h1>
        <p id="submitted" className={styles['standing']}>
          {attempt.submittedAt === deadline
            ? `The time was up on ${moment(deadline ?? 0)}. What you had answered by then was submitted: `
            : `Submitted on ${moment(attempt.submittedAt ?? 0)}: `}
          {done} of {asked.length} questions answered.
        </p>
        {outcome && <OutcomePart outcome={outcome} attempt={attempt} passMark={handOut.settings.passMark} />}
        {problem !== undefined && <p role="alert">{problem}</p>}
        {sent && !answered && <Receipt taken={taken} attempt={attempt.id} sent={sent} />}
        {sent && answered && (
          <p className={styles['note']}>
            Receipt <strong className={styles['code']}>{sent.receipt}</strong>
          </p>
        )}
        {collected && !sent && (
          <div className={styles['receipt']} aria-busy={sealing.problem === undefined}>
            {sealing.problem === undefined ? (
              <p>Sealing your response…</p>
            ) : (
              <div role="alert">
                <p>Your answers are kept, but could not be sealed: {sealing.problem}</p>
                <Button look="primary" onClick={sealing.tryAgain}>
                  Try again
                </Button>
              </div>
            )}
          </div>
        )}
        {!outcome && (
          <section className={styles['feedback']} aria-labelledby="feedback">
            <h2 id="feedback">Feedback</h2>
            <p>
              Your instructor releases the answers and your points in a file for the whole class. Yours are in
              it for you alone.
            </p>
            <Opener
              file="Open feedback"
              look="second"
              paste="Or paste its text"
              onHanded={async (handed) => navigate(await keepHanded(storage, handed))}
            />
          </section>
        )}
      </div>
      <aside className={styles['side']} aria-label="Attempts">
        <h2>Your attempts</h2>
        <ol>
          {attempts.map((each) => (
            <li key={each.id}>
              <Link
                href={`${addressOf(taken.id)}${each.submittedAt === undefined ? '' : `&attempt=${each.id}`}`}
                aria-current={each.id === attempt.id ? 'page' : undefined}
              >
                Attempt {numberOf(each, attempts)}
              </Link>
              <span>{sendingWords(taken, each)}</span>
            </li>
          ))}
        </ol>
        <NextAttempt
          taken={taken}
          attempts={attempts}
          attempt={attempt}
          outcome={outcome}
          onRedo={props.onRedo}
        />
        {outcome && collected && !taken.lms && (
          <p>
            <Link href="/quiz/class" className={buttonClass('second')}>
              Open other feedback
            </Link>
          </p>
        )}
        <p className={styles['note']}>{modeWords(handOut)}</p>
      </aside>
    </main>
  )
}

function sendingWords(taken: TakenHandOut, { id, submittedAt }: StoredAttempt): string {
  if (submittedAt === undefined) return 'Under way'
  if (taken.lms) return taken.lms.attempts.includes(id) ? 'In the LMS' : 'Not in the LMS yet'
  if (!isCollected(taken.handOut)) return 'Done'
  return taken.sent[id]?.takenAt === undefined ? 'Not sent yet' : 'Downloaded or copied'
}
