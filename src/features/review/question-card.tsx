import type { ComponentType, KeyboardEvent, RefCallback } from 'react'
import { choicesAfter, gradeOfPoints, grades } from '#grading/review/grades.ts'
import type { Grade } from '#grading/review/card.ts'
import { nextDates } from '#grading/review/schedule.ts'
import { inWords } from '#grading/review/when.ts'
import type { Answer } from '#grading/quiz/answer.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { scoreAnswer, type AnswerScore } from '#grading/quiz/score.ts'
import { shownOrder } from '#grading/quiz/shown-order.ts'
import { Button } from '#ui/button.tsx'
import { singleKeysOn } from '#ui/commands/single-keys.ts'
import type { CardProps } from './card-props.ts'
import { Unloaded } from './card-unloaded.tsx'
import styles from './card.module.css'
import { useQuestion } from './deck.ts'

/** How a question of a quiz is asked; the app hands in the quiz's own form. */
export type QuestionFormOfQuiz = ComponentType<{
  question: AskedQuestion
  answer: Answer | undefined
  score: AnswerScore | undefined
  order: readonly number[]
  place: string
  onAnswer: (answer: Answer) => void
  onCheck: (answer: Answer) => void
  onward: { readonly label: string; readonly go: () => void }
  focusRef: RefCallback<HTMLElement>
  hintsShown: number
  onHint: () => void
}>

/** A question of a quiz, graded from its answer. */
export function QuestionCard(
  props: CardProps & { quiz: string; question: string; QuestionForm: QuestionFormOfQuiz },
) {
  const question = useQuestion(props.quiz, props.question)
  if (question.data) return <Loaded {...props} question={question.data} />
  return <Unloaded failed={question.isError} again={() => void question.refetch()} />
}

function Loaded({
  question,
  QuestionForm,
  ...props
}: CardProps & { question: Question; QuestionForm: QuestionFormOfQuiz }) {
  const { shown, change, onGrade } = props
  const score = scoreAnswer(question, shown.answer)
  const usual = gradeOfPoints(score.fraction)
  const seed = `${shown.id}/${shown.seen}`
  const choices = choicesAfter(usual)

  // Before the form, which takes digits for options.
  function hearGrade(event: KeyboardEvent) {
    const grade = choices.find((each) => event.key === String(each))
    if (isInExchange(event.target)) return
    if (!shown.open || !grade || event.ctrlKey || event.metaKey || event.altKey || !singleKeysOn()) return
    event.preventDefault()
    event.stopPropagation()
    onGrade(grade)
  }

  return (
    <div onKeyDownCapture={hearGrade}>
      <QuestionForm
        question={question}
        answer={shown.answer}
        score={shown.open ? score : undefined}
        order={shownOrder(question, seed)}
        place={`review/${seed}`}
        onAnswer={(answer) => change({ answer })}
        onCheck={(answer) => change({ answer, open: true })}
        hintsShown={shown.hints}
        onHint={() => change({ hints: shown.hints + 1 })}
        onward={{ label: 'Next card', go: () => onGrade(usual) }}
        focusRef={props.arrive}
      />
      {shown.open && <Counts {...props} usual={usual} choices={choices} />}
    </div>
  )
}

/** What was sent for a question is shown with fields of its own, such as one to find a text. */
function isInExchange(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-exchange]') !== null
}

/** What an answer counts as, and what else one may say it was. */
export function Counts(props: Omit<CardProps, 'arrive'> & { usual: Grade; choices: readonly Grade[] }) {
  const { usual, now } = props
  const dates = nextDates(props.id, props.reviews, now)
  const nameOf = (grade: Grade) => grades.find((each) => each.grade === grade)?.name ?? ''
  const others = props.choices.filter((grade) => grade !== usual)
  return (
    <div className={styles['counts']}>
      <p>
        Counts as <strong>{nameOf(usual)}</strong>: back {inWords(dates[usual], now)}.
      </p>
      {others.length > 0 && (
        <p className={styles['others']}>
          Rather:
          {others.map((grade) => (
            <Button
              key={grade}
              look="quiet"
              aria-keyshortcuts={`${grade}`}
              onClick={() => props.onGrade(grade)}
            >
              <kbd aria-hidden="true">{grade}</kbd> {nameOf(grade)}, back {inWords(dates[grade], now)}
            </Button>
          ))}
        </p>
      )}
    </div>
  )
}
