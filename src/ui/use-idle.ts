import { useEffect, useRef } from 'react'

/** Calls `work` once, when the page has painted and the browser has nothing better to do. */
export function useIdle(work: () => void): void {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    const start = () => latest.current()
    if (typeof requestIdleCallback === 'function') {
      const handle = requestIdleCallback(start, { timeout: 1_500 })
      return () => cancelIdleCallback(handle)
    }
    const handle = setTimeout(start, 200)
    return () => clearTimeout(handle)
  }, [])
}
