import type { RefCallback } from 'react'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './all-questions.module.css'
import { AskedForm } from './asked-form.tsx'
import type { AttemptChange } from './attempt.ts'
import { QuestionHead } from './question-head.tsx'
import type { TakenQuiz } from './taken-quiz.ts'

/** Every question of an attempt on one page. */
export function AllQuestions(props: {
  quiz: TakenQuiz
  asked: readonly AskedQuestion[]
  attempt: StoredAttempt
  focusRef: RefCallback<HTMLElement>
  /** Gets what takes the focus of each question. */
  onForm: (id: string, element: HTMLElement | null) => void
  onGoTo: (question: AskedQuestion) => void
  onFlag: (id: string) => void
  onReview: () => void
  onChange: (change: AttemptChange) => void
}) {
  const { quiz, asked, attempt, focusRef } = props
  return (
    <>
      <h1 ref={focusRef} tabIndex={-1} className={styles['title']}>
        {quiz.title}
      </h1>
      <ol className={styles['all']}>
        {asked.map((question, index) => {
          const next = asked[index + 1]
          return (
            <li key={question.id} data-question={question.id}>
              <QuestionHead
                number={index + 1}
                of={asked.length}
                points={question.points}
                flagged={attempt.flagged?.includes(question.id) ?? false}
                onFlag={() => props.onFlag(question.id)}
              />
              <AskedForm
                quiz={quiz}
                question={question}
                attempt={attempt}
                heading="h2"
                look="second"
                onward={
                  attempt.checked.includes(question.id) && next
                    ? { label: 'Next question', go: () => props.onGoTo(next) }
                    : undefined
                }
                onChange={props.onChange}
                focusRef={(element) => props.onForm(question.id, element)}
              />
            </li>
          )
        })}
      </ol>
      <Button look="primary" className={styles['review']} onClick={props.onReview}>
        Review and submit <Icon name="arrow" />
      </Button>
    </>
  )
}
