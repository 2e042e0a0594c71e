import { isGuess, type Answer } from '#grading/quiz/answer.ts'
import type { AskedOf } from '#grading/quiz/asked-question.ts'
import type { AnswerScore } from '#grading/quiz/score.ts'
import type { Exchange } from '#http/exchange.ts'
import { OptionList } from '#features/quiz/option-list.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import { MessageLines } from './code-lines.tsx'
import { sentExchange } from './lazy-parts.ts'
import { measureWords } from './measure-words.ts'
import styles from './prediction.module.css'

/** A request, and what its exchange might show; once checked, the exchange. */
export function Prediction(props: {
  id: string
  question: AskedOf<'predict'>
  answer: Answer | undefined
  score: AnswerScore | undefined
  order: readonly number[]
  describedBy: string | undefined
  place: string
  /** The exchange, where it was sent just now. */
  exchange: Exchange | undefined
  /** Why it could not be sent just now. */
  failed: string | undefined
  sending: boolean
  onChoose: (index: number) => void
}) {
  const { question, score } = props
  const guess = isGuess(props.answer) ? props.answer : undefined
  return (
    <div className={styles['prediction']}>
      <MessageLines text={question.request.trim()} />
      <OptionList
        idPrefix={props.id}
        kind="radio"
        options={question.options.map((text) => ({ text }))}
        order={props.order}
        chosen={guess ? [guess.guess] : []}
        scored={score?.options}
        final={score !== undefined || props.sending}
        describedBy={props.describedBy}
        onChoose={props.onChoose}
      />
      {score && (
        <>
          <div className={styles['shown']}>
            {guess?.seen === undefined ? (
              <FieldMessage severity="warn">
                {props.failed === undefined
                  ? 'It was not sent here, so the answer that came with the quiz counts.'
                  : `It could not be sent, so the answer that came with the quiz counts. ${props.failed}`}
              </FieldMessage>
            ) : (
              <p>
                Sent just as it stands: <InlineText text={measureWords(question.measure)} /> was{' '}
                <strong>{guess.seen}</strong>.
                {!question.options.includes(guess.seen) &&
                  ' That is none of the options, so the answer that came with the quiz counts.'}
              </p>
            )}
            {score.feedback !== undefined && (
              <p>
                <InlineText text={score.feedback} />
              </p>
            )}
          </div>
          {guess?.seen !== undefined && <sentExchange.Part place={props.place} exchange={props.exchange} />}
        </>
      )}
    </div>
  )
}
