import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Question, Quiz } from '#grading/quiz-schema.ts'
import { scoreAnswer } from '#grading/quiz-score.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { Icon } from '#ui/icon.tsx'
import line from '#ui/progress-line.module.css'
import {
  answered,
  checked,
  currentQuestion,
  movedTo,
  nextQuestion,
  submitted,
  type AttemptChange,
} from './attempt.ts'
import styles from './player.module.css'
import { verdictOf } from './points.ts'
import { QuestionForm } from './question-form.tsx'
import { QuestionLinks } from './question-links.tsx'
import { SoFar } from './so-far.tsx'

/** An attempt under way: one question in view, and how the others went. */
export function Player(props: {
  quiz: Quiz
  asked: readonly [Question, ...Question[]]
  attempt: StoredAttempt
  problem: ReactNode
  onChange: (change: AttemptChange) => void
}) {
  const { quiz, asked, attempt, onChange } = props
  const question = currentQuestion(asked, attempt) ?? asked[0]
  const next = nextQuestion(asked, attempt, question)
  const verdicts = asked.map((each) =>
    attempt.checked.includes(each.id) ? verdictOf(scoreAnswer(each, attempt.answers[each.id])) : 'open',
  )
  const missed =
    attempt.checked.includes(question.id) && scoreAnswer(question, attempt.answers[question.id]).points < 0.5
  const number = asked.indexOf(question) + 1
  const right = verdicts.filter((verdict) => verdict === 'right').length

  const page = useRef<HTMLElement>(null)
  const focus = useRef<HTMLElement>(null)
  const movedHere = useRef(false)
  useEffect(() => {
    const moved = movedHere.current
    movedHere.current = false
    if (moved) page.current?.scrollIntoView({ block: 'start' })
    // In a microtask: the shell's effect, which focuses a new page as a whole, comes after this one.
    queueMicrotask(() => {
      // Another tab may move on too: that takes the focus only from the page as a whole.
      if (moved || document.activeElement?.contains(focus.current))
        focus.current?.focus({ preventScroll: true })
    })
  }, [question.id])

  function goTo(target: Question) {
    movedHere.current = target !== question
    onChange(movedTo(target.id))
  }

  function submit() {
    window.scrollTo({ top: 0 })
    onChange(submitted(Date.now()))
  }

  return (
    <main ref={page} className={styles['page']}>
      <header className={styles['head']}>
        <Link href={`/lessons/${quiz.id}`} className={styles['back']}>
          <span className={styles['close']}>
            <Icon name="close" />
          </span>
          {quiz.title}
          <span className="visually-hidden">, back to the lesson</span>
        </Link>
        <p className={styles['practice']}>Practice: the answers ship with the page</p>
        <p className={styles['count']}>
          {number} of {asked.length}, {right} right
        </p>
        <progress
          aria-label="Quiz progress"
          className={`${line['line']} ${styles['progress']}`}
          value={number}
          max={asked.length}
        />
      </header>
      <div className={styles['question']}>
        <p className={styles['number']}>
          Question {number} of {asked.length}
        </p>
        {props.problem}
        <QuestionForm
          key={question.id}
          question={question}
          answer={attempt.answers[question.id]}
          checked={attempt.checked.includes(question.id)}
          onAnswer={(answer) => onChange(answered(question.id, answer))}
          onCheck={() => onChange(checked(question))}
          onward={
            next ? { label: 'Next question', go: () => goTo(next) } : { label: 'Submit quiz', go: submit }
          }
          focusRef={(element) => {
            focus.current = element
          }}
        />
      </div>
      <div className={styles['aside']}>
        <SoFar questions={asked} verdicts={verdicts} current={question} onGoTo={goTo} />
        {(question.section ?? question.rfc) !== undefined && (
          <p className={styles['about']}>
            This question is about
            <br />
            <QuestionLinks question={question} lesson={quiz.id} />
          </p>
        )}
        {missed && <p className={styles['about']}>Missed: it comes back in your review tomorrow.</p>}
        <p className={styles['practiceBelow']}>Practice: the answers ship with the page</p>
      </div>
    </main>
  )
}
