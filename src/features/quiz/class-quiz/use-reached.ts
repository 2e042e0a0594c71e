import { useEffect, useState } from 'react'

/** The longest a timer can wait, in ms. */
const LONGEST_WAIT = 2 ** 31 - 1

/** Whether a moment (epoch ms) has come; without one it has. Changes by itself when it comes. */
export function useReached(moment: number | undefined): boolean {
  const [now, setNow] = useState(() => Date.now())
  const left = moment === undefined ? 0 : moment - now
  useEffect(() => {
    if (left <= 0 || left === Number.POSITIVE_INFINITY) return undefined
    const timer = setTimeout(() => setNow(Date.now()), Math.min(left, LONGEST_WAIT))
    return () => clearTimeout(timer)
  }, [left])
  return left <= 0
}
