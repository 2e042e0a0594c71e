import { useEffect, useRef, useState } from 'react'
import { isKey, keyHints } from '#ui/commands/keys.ts'
import styles from './undo-redo.module.css'
import { useSteps, type Undoing } from './use-trail.ts'

const TEXT =
  'textarea, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="range"])'

/**
 * Undo and Redo of a request, and their keys: within its panel, or `everywhere` on the page. A text field
 * keeps its own undo while the last change was typed into it; after any other change, such as an import,
 * its own would bring back what no longer fits, and the key is the request’s.
 */
export function UndoRedo(props: {
  trail: Undoing
  everywhere?: boolean
  /** Shows no buttons while there is nothing to undo or redo. */
  onlyWhenSome?: boolean
}) {
  const { trail, everywhere = false } = props
  const { past, future } = useSteps(trail)
  const [said, say] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const undo = past.at(-1)?.what
  const redo = future.at(-1)?.what

  useEffect(() => {
    const panel = box.current?.closest('[data-request]')
    if (!panel) return
    let typedInto: EventTarget | null = null
    let typing = false
    const onInput = (event: Event) => {
      typedInto = event.target
      typing = true
      trail.setByField(event instanceof InputEvent && event.inputType.startsWith('history'))
      setTimeout(() => {
        typing = false
        trail.setByField(false)
      })
    }
    const forget = trail.subscribe(() => {
      if (!typing) typedInto = null
    })
    const onKeyDown = (event: KeyboardEvent) => {
      const back = isKey(event, 'undo')
      if (event.defaultPrevented || (!back && !isKey(event, 'redo'))) return
      const target = event.target as Element
      const inside = panel.contains(target)
      if (!inside && !everywhere) return
      if (target.matches(TEXT) && (!inside || target === typedInto)) return
      event.preventDefault()
      const step = (back ? trail.read().past : trail.read().future).at(-1)
      if (back) trail.undo()
      else trail.redo()
      say(said(back, step?.what))
    }
    panel.addEventListener('input', onInput, { capture: true })
    document.addEventListener('keydown', onKeyDown)
    return () => {
      forget()
      panel.removeEventListener('input', onInput, { capture: true })
      document.removeEventListener('keydown', onKeyDown)
    }

    function said(back: boolean, what: string | undefined) {
      if (what === undefined) return back ? 'Nothing to undo.' : 'Nothing to redo.'
      return `${back ? 'Undone' : 'Redone'}: ${what}.`
    }
  }, [trail, everywhere])

  return (
    <div ref={box} className={styles['pair']} data-idle={props.onlyWhenSome && !undo && !redo}>
      <button
        type="button"
        aria-disabled={undo === undefined}
        aria-label={undo === undefined ? 'Nothing to undo' : `Undo: ${undo}`}
        {...keyHints('undo', undo === undefined ? 'Nothing to undo' : `Undo: ${undo}`)}
        onClick={() => {
          trail.undo()
          if (undo !== undefined) say(`Undone: ${undo}.`)
        }}
      >
        <Arrow />
      </button>
      <button
        type="button"
        aria-disabled={redo === undefined}
        aria-label={redo === undefined ? 'Nothing to redo' : `Redo: ${redo}`}
        {...keyHints('redo', redo === undefined ? 'Nothing to redo' : `Redo: ${redo}`)}
        onClick={() => {
          trail.redo()
          if (redo !== undefined) say(`Redone: ${redo}.`)
        }}
      >
        <Arrow mirrored />
      </button>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </div>
  )
}

function Arrow({ mirrored = false }: { mirrored?: boolean }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path
        transform={mirrored ? 'matrix(-1 0 0 1 16 0)' : undefined}
        d="M5.5 2.5L2.5 5.5l3 3M2.5 5.5H10a3.5 3.5 0 0 1 0 7H6"
      />
    </svg>
  )
}
