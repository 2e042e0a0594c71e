import { useEffect, useState } from 'react'
import { isKey } from '#ui/commands/keys.ts'
import type { QuizStore } from './quiz-store.ts'

const TEXT = 'textarea, input:not([type="checkbox"], [type="radio"], [type="range"])'

/**
 * Hears the keys of undo and redo on the whole page. A text field keeps its own undo while the last change was typed
 * into it, and what is no field of the quiz keeps it always.
 * @returns what was undone or redone, in words, and the ways to do it by buttons
 */
export function useUndoKeys(
  store: QuizStore,
  fields: HTMLElement | null,
): { said: string; undo: () => void; redo: () => void } {
  const [said, say] = useState('')

  useEffect(() => {
    if (!fields) return
    let typedInto: EventTarget | null = null
    let typing = false
    const onInput = (event: Event) => {
      typedInto = event.target
      typing = true
      setTimeout(() => {
        typing = false
      })
    }
    let last = store.read().trail
    const forget = store.subscribe(() => {
      const { trail } = store.read()
      if (trail !== last && !typing) typedInto = null
      last = trail
    })
    const onKeyDown = (event: KeyboardEvent) => {
      const back = isKey(event, 'undo')
      if (event.defaultPrevented || (!back && !isKey(event, 'redo'))) return
      const target = event.target as Element
      if (target.closest('dialog')) return
      const inside = fields.contains(target) && target.matches('[data-at]')
      if (target.matches(TEXT) && (!inside || target === typedInto)) return
      event.preventDefault()
      act(back)
    }
    const act = (back: boolean) => {
      const step = back ? store.undo() : store.redo()
      say(words(back, step?.what))
    }
    fields.addEventListener('input', onInput, { capture: true })
    document.addEventListener('keydown', onKeyDown)
    return () => {
      forget()
      fields.removeEventListener('input', onInput, { capture: true })
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [store, fields])

  return {
    said,
    undo: () => say(words(true, store.undo()?.what)),
    redo: () => say(words(false, store.redo()?.what)),
  }
}

function words(back: boolean, what: string | undefined): string {
  if (what === undefined) return back ? 'Nothing to undo.' : 'Nothing to redo.'
  return `${back ? 'Undone' : 'Redone'}: ${what}.`
}
