import { scoreAnswer } from '#grading/quiz/score.ts'
import type { GivenHandOut, StoredResponse } from '#storage/record-schema.ts'
import { Dialog } from '#ui/dialog.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './collect.module.css'
import { questionsInForce, replyOf } from './released-changes.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** What one student will see: their points, question by question, with what is right. */
export function FeedbackPreview(props: {
  given: GivenHandOut
  stored: StoredResponse
  name: string
  onClose: () => void
}) {
  const { given, stored, name } = props
  const reply = replyOf(given, stored)
  const dropped = new Set(
    given.questions
      .filter(({ id }) => given.regrades.findLast(({ question }) => question === id)?.rule.kind === 'drop')
      .map(({ id }) => id),
  )
  return (
    <Dialog title={`What ${name} will see`} className={styles['preview'] ?? ''} onClose={props.onClose}>
      <div className={styles['previewed']}>
        <p className={styles['total']}>
          {number.format(reply.points)} of {number.format(reply.of)} points
        </p>
        {reply.comment !== '' && <blockquote>{reply.comment}</blockquote>}
        <ol>
          {questionsInForce(given).map((question) => {
            const score = scoreAnswer(question, stored.response.answers[question.id])
            const points = reply.questions[question.id] ?? score.fraction * question.points
            const right = score.options.filter(({ correct }) => correct).map(({ text }) => text)
            return (
              <li key={question.id}>
                <p>
                  <b>{question.label}</b>{' '}
                  <span className={styles['points']}>
                    {dropped.has(question.id)
                      ? 'does not count'
                      : `${number.format(points)} of ${number.format(question.points)}`}
                  </span>
                </p>
                <p>
                  <InlineText text={question.text} />
                </p>
                {(right.length > 0 || score.expected) && (
                  <p>
                    Right: <b>{right.length > 0 ? right.join('; ') : score.expected}</b>
                  </p>
                )}
                {score.feedback && <p>{score.feedback}</p>}
              </li>
            )
          })}
        </ol>
      </div>
    </Dialog>
  )
}
