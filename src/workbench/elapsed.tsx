import { useEffect, useState } from 'react'
import { seconds } from '#http/retry.ts'

/** Seconds since `startedAt` (performance.now), to a tenth, once a third of a second has passed. */
export function Elapsed({ startedAt, className }: { startedAt: number; className?: string | undefined }) {
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100)
    return () => clearInterval(timer)
  }, [])
  const ms = Math.floor((now - startedAt) / 100) * 100
  return ms < 300 ? null : <span className={className}>{seconds(ms)}</span>
}
