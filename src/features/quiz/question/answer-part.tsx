import type { RefCallback } from 'react'
import { isIndices, type Answer } from '#grading/quiz/answer.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import type { AnswerScore } from '#grading/quiz/score.ts'
import type { Exchange } from '#http/exchange.ts'
import { OptionList } from '#features/quiz/option-list.tsx'
import { TextAnswerField } from '#features/quiz/text-answer-field.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { Matching } from './matching.tsx'
import { Ordering } from './ordering.tsx'
import { PartList } from './part-list.tsx'
import { Prediction } from './prediction.tsx'
import { RequestAnswer } from './request-answer.tsx'

/** What all kinds of questions are answered by, and shown by once checked. */
export interface AnswerPartProps {
  id: string
  question: AskedQuestion
  answer: Answer | undefined
  score: AnswerScore | undefined
  order: readonly number[]
  place: string
  describedBy: string | undefined
  inputRef: RefCallback<HTMLElement>
  sending: boolean
  exchange: Exchange | undefined
  failed: string | undefined
  onAnswer: (answer: Answer) => void
  /** Chooses one of the options, by its index in the question. */
  onChoose: (index: number) => void
}

/** The part of a question's form that differs by its kind. */
export function AnswerPart(props: AnswerPartProps) {
  const { id, question, answer, score, describedBy, order } = props
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return (
        <OptionList
          idPrefix={id}
          kind={question.kind === 'multiple' ? 'checkbox' : 'radio'}
          options={question.kind === 'true-false' ? trueFalse : question.options}
          order={order}
          chosen={typeof answer === 'boolean' ? [answer ? 0 : 1] : isIndices(answer) ? answer : []}
          scored={score?.options}
          final={score !== undefined}
          describedBy={describedBy}
          onChoose={props.onChoose}
        />
      )
    case 'text':
    case 'numeric':
      return (
        <TextAnswerField
          id={`${id}-answer`}
          form={`${id}-form`}
          inputRef={props.inputRef}
          labelledBy={`${id}-text`}
          describedBy={describedBy}
          question={question}
          answer={typeof answer === 'string' ? answer : ''}
          score={score}
          final={score !== undefined}
          onChange={props.onAnswer}
        />
      )
    case 'matching':
      return score ? <CheckedParts {...props} score={score} /> : <Matching {...props} question={question} />
    case 'ordering':
      return score ? <CheckedParts {...props} score={score} /> : <Ordering {...props} question={question} />
    case 'request':
      return <RequestAnswer {...props} question={question} />
    case 'predict':
      return <Prediction {...props} question={question} />
  }
}

const trueFalse = [{ text: 'True' }, { text: 'False' }]

function CheckedParts({ question, score }: { question: AskedQuestion; score: AnswerScore }) {
  return (
    <>
      <PartList kind={question.kind} score={score} />
      {score.feedback !== undefined && (
        <p style={{ marginTop: 'var(--space-4)' }}>
          <InlineText text={score.feedback} />
        </p>
      )}
    </>
  )
}
