import { isIndices, isSentRequest, type Answer } from '#grading/quiz/answer.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import type { AnswerScore, ScoredOption } from '#grading/quiz/score.ts'
import { textOfRequest } from '#grading/quiz/sent-request.ts'
import { InlineText } from '#ui/inline-text.tsx'
import { MessageLines } from './code-lines.tsx'
import { PartList } from './part-list.tsx'
import styles from './result-answer.module.css'

/** What was answered, what is right, and why: of any kind of question, as a list of terms. */
export function ResultAnswer(props: {
  question: AskedQuestion
  answer: Answer | undefined
  score: AnswerScore
}) {
  const { question, answer, score } = props
  switch (question.kind) {
    case 'text':
    case 'numeric': {
      const unit = question.kind === 'numeric' && question.unit !== undefined ? ` ${question.unit}` : ''
      const given = typeof answer === 'string' && answer.trim() !== ''
      return (
        <>
          <dt>Your answer</dt>
          <dd>
            <strong>{given ? `${answer.trim()}${unit}` : 'None'}</strong>
            <Said text={score.feedback} />
          </dd>
          {!score.right && score.expected !== undefined && (
            <>
              <dt>Right answer</dt>
              <dd>
                <strong>{score.expected}</strong>
              </dd>
            </>
          )}
        </>
      )
    }
    case 'matching':
    case 'ordering':
      return (
        <>
          <dt>{question.kind === 'matching' ? 'What goes together' : 'The right order'}</dt>
          <dd className={styles['parts']}>
            {isIndices(answer) || 'You gave no answer.'}
            <PartList kind={question.kind} score={score} />
            <Said text={score.feedback} />
          </dd>
        </>
      )
    case 'request':
      return (
        <>
          <dt>You sent</dt>
          <dd>{isSentRequest(answer) ? <MessageLines text={textOfRequest(answer)} /> : 'Nothing'}</dd>
          <dt>What was asked</dt>
          <dd className={styles['parts']}>
            <PartList kind="request" score={score} />
            <Said text={score.feedback} />
          </dd>
          {!score.right && score.expected !== undefined && (
            <>
              <dt>Would be right</dt>
              <dd>
                <MessageLines text={score.expected.trim()} />
              </dd>
            </>
          )}
        </>
      )
    default:
      return <Options kind={question.kind} score={score} />
  }
}

function Options({ kind, score }: { kind: AskedQuestion['kind']; score: AnswerScore }) {
  const chosen = score.options.filter((option) => option.chosen)
  const missed = score.options.filter((option) => option.correct && !option.chosen)
  const several = kind === 'multiple'
  return (
    <>
      <dt>Your answer</dt>
      {chosen.length === 0 && <dd>None</dd>}
      {chosen.map((option) => (
        <OptionWithReason
          key={option.text}
          option={option}
          sign={several ? (option.correct ? ', right' : ', not right') : ''}
        />
      ))}
      {missed.length > 0 && <dt>{several ? 'Right as well' : 'Right answer'}</dt>}
      {missed.map((option) => (
        <OptionWithReason key={option.text} option={option} sign="" />
      ))}
      {kind === 'predict' && score.feedback !== undefined && (
        <>
          <dt>Why</dt>
          <dd>
            <Said text={score.feedback} />
          </dd>
        </>
      )}
    </>
  )
}

function OptionWithReason({ option, sign }: { option: ScoredOption; sign: string }) {
  return (
    <dd>
      <strong>
        <InlineText text={option.text} />
      </strong>
      {sign}
      {option.code !== undefined && <MessageLines text={option.code} />}
      <Said text={option.feedback} />
    </dd>
  )
}

function Said({ text }: { text: string | undefined }) {
  if (text === undefined || text === '') return null
  return (
    <p>
      <InlineText text={text} />
    </p>
  )
}
