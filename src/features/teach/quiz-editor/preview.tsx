import { useDeferredValue, useState, type ComponentType } from 'react'
import type { Answer } from '#grading/quiz/answer.ts'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { scoreAnswer, type AnswerScore } from '#grading/quiz/score.ts'
import { Segments } from '#ui/segments.tsx'
import { wholeQuestion } from './draft/checked.ts'
import { filledIn } from './draft/filled-in.ts'
import { keyAnswer } from './draft/key-answer.ts'
import styles from './preview.module.css'

/** A question as students get it; the app hands in the quiz's own form. */
export type QuestionView = ComponentType<{
  question: Question
  answer: Answer | undefined
  /** Defined once the answer was checked. */
  score: AnswerScore | undefined
  /** Decides in which order things are shown. */
  seed: string
  /** Under which what is sent for the answer is kept. */
  place: string
  onAnswer: (answer: Answer) => void
  /** Absent where there is no key to check with. */
  onCheck: ((answer: Answer) => void) | undefined
  onward: { readonly label: string; readonly go: () => void }
  hintsShown: number
  onHint: () => void
}>

type Mode = 'student' | 'key'

/** The question as a student sees it, to be answered, or with its key. It follows what is typed. */
export function Preview(props: { quizId: string; question: QuestionDraft; View: QuestionView }) {
  const [mode, setMode] = useState<Mode>('student')
  const draft = useDeferredValue(props.question)
  const shown = filledIn(draft)
  const whole = wholeQuestion(draft)
  return (
    <section className={styles['preview']} aria-label="Preview">
      <div className={styles['head']}>
        <h2>Preview</h2>
        <Segments<Mode>
          label="What the preview shows"
          value={mode}
          options={[
            { value: 'student', label: 'As a student' },
            { value: 'key', label: 'With key' },
          ]}
          onChange={setMode}
        />
      </div>
      <div className={styles['sheet']}>
        {!shown ? (
          <p className={styles['note']}>It shows as soon as its request can be read.</p>
        ) : mode === 'key' && !whole ? (
          <p className={styles['note']}>The key shows as soon as nothing is missing.</p>
        ) : (
          <Answering
            // Another question, or one of another shape, is answered anew.
            key={`${mode} ${shown.id} ${shapeOf(shown)}`}
            question={shown}
            whole={whole}
            initial={mode === 'key' && whole ? keyAnswer(whole) : undefined}
            quizId={props.quizId}
            View={props.View}
          />
        )}
      </div>
    </section>
  )
}

function Answering(props: {
  question: Question
  whole: Question | null
  /** The key's answer, shown as checked; undefined for one to be given. */
  initial: Answer | undefined
  quizId: string
  View: QuestionView
}) {
  const { question, whole, initial, View } = props
  const [round, setRound] = useState(1)
  const [given, setGiven] = useState<Answer>()
  const [checked, setChecked] = useState(false)
  const [hintsShown, setHints] = useState(0)
  const [refused, setRefused] = useState(false)
  const answer = initial === undefined ? given : whole ? keyAnswer(whole) : initial
  const again = () => {
    setRound(round + 1)
    setGiven(undefined)
    setChecked(false)
    setHints(0)
  }
  return (
    <>
      <View
        key={round}
        question={question}
        answer={answer}
        score={whole && (checked || initial !== undefined) ? scoreAnswer(whole, answer) : undefined}
        seed={`${props.quizId} ${question.id} ${round}`}
        place={`teach/${props.quizId}/${question.id}/${round}/${startOf(question)}`}
        onAnswer={setGiven}
        onCheck={whole ? () => setChecked(true) : undefined}
        onward={
          whole
            ? { label: 'Answer it again', go: again }
            : { label: 'Check answer', go: () => setRefused(true) }
        }
        hintsShown={initial === undefined ? hintsShown : question.hints.length}
        onHint={() => setHints(hintsShown + 1)}
      />
      <p role="status" className={styles['note']}>
        {refused && !whole && 'It can’t be checked while something of the question is missing.'}
      </p>
    </>
  )
}

/** What answers point to: where it changes, one that was given means something else. */
function shapeOf(question: Question): string {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'predict':
      return `${question.kind} ${question.options.length}`
    case 'matching':
      return `${question.kind} ${question.items.length} ${question.choices.length}`
    case 'ordering':
      return `${question.kind} ${question.items.length}`
    case 'request':
      return `${question.kind} ${startOf(question)}`
    case 'true-false':
    case 'text':
    case 'numeric':
      return question.kind
  }
}

/** A request panel keeps what was written into it: one with another start is another. */
function startOf(question: Question): string {
  return question.kind === 'request' ? question.start : ''
}
