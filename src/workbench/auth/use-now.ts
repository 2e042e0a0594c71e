import { useEffect, useState } from 'react'
import { useNetwork } from '#workbench/network-context.ts'

/** The lab's wall-clock time in epoch ms, read every second. */
export function useNow(): number {
  const { clock } = useNetwork()
  const [now, setNow] = useState(() => clock.date())
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.date()), 1_000)
    return () => clearInterval(timer)
  }, [clock])
  return now
}
