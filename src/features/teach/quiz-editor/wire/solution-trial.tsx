import * as v from 'valibot'
import { announcement } from '#http/describe.ts'
import { scoreAnswer } from '#grading/quiz/score.ts'
import { questionSchema } from '#grading/quiz/quiz-schema.ts'
import { sentRequestOf, textOfRequest } from '#grading/quiz/sent-request.ts'
import type { SentRequest } from '#grading/quiz/answer.ts'
import type { ScoredPart } from '#grading/quiz/score.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import type { DraftOf } from '#features/teach/quiz-editor/draft/kinds.ts'
import { Glyph } from '#features/teach/quiz-editor/fields/glyph.tsx'
import { ExchangePicture } from './exchange-picture.tsx'
import { useOneSend } from './use-one-send.ts'
import styles from './wire.module.css'

/** Sends the solution for real, and shows what the server received and which requirements that meets. */
export function SolutionTrial({ question }: { question: DraftOf<'request'> }) {
  const { sending, sent, problem, send } = useOneSend()
  const received = sent && sentRequestOf(sent.exchange)
  const parts = received && judged(question, received)
  const old = sent !== undefined && sent.text !== question.solution
  const met = parts?.filter(({ right }) => right).length ?? 0
  return (
    <section className={styles['trial']} aria-label="Try the solution">
      <div className={styles['act']}>
        <Button aria-disabled={sending} onClick={() => send(question.solution)}>
          <Glyph name="send" /> {sending ? 'Sending …' : 'Try the solution'}
        </Button>
        <p>Sends it, and judges what the server received.</p>
      </div>
      <div aria-live="polite">
        {problem && <FieldMessage severity="stop">It could not be sent: {problem}</FieldMessage>}
        {sent && !problem && (
          <p className={styles['verdict']}>
            {old && 'Of the solution as it was before: '}
            {received === undefined
              ? `No server received it. ${announcement(sent.exchange)}`
              : parts === undefined
                ? 'The requirements can’t be judged while something is wrong with them.'
                : met === parts.length
                  ? `The solution meets ${parts.length === 1 ? 'the requirement' : `all ${parts.length} requirements`}.`
                  : `The solution meets ${met} of ${parts.length} requirements: it would not be right.`}
          </p>
        )}
      </div>
      {sent && (
        <>
          {parts && (
            <ul className={styles['met']}>
              {parts.map(({ text, right }, index) => (
                <li key={index} data-met={right}>
                  <Icon name={right ? 'check' : 'close'} />
                  <span className="visually-hidden">{right ? 'Met:' : 'Not met:'}</span> {text}
                </li>
              ))}
            </ul>
          )}
          <ExchangePicture exchange={sent.exchange} />
          {received && (
            <details className={styles['received']} open>
              <summary>What the server received of it</summary>
              <pre tabIndex={0}>{textOfRequest(received)}</pre>
            </details>
          )}
        </>
      )}
    </section>
  )
}

/** How the requirements judge a request; undefined while one can't be read, whatever else the question lacks. */
function judged(question: DraftOf<'request'>, received: SentRequest): readonly ScoredPart[] | undefined {
  const result = v.safeParse(questionSchema, {
    id: 'trial',
    kind: 'request',
    label: '-',
    text: '-',
    start: question.solution,
    solution: question.solution,
    requirements: question.requirements.map((each, index) => ({
      ...each,
      says: each.says.trim() === '' ? `Requirement ${index + 1}` : each.says,
    })),
  })
  return result.success ? scoreAnswer(result.output, received).parts : undefined
}
