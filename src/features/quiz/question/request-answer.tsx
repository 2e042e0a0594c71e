import { isSentRequest, type Answer } from '#grading/quiz/answer.ts'
import type { AskedOf } from '#grading/quiz/asked-question.ts'
import type { AnswerScore } from '#grading/quiz/score.ts'
import { textOfRequest } from '#grading/quiz/sent-request.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { MessageLines } from './code-lines.tsx'
import { requestBuilder, sentExchange } from './lazy-parts.ts'
import { PartList } from './part-list.tsx'
import styles from './request-answer.module.css'

/** A request to build and send; once checked, what the server received, what was asked of it, and the wire. */
export function RequestAnswer(props: {
  question: AskedOf<'request'>
  answer: Answer | undefined
  score: AnswerScore | undefined
  place: string
  onAnswer: (answer: Answer) => void
}) {
  const { question, score, place } = props
  const sent = isSentRequest(props.answer) ? props.answer : undefined
  if (!score) {
    return (
      <div className={styles['builder']}>
        <requestBuilder.Part question={question} sent={sent} place={place} onAnswer={props.onAnswer} />
      </div>
    )
  }
  return (
    <div className={styles['checked']}>
      <PartList kind="request" score={score} />
      {score.feedback !== undefined && (
        <p>
          <InlineText text={score.feedback} />
        </p>
      )}
      {!score.right && score.expected !== undefined && (
        <div>
          <h2 className={styles['title']}>A request that is right</h2>
          <MessageLines text={score.expected.trim()} />
        </div>
      )}
      {sent && (
        <div>
          <h2 className={styles['title']}>What the server received from you</h2>
          <MessageLines text={textOfRequest(sent)} />
        </div>
      )}
      {sent && <sentExchange.Part place={place} exchange={undefined} request={sent} />}
    </div>
  )
}
