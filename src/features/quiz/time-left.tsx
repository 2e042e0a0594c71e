import { useEffect, useState } from 'react'
import { Icon } from '#ui/icon.tsx'
import { clockText, timeSaid } from './countdown.ts'
import styles from './time-left.module.css'

/** The time an attempt has: it ends at `deadline` (epoch ms), after `allowed` seconds. */
export interface AttemptTime {
  readonly deadline: number
  readonly allowed: number
}

/** The time left, second by second; the last minute stands out. */
export function TimeLeft({ time }: { time: AttemptTime }) {
  const left = useLeft(time.deadline)
  return (
    <p className={styles['time']} data-short={left <= 60_000} role="timer">
      <Icon name="clock" />
      <span>
        <span className={styles['digits']}>{clockText(left)}</span> left
      </span>
    </p>
  )
}

/** Says the time left to screen readers at half of it, 5 minutes, 1 minute and 10 seconds. */
export function TimeSaid({ time }: { time: AttemptTime }) {
  const left = useLeft(time.deadline)
  return (
    <p aria-live="polite" className="visually-hidden">
      {timeSaid(left, time.allowed)}
    </p>
  )
}

/** The time until then in ms, anew with each second of it. */
function useLeft(deadline: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const left = deadline - now
    if (left <= 0) return undefined
    // Just after the second has changed, so that none is shown twice or left out.
    const timer = setTimeout(() => setNow(Date.now()), (left % 1000) + 5)
    return () => clearTimeout(timer)
  }, [deadline, now])
  return Math.max(0, deadline - now)
}
