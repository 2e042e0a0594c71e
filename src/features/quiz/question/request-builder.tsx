import { useId, useState } from 'react'
import type { SentRequest } from '#grading/quiz/answer.ts'
import type { AskedOf } from '#grading/quiz/asked-question.ts'
import { sentRequestOf } from '#grading/quiz/sent-request.ts'
import { outcomeName } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'
import { draftOfRequestText } from '#http/request-text.ts'
import { useExchanges } from '#storage/queries.ts'
import { FieldMessage } from '#ui/field.tsx'
import { RequestPanel } from '#workbench/request-panel.tsx'
import styles from './request-answer.module.css'
import { isSame } from './sent-exchange.tsx'

/** The request panel of a question. What was sent last is the answer; of several, one may choose. */
export function RequestBuilder(props: {
  question: AskedOf<'request'>
  sent: SentRequest | undefined
  place: string
  onAnswer: (sent: SentRequest) => void
}) {
  const { question, place, sent, onAnswer } = props
  const id = useId()
  const [initial] = useState(() => draftOfRequestText(question.start))
  const [fresh, setFresh] = useState<readonly Exchange[]>([])
  const [unheard, setUnheard] = useState(false)
  const stored = useExchanges({ place, limit: 20 })
  const candidates = candidatesOf([...fresh, ...(stored.data ?? []).map(({ exchange }) => exchange)])

  function onExchange(exchange: Exchange) {
    setFresh((before) => [exchange, ...before])
    const received = sentRequestOf(exchange)
    setUnheard(received === undefined)
    if (received) onAnswer(received)
  }

  return (
    <>
      <RequestPanel
        name="Your request"
        place={place}
        initial={initial}
        show="body"
        clientSwitch
        onExchange={onExchange}
      />
      <div aria-live="polite">
        {unheard && (
          <FieldMessage severity="warn">
            No server received that one, so it can’t be your answer.{' '}
            {sent ? 'The one before it still counts.' : 'Mend it and send it again.'}
          </FieldMessage>
        )}
      </div>
      {candidates.length === 0 && sent === undefined && (
        <p className={styles['counts']}>
          What the server receives is your answer. Send as often as you like.
        </p>
      )}
      {candidates.length > 1 && (
        <fieldset className={styles['counts']}>
          <legend>Which one counts</legend>
          {candidates.map(({ key, request, outcome }) => (
            <label key={key} className={styles['sent']}>
              <input
                type="radio"
                name={id}
                checked={isSame(request, sent)}
                onChange={() => onAnswer(request)}
              />
              <span>
                {request.method} {request.url} → {outcome}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {candidates.length < 2 && sent && (
        <p className={styles['counts']}>
          <span>
            Your answer so far:{' '}
            <code>
              {sent.method} {sent.url}
            </code>
          </span>
        </p>
      )}
    </>
  )
}

interface Candidate {
  readonly key: string
  readonly request: SentRequest
  readonly outcome: string
}

/** The requests that servers received, each once, the newest first. */
function candidatesOf(exchanges: readonly Exchange[]): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  for (const exchange of exchanges) {
    const request = sentRequestOf(exchange)
    const key = JSON.stringify(request)
    if (request && !found.has(key)) found.set(key, { key, request, outcome: outcomeName(exchange.outcome) })
  }
  return [...found.values()]
}
