import type { SentRequest } from '#grading/quiz/answer.ts'
import { sentRequestOf } from '#grading/quiz/sent-request.ts'
import type { Exchange } from '#http/exchange.ts'
import { useExchanges } from '#storage/queries.ts'
import { ResponseRegion } from '#workbench/inspector/response-region.tsx'
import styles from './sent-exchange.module.css'

/**
 * An exchange that was sent for a question, both ends of it: the one just made, or else the newest of the history;
 * where a request is the answer, the newest that brought it to the server. Nothing where there is none any more.
 */
export function SentExchange(props: {
  place: string
  exchange: Exchange | undefined
  request?: SentRequest
}) {
  const { exchange, request } = props
  const stored = useExchanges({ place: props.place, limit: 50 })
  const all = [...(exchange ? [exchange] : []), ...(stored.data ?? []).map((each) => each.exchange)]
  const shown = request ? all.find((each) => isSame(sentRequestOf(each), request)) : all[0]
  if (!shown) return null
  return (
    <div className={styles['exchange']} data-exchange="">
      <ResponseRegion
        key={shown.id}
        exchange={shown}
        assertions={{ list: [], add: undefined, ask: undefined }}
        heading="h2"
        show="headers"
        fresh={shown === exchange}
        brief
      />
    </div>
  )
}

/** Whether two requests are alike in everything that counts. */
export function isSame(a: SentRequest | undefined, b: SentRequest | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
