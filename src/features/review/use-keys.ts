import { useEffect, useRef } from 'react'
import { takesLetters } from '#ui/commands/press.ts'
import { singleKeysOn } from '#ui/commands/single-keys.ts'

/**
 * Hears single keys on the whole page while a card is shown, by `event.key`. What is focused goes first: Enter and
 * Space press the button or open the disclosure they are on, and letters are typed where one types.
 */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return
      if (event.ctrlKey || event.metaKey || event.altKey || takesLetters(event.target)) return
      if (document.querySelector('dialog[open], [role="dialog"], :popover-open')) return
      const { target } = event
      const presses = event.key === 'Enter' || event.key === ' '
      if (presses && target instanceof Element && target.closest('a, button, summary, input, select')) return
      if (!presses && !singleKeysOn()) return
      const act = latest.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
