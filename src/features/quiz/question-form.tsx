import { useId, useState, type KeyboardEvent, type RefCallback } from 'react'
import type { Question } from '#grading/quiz-schema.ts'
import { scoreAnswer } from '#grading/quiz-score.ts'
import { validateAnswer } from '#grading/quiz-validate.ts'
import type { StoredAnswer } from '#storage/schema.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { CheckedVerdict } from './checked-verdict.tsx'
import { OptionList, optionId } from './option-list.tsx'
import styles from './question-form.module.css'
import { TextAnswerField } from './text-answer-field.tsx'

/** What the main button does once the question is checked. */
export interface Onward {
  readonly label: string
  readonly go: () => void
}

/** One question: its answer being given, then checked. Keys: 1–9 choose an option, Enter checks and goes on. */
export function QuestionForm(props: {
  question: Question
  answer: StoredAnswer | undefined
  checked: boolean
  onAnswer: (answer: StoredAnswer) => void
  onCheck: () => void
  onward: Onward
  /** Takes the focus when the question comes into view. */
  focusRef: RefCallback<HTMLElement>
}) {
  const { question, answer, checked } = props
  const id = useId()
  const [missing, setMissing] = useState<string>()
  const [action, setAction] = useState<HTMLButtonElement | null>(null)
  const score = scoreAnswer(question, answer)
  const describedBy = missing === undefined ? undefined : `${id}-missing`

  function give(next: StoredAnswer) {
    setMissing(undefined)
    props.onAnswer(next)
  }

  function choose(index: number) {
    if (checked) return
    if (question.kind === 'true-false') give(index === 0)
    if (question.kind === 'single') give([index])
    if (question.kind === 'multiple') {
      const before = typeof answer === 'object' ? answer : []
      give(before.includes(index) ? before.filter((each) => each !== index) : [...before, index])
    }
  }

  function act() {
    if (checked) return props.onward.go()
    const reason = validateAnswer(question, answer)
    setMissing(reason)
    if (reason !== undefined) return
    props.onCheck()
    action?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // Checking moves the focus to the button, where the same key press would go on at once;
    // held down, the key would run through the quiz.
    if (event.key === 'Enter' && (event.repeat || event.target !== action)) {
      event.preventDefault()
      if (!event.repeat) act()
    }
    const index = Number(event.key) - 1
    if (/^[1-9]$/.test(event.key) && index < score.options.length) {
      event.preventDefault()
      choose(index)
      document.getElementById(optionId(id, index))?.focus()
    }
  }

  return (
    <form
      className={styles['form']}
      // Takes clicks on blank places, so that the keys keep working.
      tabIndex={-1}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        act()
      }}
    >
      <fieldset>
        <legend className={styles['legend']}>
          <h1 id={`${id}-text`} ref={question.kind === 'text' ? null : props.focusRef} tabIndex={-1}>
            <InlineText text={question.text} />
          </h1>
        </legend>
        {question.kind === 'text' ? (
          <TextAnswerField
            id={`${id}-answer`}
            inputRef={props.focusRef}
            labelledBy={`${id}-text`}
            describedBy={describedBy}
            question={question}
            answer={typeof answer === 'string' ? answer : ''}
            score={checked ? score : undefined}
            onChange={give}
          />
        ) : (
          <OptionList
            idPrefix={id}
            kind={question.kind === 'multiple' ? 'checkbox' : 'radio'}
            options={score.options}
            checked={checked}
            describedBy={describedBy}
            onChoose={choose}
          />
        )}
      </fieldset>
      <div aria-live="polite" className={styles['said']}>
        {missing !== undefined && (
          <FieldMessage id={`${id}-missing`} severity="stop">
            {missing}
          </FieldMessage>
        )}
        {checked && <CheckedVerdict score={score} />}
      </div>
      <div className={styles['actions']}>
        <Button ref={setAction} type="submit" look="primary" className={styles['main']}>
          {checked ? props.onward.label : 'Check answer'}
          {checked && <Icon name="arrow" />}
        </Button>
        <p className={styles['keys']} aria-hidden="true">
          {!checked && score.options.length > 0 && (
            <>
              <kbd>1</kbd>–<kbd>{score.options.length}</kbd> choose{' '}
            </>
          )}
          <kbd>Enter</kbd> {checked ? 'goes on' : 'checks'}
        </p>
      </div>
    </form>
  )
}
