import { useEffect, useState } from 'react'

/** The wall clock's time in epoch ms, read every half minute, and never before `atLeast`. */
export function useNow(atLeast = 0): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(now, atLeast)
}
