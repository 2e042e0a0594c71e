import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { scoreAnswer } from '#grading/quiz/score.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import line from '#ui/progress-line.module.css'
import { AllQuestions } from './all-questions.tsx'
import { AskedForm } from './asked-form.tsx'
import { currentQuestion, flagged, movedTo, nextQuestion, submitted, type AttemptChange } from './attempt.ts'
import { BeforeSubmit } from './before-submit.tsx'
import { listed } from './listed.ts'
import styles from './player.module.css'
import { QuestionHead } from './question-head.tsx'
import { QuestionLinks } from './question-links.tsx'
import { SoFar } from './so-far.tsx'
import type { TakenQuiz } from './taken-quiz.ts'
import { TimeLeft, TimeSaid, type AttemptTime } from './time-left.tsx'
import { useFlagKey } from './use-flag-key.ts'

/** Where an attempt is taken: what stands around its questions. */
export interface Surroundings {
  /** The way out; absent where there is nothing around it. */
  readonly back?: { readonly href: string; readonly words: string }
  /** In what mode it is taken, in an honest sentence. */
  readonly mode: string
  /** What happens when it is submitted. */
  readonly after: string
  /** Slug of the lesson whose quiz it is. */
  readonly lesson?: string
}

/** An attempt under way: its questions one a page or all on one, how they stand, and the way to submit it. */
export function Player(props: {
  quiz: TakenQuiz
  asked: readonly [AskedQuestion, ...AskedQuestion[]]
  attempt: StoredAttempt
  around: Surroundings
  time?: AttemptTime | undefined
  problem: ReactNode
  onChange: (change: AttemptChange) => void
}) {
  const { quiz, asked, attempt, around, time, onChange } = props
  const [reviewing, setReviewing] = useState(false)
  const question = currentQuestion(asked, attempt) ?? asked[0]
  const allOnOne = quiz.settings.pages === 'all'
  const atOnce = quiz.settings.feedback === 'at-once' && quiz.key !== undefined
  const list = listed(quiz, asked, attempt)
  const inView = reviewing ? 'review' : allOnOne ? 'all' : question.id

  const page = useRef<HTMLElement>(null)
  const focus = useRef<HTMLElement>(null)
  const movedHere = useRef(false)
  const forms = useRef(new Map<string, HTMLElement>())
  /** Of all questions on one page, the one to go to once they are shown again. */
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    const moved = movedHere.current
    const form = forms.current.get(wanted.current ?? '')
    movedHere.current = false
    wanted.current = undefined
    if (moved && !form) page.current?.scrollIntoView({ block: 'start' })
    // In a microtask: the shell's effect, which focuses a new page as a whole, comes after this one.
    queueMicrotask(() => {
      if (form) return form.focus()
      // Another tab may move on too: that takes the focus only from the page as a whole.
      if (moved || document.activeElement?.contains(focus.current))
        focus.current?.focus({ preventScroll: true })
    })
  }, [inView])

  useFlagKey((focused) => {
    const id = allOnOne ? focused?.closest<HTMLElement>('[data-question]')?.dataset['question'] : question.id
    if (!reviewing && id !== undefined) flag(id)
  })

  function flag(id: string) {
    onChange(flagged(id, !attempt.flagged?.includes(id)))
  }

  function goTo(target: AskedQuestion) {
    setReviewing(false)
    if (allOnOne) {
      if (reviewing) wanted.current = target.id
      else forms.current.get(target.id)?.focus()
      return
    }
    movedHere.current = reviewing || target.id !== question.id
    if (target.id !== question.id) onChange(movedTo(target.id))
  }

  function review(on: boolean) {
    movedHere.current = true
    setReviewing(on)
  }

  function submit() {
    window.scrollTo({ top: 0 })
    onChange(submitted(Date.now()))
  }

  const setFocus = (element: HTMLElement | null) => {
    focus.current = element
  }
  const number = asked.indexOf(question) + 1
  const next = atOnce ? nextQuestion(asked, attempt, question) : asked[number]
  const onward = next
    ? { label: 'Next question', go: () => goTo(next) }
    : atOnce
      ? { label: 'Submit quiz', go: submit }
      : { label: 'Review and submit', go: () => review(true) }
  const right = list.filter(({ verdict }) => verdict === 'right').length
  const checked = list.filter(({ verdict }) => verdict !== 'open').length
  const done = list.filter(({ standing }) => standing === 'answered').length
  const key = quiz.key?.find(({ id }) => id === question.id)
  const missed =
    key !== undefined &&
    attempt.checked.includes(key.id) &&
    scoreAnswer(key, attempt.answers[key.id]).fraction < 0.5

  return (
    <main ref={page} className={styles['page']}>
      <header className={styles['head']} data-timed={time !== undefined}>
        {around.back ? (
          <Link href={around.back.href} className={styles['back']}>
            <span className={styles['close']}>
              <Icon name="close" />
            </span>
            <span className={styles['title']}>{quiz.title}</span>
            <span className="visually-hidden">, {around.back.words}</span>
          </Link>
        ) : (
          <p className={styles['back']}>
            <span className={styles['title']}>{quiz.title}</span>
          </p>
        )}
        <p className={styles['practice']}>{around.mode}</p>
        {time && (
          <div className={styles['timeAbove']}>
            <TimeLeft time={time} />
          </div>
        )}
        <button type="button" className={styles['count']} onClick={() => review(!reviewing)}>
          {atOnce ? `${number} of ${asked.length}, ${right} right` : `${done} of ${asked.length} answered`}
          <span className="visually-hidden">, show all questions</span>
        </button>
        <progress
          aria-label="Quiz progress"
          className={`${line['line']} ${styles['progress']}`}
          value={atOnce ? number : done}
          max={asked.length}
        />
      </header>
      <div className={styles['question']}>
        {props.problem}
        {reviewing ? (
          <BeforeSubmit
            questions={list}
            after={around.after}
            focusRef={setFocus}
            onGoTo={goTo}
            onBack={() => review(false)}
            onSubmit={submit}
          />
        ) : allOnOne ? (
          <AllQuestions
            quiz={quiz}
            asked={asked}
            attempt={attempt}
            focusRef={setFocus}
            onForm={(id, element) => {
              if (element) forms.current.set(id, element)
              else forms.current.delete(id)
            }}
            onGoTo={goTo}
            onFlag={flag}
            onReview={() => review(true)}
            onChange={onChange}
          />
        ) : (
          <>
            <QuestionHead
              number={number}
              of={asked.length}
              points={question.points}
              flagged={attempt.flagged?.includes(question.id) ?? false}
              onFlag={() => flag(question.id)}
            />
            <AskedForm
              key={question.id}
              quiz={quiz}
              question={question}
              attempt={attempt}
              onward={onward}
              onChange={onChange}
              focusRef={setFocus}
            />
          </>
        )}
      </div>
      <div className={styles['aside']}>
        <div className={styles['stays']}>
          {time && (
            <div className={styles['timeAside']}>
              <TimeLeft time={time} />
            </div>
          )}
          {!reviewing && (
            <>
              <SoFar
                questions={list}
                sum={
                  atOnce
                    ? checked > 0
                      ? `${right} of ${checked} right`
                      : ''
                    : `${done} of ${asked.length} answered`
                }
                current={inView === question.id ? question : undefined}
                onGoTo={goTo}
              />
              <p className={styles['finish']}>
                <Button onClick={() => review(true)}>Review and submit</Button>
              </p>
            </>
          )}
          {!allOnOne && !reviewing && around.lesson !== undefined && (
            <>
              {(question.section ?? question.rfc) !== undefined && (
                <p className={styles['about']}>
                  This question is about
                  <br />
                  <QuestionLinks question={question} lesson={around.lesson} />
                </p>
              )}
              {missed && <p className={styles['about']}>Missed: it comes back in your review tomorrow.</p>}
            </>
          )}
          <p className={styles['practiceBelow']}>{around.mode}</p>
        </div>
      </div>
      {time && <TimeSaid time={time} />}
    </main>
  )
}
