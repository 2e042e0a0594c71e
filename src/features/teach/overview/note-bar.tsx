import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Glyph } from '#features/teach/quiz-editor/fields/glyph.tsx'
import styles from '#features/teach/quiz-editor/note-bar.module.css'
import type { Doing } from './use-doing.ts'

/** Says what was done, with the way back, until something else is done or it is closed. */
export function NoteBar({ doing, onLeave }: { doing: Doing; onLeave: () => void }) {
  const { done } = doing
  return (
    <div className={styles['bar']} data-shown={done !== undefined}>
      <p role="status">{done?.text}</p>
      {done?.undo && (
        <Button
          look="quiet"
          onClick={() => {
            doing.undo()
            onLeave()
          }}
        >
          <Glyph name="undo" /> Undo
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
