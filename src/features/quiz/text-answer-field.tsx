import { useState, type RefCallback } from 'react'
import type { AskedOf } from '#grading/quiz/asked-question.ts'
import type { AnswerScore } from '#grading/quiz/score.ts'
import { validateAnswer } from '#grading/quiz/validate.ts'
import { FieldMessage, inputClass } from '#ui/field.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { Mark } from './mark.tsx'
import { verdictOf, verdictWords } from './points.ts'
import styles from './text-answer-field.module.css'

/** The field for a short text or a number; once checked, with what is accepted and why. */
export function TextAnswerField(props: {
  id: string
  /** Of the form that Enter on a phone's keyboard submits. */
  form: string
  inputRef: RefCallback<HTMLElement>
  labelledBy: string
  describedBy: string | undefined
  question: AskedOf<'text'> | AskedOf<'numeric'>
  answer: string
  score: AnswerScore | undefined
  final: boolean
  onChange: (answer: string) => void
}) {
  const { id, inputRef, question, answer, score } = props
  const [left, setLeft] = useState(false)
  const numeric = question.kind === 'numeric'
  const unit = question.kind === 'numeric' ? question.unit : undefined
  // Said as soon as one leaves the field, so that an exam's answer is not lost to a slip; unless it is said already.
  const noNumber =
    numeric && left && answer.trim() !== '' && props.describedBy === undefined && !props.final
      ? validateAnswer(question, answer)
      : undefined
  const described = [
    unit !== undefined && `${id}-unit`,
    score ? `${id}-feedback` : props.describedBy,
    noNumber !== undefined && `${id}-number`,
  ]
  return (
    <>
      <div className={styles['row']} data-numeric={numeric}>
        <input
          id={id}
          form={props.form}
          ref={inputRef}
          className={`${inputClass} ${styles['input']}`}
          type="text"
          inputMode={numeric ? 'decimal' : undefined}
          aria-labelledby={props.labelledBy}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          aria-invalid={props.describedBy !== undefined || noNumber !== undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={answer}
          readOnly={props.final}
          onBlur={() => setLeft(true)}
          onFocus={() => setLeft(false)}
          onChange={(event) => props.onChange(event.target.value)}
        />
        {unit !== undefined && (
          <span id={`${id}-unit`} className={styles['unit']}>
            {unit}
          </span>
        )}
      </div>
      {noNumber !== undefined && (
        <FieldMessage id={`${id}-number`} severity="stop">
          {noNumber}
        </FieldMessage>
      )}
      {score && (
        <div id={`${id}-feedback`} className={`${styles['result']} ${styles[verdictOf(score)]}`}>
          <Mark verdict={verdictOf(score)} />
          <div>
            <p className={styles['standing']}>
              {score.right ? 'Right' : `${verdictWords[verdictOf(score)]}.`}{' '}
              {!score.right && score.expected !== undefined && (
                <>
                  Right answer: <strong>{score.expected}</strong>
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
