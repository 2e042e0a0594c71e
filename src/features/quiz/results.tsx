import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { Question, Quiz } from '#grading/quiz/quiz-schema.ts'
import { scoreAnswer, scoreQuiz } from '#grading/quiz/score.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { AttemptList } from './attempt-list.tsx'
import { formatPoints } from './points.ts'
import { QuestionResult } from './question-result.tsx'
import styles from './results.module.css'

/** A submitted attempt: the score, every question with its reasons, and what to do next. */
export function Results(props: {
  quiz: Quiz
  asked: readonly Question[]
  attempt: StoredAttempt
  /** All submitted ones, the newest first. */
  attempts: readonly StoredAttempt[]
  /** Whether another attempt is under way. */
  underWay: boolean
  problem: ReactNode
  /** Begins an attempt at all questions, or only these. */
  onStart: (only?: readonly string[]) => void
}) {
  const { quiz, asked, attempt } = props
  const [, navigate] = useLocation()
  const score = scoreQuiz(asked, attempt.answers)
  const wrong = asked.filter((question) => !scoreAnswer(question, attempt.answers[question.id]).right)

  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement?.contains(heading.current)) heading.current?.focus({ preventScroll: true })
  }, [attempt.id])

  function start(questions?: readonly Question[]) {
    props.onStart(questions?.map((question) => question.id))
    navigate(`/quiz/${quiz.id}`)
  }

  return (
    <main className={styles['page']}>
      <div className={styles['main']}>
        <p className={styles['back']}>
          <Link href={`/lessons/${quiz.id}`}>Back to the lesson</Link>
        </p>
        <h1 ref={heading} tabIndex={-1} aria-describedby="score">
          {quiz.title}: your result
        </h1>
        <p id="score" role="status" className={styles['score']}>
          You scored {formatPoints(score.points)} of {score.of}
        </p>
        {props.problem}
        <div className={styles['actions']}>
          {props.underWay ? (
            <Link href={`/quiz/${quiz.id}`} className={buttonClass('primary')}>
              Go on with the open attempt <Icon name="arrow" />
            </Link>
          ) : (
            <>
              {wrong.length > 0 && (
                <Button look="primary" onClick={() => start(wrong)}>
                  Redo the wrong ones
                </Button>
              )}
              <Button look={wrong.length > 0 ? 'second' : 'primary'} onClick={() => start()}>
                Take it again
              </Button>
            </>
          )}
        </div>
        <h2 className="visually-hidden">Questions</h2>
        <ol>
          {asked.map((question) => (
            <QuestionResult
              key={question.id}
              question={question}
              answer={attempt.answers[question.id]}
              lesson={quiz.id}
            />
          ))}
        </ol>
      </div>
      <div className={styles['aside']}>
        <AttemptList quiz={quiz} attempts={props.attempts} shown={attempt} />
        <p>Practice: the answers ship with the page, and the attempts stay on this device.</p>
      </div>
    </main>
  )
}
