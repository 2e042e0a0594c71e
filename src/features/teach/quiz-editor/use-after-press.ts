import { useCallback, useEffect, useRef } from 'react'

/**
 * Gives a function that does some work once no button of the mouse and no finger is down. What moves the page between
 * press and release would take the click from what was pressed.
 */
export function useAfterPress(): (work: () => void) => void {
  const pressed = useRef(false)
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    const down = () => {
      pressed.current = true
    }
    const up = () => {
      pressed.current = false
      const works = waiting.current.splice(0)
      // The click comes after the release, in the same turn.
      setTimeout(() => works.forEach((work) => work()))
    }
    const options = { capture: true }
    addEventListener('pointerdown', down, options)
    addEventListener('pointerup', up, options)
    addEventListener('pointercancel', up, options)
    return () => {
      removeEventListener('pointerdown', down, options)
      removeEventListener('pointerup', up, options)
      removeEventListener('pointercancel', up, options)
    }
  }, [])
  return useCallback((work) => {
    if (pressed.current) waiting.current.push(work)
    else work()
  }, [])
}
