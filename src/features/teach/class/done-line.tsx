import { useRef } from 'react'
import { Button } from '#ui/button.tsx'
import styles from './done-line.module.css'
import type { Doing } from './use-done.ts'

/** Says what was done last, with the way back; stays in view at the foot of the window. */
export function DoneLine({ doing }: { doing: Doing }) {
  const { done, run } = doing
  const line = useRef<HTMLParagraphElement>(null)
  return (
    <div className={styles['done']} data-shown={done !== undefined}>
      <p ref={line} role="status" tabIndex={-1}>
        {done?.text}
      </p>
      {done?.undo && (
        <Button
          look="quiet"
          onClick={() => {
            line.current?.focus()
            if (done.undo) void run(done.undo, { text: 'Undone.' })
          }}
        >
          Undo
        </Button>
      )}
    </div>
  )
}
