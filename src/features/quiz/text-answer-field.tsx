import type { RefCallback } from 'react'
import type { TextQuestion } from '#grading/quiz-schema.ts'
import type { AnswerScore } from '#grading/quiz-score.ts'
import { inputClass } from '#ui/field.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { Mark } from './mark.tsx'
import { verdictOf } from './points.ts'
import styles from './text-answer-field.module.css'

/** The field for a short text; once checked, with what is accepted and why. */
export function TextAnswerField(props: {
  id: string
  inputRef: RefCallback<HTMLElement>
  labelledBy: string
  describedBy: string | undefined
  question: TextQuestion
  answer: string
  score: AnswerScore | undefined
  onChange: (answer: string) => void
}) {
  const { id, inputRef, question, score } = props
  return (
    <>
      <input
        id={id}
        ref={inputRef}
        className={`${inputClass} ${styles['input']}`}
        type="text"
        aria-labelledby={props.labelledBy}
        aria-describedby={score ? `${id}-feedback` : props.describedBy}
        aria-invalid={props.describedBy !== undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={props.answer}
        readOnly={score !== undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {score && (
        <div id={`${id}-feedback`} className={`${styles['result']} ${styles[verdictOf(score)]}`}>
          <Mark verdict={verdictOf(score)} />
          <div>
            <p className={styles['standing']}>
              {score.right ? 'Right' : 'Not right.'}{' '}
              {!score.right && (
                <>
                  Right answer: <strong>{question.accept[0]}</strong>
                </>
              )}
            </p>
            <p>
              <InlineText text={score.feedback ?? ''} />
            </p>
          </div>
        </div>
      )}
    </>
  )
}
