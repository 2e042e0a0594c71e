import { useEffect, useRef } from 'react'
import { takesLetters } from '#ui/commands/press.ts'
import { singleKeysOn } from '#ui/commands/single-keys.ts'

/** Hears F on the whole page, but not where one types. `onFlag` gets the element that has the focus. */
export function useFlagKey(onFlag: (focused: Element | null) => void): void {
  const latest = useRef(onFlag)
  useEffect(() => {
    latest.current = onFlag
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing || event.key.toLowerCase() !== 'f')
        return
      if (event.ctrlKey || event.metaKey || event.altKey || takesLetters(event.target) || !singleKeysOn())
        return
      if (document.querySelector('dialog[open], [role="dialog"], :popover-open')) return
      event.preventDefault()
      latest.current(document.activeElement)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
