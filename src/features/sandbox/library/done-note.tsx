import { useEffect, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Glyph } from './glyph.tsx'
import styles from './library.module.css'
import type { Doing } from './use-done.ts'

/** Says what was done, with the way back, until something else is done or it is closed. */
export function DoneNote({ doing, onLeave }: { doing: Doing; onLeave: () => void }) {
  const { done } = doing
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const focused = document.activeElement
    if (!done || !focused?.matches(':focus-visible') || !note.current?.parentElement?.contains(focused))
      return
    // The note comes over the end of the list: the row that one is at goes out from under it.
    focused.scrollIntoView({ block: 'nearest' })
  }, [done])
  return (
    <div ref={note} className={styles['done']} data-shown={done !== undefined}>
      <p role="status">{done?.text}</p>
      {done?.undo && (
        <Button
          look="quiet"
          onClick={() => {
            doing.undo()
            onLeave()
          }}
        >
          <Glyph name="back" /> Undo
        </Button>
      )}
      {done && (
        <Button
          look="icon"
          aria-label="Close this note"
          onClick={() => {
            doing.dismiss()
            onLeave()
          }}
        >
          <Icon name="close" />
        </Button>
      )}
    </div>
  )
}
