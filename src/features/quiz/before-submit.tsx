import type { RefCallback } from 'react'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './before-submit.module.css'
import { Mark } from './mark.tsx'
import { standingWords, type ListedQuestion } from './so-far.tsx'

/** Every question with whether it is answered and flagged, before the attempt is submitted for good. */
export function BeforeSubmit(props: {
  questions: readonly ListedQuestion[]
  /** What submitting means here. */
  after: string
  focusRef: RefCallback<HTMLElement>
  onGoTo: (question: AskedQuestion) => void
  onBack: () => void
  onSubmit: () => void
}) {
  const { questions, focusRef } = props
  const missing = questions.filter(({ standing }) => standing !== 'answered').length
  const flagged = questions.filter((each) => each.flagged).length
  return (
    <section className={styles['review']} aria-labelledby="before-submit">
      <h1 id="before-submit" ref={focusRef} tabIndex={-1}>
        Before you submit
      </h1>
      <p className={styles['sum']}>
        {missing === 0
          ? 'Every question is answered'
          : `${missing} of ${questions.length} ${missing === 1 ? 'is' : 'are'} not answered`}
        {flagged > 0 && `, ${flagged} ${flagged === 1 ? 'is' : 'are'} flagged`}. {props.after}
      </p>
      <ol className={styles['list']}>
        {questions.map((listed, index) => (
          <li key={listed.question.id}>
            <button type="button" className={styles['item']} onClick={() => props.onGoTo(listed.question)}>
              <Mark
                verdict={listed.verdict}
                number={index + 1}
                filled={listed.verdict === 'open' && listed.standing === 'answered'}
              />
              <span className={styles['label']}>{listed.question.label}</span>
              <span className={styles['standing']} data-missing={listed.standing !== 'answered'}>
                {standingWords(listed)}
              </span>
              <span className={styles['flag']}>
                {listed.flagged && (
                  <>
                    <Icon name="flag" size={14} /> Flagged
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles['actions']}>
        <Button look="primary" onClick={props.onSubmit}>
          Submit quiz
        </Button>
        <Button onClick={props.onBack}>Back to the questions</Button>
      </div>
    </section>
  )
}
