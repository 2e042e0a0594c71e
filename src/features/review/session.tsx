import { useCallback, useRef } from 'react'
import { Link } from 'wouter'
import { lessonBySlug } from '#content/lessons.ts'
import type { ReviewDeck } from '#content/review-deck.ts'
import { partsOf, type Grade } from '#grading/review/card.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import line from '#ui/progress-line.module.css'
import type { CardProps } from './card-props.ts'
import { askedBy } from './deck.ts'
import { QuestionCard, type QuestionFormOfQuiz } from './question-card.tsx'
import styles from './session.module.css'
import { useShown } from './shown.ts'
import { SpokenCard } from './spoken-card.tsx'
import { TaskCard } from './task-card.tsx'
import { useKeys } from './use-keys.ts'
import type { Review } from './use-review.ts'

const kindWords: Readonly<Record<string, string>> = {
  question: 'Quiz question',
  fact: 'Key fact: how does it go on?',
  interview: 'Interview question',
  task: 'On the wire',
}

/** The cards of today, one after the other. */
export function Session(props: {
  deck: ReviewDeck
  review: Review
  id: string
  QuestionForm: QuestionFormOfQuiz
}) {
  const { review, id } = props
  const { plan, undo } = review
  const reviews = review.cards.find((card) => card.id === id)?.reviews ?? []
  const all = plan.done + plan.queue.length
  // Whether the learner brought the card into view by a key or a click here, and not another tab.
  const moved = useRef(false)
  const arrive = useCallback((element: HTMLElement | null) => {
    if (!element || !moved.current) return
    moved.current = false
    window.scrollTo({ top: 0 })
    element.focus({ preventScroll: true })
  }, [])
  const takeBack = () => {
    moved.current = true
    void undo?.()
  }
  useKeys({ z: undo && takeBack })
  const onGrade = (grade: Grade) => {
    moved.current = true
    void review.grade(id, grade)
  }

  return (
    <main className={styles['page']}>
      <title>{`Review: ${plan.queue.length} to go · Roundtrip`}</title>
      <header className={styles['head']}>
        <Link href="/review" className={styles['back']}>
          Review
        </Link>
        <progress
          aria-label="Reviewed today"
          className={`${line['line']} ${styles['progress']}`}
          value={plan.done}
          max={all}
        />
        <p role="status" className={styles['count']}>
          {plan.done} of {all}
          <span className="visually-hidden"> reviewed</span>
        </p>
      </header>
      {review.problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          The grade is not stored: {review.problem} Give it once more.
        </p>
      )}
      <Shown
        key={`${id} ${reviews.length}`}
        deck={props.deck}
        now={review.now}
        id={id}
        reviews={reviews}
        QuestionForm={props.QuestionForm}
        onGrade={onGrade}
        arrive={arrive}
      />
      <footer className={styles['foot']}>
        {undo && (
          <Button look="quiet" aria-keyshortcuts="z" onClick={takeBack}>
            <Icon name="back" /> Undo the last grade <kbd aria-hidden="true">Z</kbd>
          </Button>
        )}
        <p className={styles['from']}>
          <LessonLink id={id} />
        </p>
      </footer>
    </main>
  )
}

function Shown({
  deck,
  QuestionForm,
  ...props
}: Omit<CardProps, 'shown' | 'change'> & { deck: ReviewDeck; QuestionForm: QuestionFormOfQuiz }) {
  const { id, reviews } = props
  const asked = askedBy(deck, id)
  const { shown, change, loaded } = useShown(id, reviews.length)
  const { kind, lesson } = partsOf(id)
  const card = { ...props, shown, change }
  return (
    <div className={styles['card']}>
      <p className={styles['kind']}>
        {kindWords[kind]} <span>· {lessonBySlug(lesson)?.title}</span>
        {reviews.length === 0 && <span className={styles['new']}>New</span>}
      </p>
      {!loaded && <div className={styles['waiting']} aria-busy="true" />}
      {loaded && asked?.kind === 'spoken' && <SpokenCard {...card} card={asked.card} />}
      {loaded && asked?.kind === 'task' && <TaskCard {...card} card={asked.card} />}
      {loaded && asked?.kind === 'question' && (
        <QuestionCard {...card} quiz={asked.quiz} question={asked.question} QuestionForm={QuestionForm} />
      )}
    </div>
  )
}

function LessonLink({ id }: { id: string }) {
  const lesson = lessonBySlug(partsOf(id).lesson)
  if (!lesson) return null
  return (
    <>
      Forgotten for good? Read <Link href={`/lessons/${lesson.slug}`}>{lesson.title}</Link>
    </>
  )
}
