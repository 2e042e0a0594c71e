import { useId, useState, type KeyboardEvent, type ReactNode, type RefCallback } from 'react'
import { isIndices, type Answer } from '#grading/quiz/answer.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import type { AnswerScore } from '#grading/quiz/score.ts'
import { Button, type ButtonLook } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { CheckedVerdict } from './checked-verdict.tsx'
import { optionId } from './option-list.tsx'
import { AnswerPart } from './question/answer-part.tsx'
import { Hints } from './question/hints.tsx'
import { KeyHints } from './question/key-hints.tsx'
import { hasRest } from './question/stem-text.ts'
import { StemHeading, StemRest } from './question/stem.tsx'
import { useChecking } from './question/use-checking.ts'
import styles from './question-form.module.css'

/** What the main button does once the question is checked, or where nothing is checked before the end. */
export interface Onward {
  readonly label: string
  readonly go: () => void
}

export interface QuestionFormProps {
  /** With or without its key, of which nothing is looked at here. */
  question: AskedQuestion
  answer: Answer | undefined
  /** Defined once the answer is checked: it is final then, and its verdict and feedback are shown. */
  score: AnswerScore | undefined
  /** In which order options, choices or items are shown (shown-order.ts); answers keep the question's indices. */
  order: readonly number[]
  /** Under which what is sent for this answer is kept: one for each question of each attempt. */
  place: string
  onAnswer: (answer: Answer) => void
  /**
   * Absent where nothing is checked before the end. Gets the answer as it is final: that of a prediction holds what
   * the exchange showed.
   */
  onCheck?: ((answer: Answer) => void) | undefined
  /** What the button says that checks. */
  action?: string
  /** Absent where the next question stands below. */
  onward: Onward | undefined
  /** How the button looks: filled, unless there are others in view. */
  look?: ButtonLook
  /** Which heading the question is: the page's own, unless there are others on it. */
  heading?: 'h1' | 'h2'
  /** What else is asked of the answer, such as how sure one is. */
  children?: ReactNode
  /** Takes the focus when the question comes into view. */
  focusRef: RefCallback<HTMLElement>
  /** How many hints have been asked for. */
  hintsShown: number
  onHint: () => void
}

/** One question: its answer being given, then checked. Keys: 1–9 choose an option, Enter checks and goes on. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, answer, score, order, onCheck, focusRef } = props
  const id = useId()
  const checking = useChecking(props.place)
  const { missing, sending } = checking
  const [action, setAction] = useState<HTMLButtonElement | null>(null)
  const typed = question.kind === 'text' || question.kind === 'numeric'
  const goesOn = score !== undefined || !onCheck
  const optionCount = optionsOf(question)

  function give(next: Answer) {
    checking.forget()
    props.onAnswer(next)
  }

  function choose(index: number) {
    if (score || sending) return
    if (question.kind === 'true-false') give(index === 0)
    if (question.kind === 'single') give([index])
    if (question.kind === 'predict') give({ guess: index })
    if (question.kind === 'multiple') {
      const before = isIndices(answer) ? answer : []
      give(before.includes(index) ? before.filter((each) => each !== index) : [...before, index])
    }
  }

  async function act() {
    if (score || !onCheck) return props.onward?.go()
    const final = await checking.check(question, answer)
    if (final === undefined) return
    if (final !== answer) props.onAnswer(final)
    onCheck(final)
    action?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return
    // Checking moves the focus to the button, where the same key press would go on at once;
    // held down, the key would run through the quiz.
    if (event.key === 'Enter' && !hasOwnEnter(event.target) && (event.repeat || event.target !== action)) {
      event.preventDefault()
      if (!event.repeat) void act()
    }
    const place = Number(event.key) - 1
    const index = order[place]
    if (/^[1-9]$/.test(event.key) && optionCount > 0 && index !== undefined) {
      event.preventDefault()
      choose(index)
      document.getElementById(optionId(id, place))?.focus()
    }
  }

  return (
    <fieldset
      className={styles['form']}
      aria-describedby={hasRest(question) ? `${id}-rest` : undefined}
      // Takes clicks on blank places, so that the keys keep working.
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <StemHeading
        id={`${id}-text`}
        question={question}
        focusRef={typed ? null : focusRef}
        level={props.heading ?? 'h1'}
      />
      <StemRest id={`${id}-rest`} question={question} />
      <AnswerPart
        id={id}
        question={question}
        answer={answer}
        score={score}
        order={order}
        place={props.place}
        describedBy={missing === undefined ? undefined : `${id}-missing`}
        inputRef={focusRef}
        sending={sending}
        exchange={checking.exchange}
        failed={checking.failed}
        onAnswer={give}
        onChoose={choose}
      />
      <Hints hints={question.hints} shown={props.hintsShown} onHint={score ? undefined : props.onHint} />
      {props.children}
      <div aria-live="polite" className={styles['said']}>
        {missing !== undefined && (
          <FieldMessage id={`${id}-missing`} severity="stop">
            {missing}
          </FieldMessage>
        )}
        {score && <CheckedVerdict score={score} points={question.points} />}
      </div>
      {/* A form of its own: the request panel has one, and forms can't be nested. */}
      {(props.onward || !goesOn) && (
        <form
          id={`${id}-form`}
          className={styles['actions']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void act()
          }}
        >
          <Button
            ref={setAction}
            type="submit"
            // Beside the panel's Send there is no other filled button.
            look={question.kind === 'request' && !score ? 'second' : (props.look ?? 'primary')}
            className={styles['main']}
            aria-disabled={sending}
          >
            {goesOn ? props.onward?.label : sending ? 'Sending…' : (props.action ?? 'Check answer')}
            {goesOn && <Icon name="arrow" />}
          </Button>
          <KeyHints question={question} options={score ? 0 : optionCount} goesOn={goesOn} />
        </form>
      )}
    </fieldset>
  )
}

/** How many options there are to choose by a digit. */
function optionsOf(question: AskedQuestion): number {
  if (question.kind === 'true-false') return 2
  return question.kind === 'single' || question.kind === 'multiple' || question.kind === 'predict'
    ? question.options.length
    : 0
}

/** Whether a key belongs to what was sent or is to be: the request panel, or the exchange from both ends. */
function isElsewhere(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-request], [data-exchange]') !== null
}

/** Whether Enter does something of its own there. */
function hasOwnEnter(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    !target.matches('[type="submit"]') &&
    target.closest('button, a, select, summary') !== null
  )
}
