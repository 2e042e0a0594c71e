import { useEffect, useState } from 'react'
import type { Exchange } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { useExchanges } from '#storage/queries.ts'
import { MethodName } from '#workbench/method-name.tsx'
import { OutcomeBadge } from '#workbench/status-code.tsx'
import { ago } from './ago.ts'
import styles from './history.module.css'
import { firstThings } from './things-to-try.ts'

const FEW = 8
const MANY = 200

/** What was sent from anywhere in the lab, newest first; a click shows the exchange again without sending. */
export function History(props: {
  current: string | undefined
  onOpen: (exchange: Exchange) => void
  onTry: (draft: RequestDraft) => void
}) {
  const [limit, setLimit] = useState(FEW)
  const { data: stored, error } = useExchanges({ limit: limit + 1 })
  const now = useNow(stored?.[0]?.exchange.sentAt)
  if (error) return <p className={styles['history']}>The history can’t be read: {error.message}</p>
  if (!stored) return null
  const more = stored.length > limit

  return (
    <section className={styles['history']} aria-label="History">
      <div className={styles['head']}>
        <h2>History</h2>
        <p>{stored.length === 0 ? '' : 'newest first, kept on this device'}</p>
        {(more || limit > FEW) && (
          <button
            type="button"
            className={styles['link']}
            onClick={() => setLimit(more && limit === FEW ? MANY : FEW)}
          >
            {limit === FEW ? 'Show more' : 'Show fewer'}
          </button>
        )}
      </div>
      {stored.length === 0 ? (
        <div className={styles['empty']}>
          <p>
            <b>Nothing sent yet.</b> Three requests worth a try:
          </p>
          {firstThings.map(({ title, shows, draft }) => (
            <button key={title} type="button" onClick={() => props.onTry(draft)}>
              <MethodName method={draft.method} />
              <u>
                {title}, {shows}
              </u>
            </button>
          ))}
        </div>
      ) : (
        <ul className={styles['list']}>
          {stored.slice(0, limit).map(({ id, exchange }) => (
            <li key={id}>
              <button
                type="button"
                className={styles['item']}
                aria-current={id === props.current || undefined}
                onClick={() => props.onOpen(exchange)}
              >
                <MethodName method={exchange.request.method} />
                <span className={styles['target']}>{shortTarget(exchange.request.url)}</span>
                <OutcomeBadge outcome={exchange.outcome} />
                <span className={styles['when']}>{ago(now - exchange.sentAt)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function shortTarget(url: string): string {
  return url.replace(/^https?:\/\//, '')
}

/** The wall clock's time in epoch ms, read every half minute, and never before `atLeast`. */
function useNow(atLeast = 0): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(now, atLeast)
}
