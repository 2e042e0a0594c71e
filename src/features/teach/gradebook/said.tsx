import { Button } from '#ui/button.tsx'
import styles from './grades-page.module.css'

/** What was done, and the way back. */
export interface DoneNote {
  readonly text: string
  readonly undo?: () => Promise<void>
}

/** Says what was done where it can be seen and heard, with its undo. */
export function Said({ note, onNote }: { note: DoneNote | undefined; onNote: (note: DoneNote) => void }) {
  const { undo } = note ?? {}
  return (
    <p role="status" className={styles['said']}>
      {note?.text}
      {undo && (
        <Button
          look="quiet"
          onClick={() =>
            undo().then(
              () => onNote({ text: 'Undone.' }),
              (error: Error) => onNote({ text: error.message, undo }),
            )
          }
        >
          Undo
        </Button>
      )}
    </p>
  )
}
