import { useEffect, useRef } from 'react'

/** How long to sleep at most: a device that slept meanwhile, or whose clock was set, is noticed then. */
const LONGEST_SLEEP = 15_000

/** Calls `submit` once the deadline (epoch ms) has passed, at once where it has passed already. */
export function useSubmitAt(deadline: number | undefined, submit: () => void): void {
  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  })
  useEffect(() => {
    if (deadline === undefined) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const left = deadline - Date.now()
      if (left <= 0) latest.current()
      else timer = setTimeout(look, Math.min(left, LONGEST_SLEEP))
    }
    look()
    return () => clearTimeout(timer)
  }, [deadline])
}
