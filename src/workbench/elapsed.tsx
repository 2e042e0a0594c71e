import { useEffect, useState } from 'react'
import { seconds } from '#http/seconds.ts'
import { useNetwork } from './network-context.ts'

/** Lab seconds since `startedAt`, to a tenth, once a third of a second has passed. */
export function Elapsed({ startedAt, className }: { startedAt: number; className?: string | undefined }) {
  const { clock } = useNetwork()
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 100)
    return () => clearInterval(timer)
  }, [clock])
  const ms = Math.floor((now - startedAt) / 100) * 100
  return ms < 300 ? null : <span className={className}>{seconds(ms)}</span>
}
