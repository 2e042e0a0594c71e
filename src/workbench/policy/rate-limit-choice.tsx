import { useState } from 'react'
import { seconds } from '#http/seconds.ts'
import { NumberField, within } from '#workbench/number-field.tsx'
import type { Editing } from './editing.ts'
import styles from './policy.module.css'

/** How many requests may go to an origin in which time; what comes sooner waits its turn. */
export function RateLimitChoice({ policy, set }: Editing) {
  const { rateLimit } = policy
  // The time stays while the number is taken away.
  const [windowMs, setWindow] = useState(rateLimit?.windowMs ?? 10_000)
  return (
    <details className={styles['fold']}>
      <summary>
        Rate limit of its own{' '}
        <small>{rateLimit ? `${rateLimit.requests} in ${seconds(rateLimit.windowMs)}` : 'none'}</small>
      </summary>
      <div className={styles['fields']}>
        <NumberField
          label="Requests"
          hint="To one origin, retries counted, from this tab."
          empty="no limit"
          value={rateLimit?.requests}
          problemOf={within(1, 10_000, '', true)}
          onChange={(requests) =>
            set({ rateLimit: requests === undefined ? undefined : { requests, windowMs } })
          }
        />
        <NumberField
          label="In (s)"
          hint="A bucket of tokens: full at first, it fills evenly in this time."
          value={rateLimit?.windowMs ?? windowMs}
          unit={1_000}
          problemOf={within(0.001, 3_600, 'seconds')}
          onChange={(next = 10_000) => {
            setWindow(next)
            if (rateLimit) set({ rateLimit: { ...rateLimit, windowMs: next } })
          }}
        />
      </div>
    </details>
  )
}
