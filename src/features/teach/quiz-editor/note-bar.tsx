import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Step } from './draft/quiz-steps.ts'
import { Glyph } from './fields/glyph.tsx'
import styles from './note-bar.module.css'

/** Something done, in words, and the step that it was. */
export interface Note {
  readonly text: string
  readonly step: Step | undefined
}

/** Says what was done, with the way back, until something else is done or it is closed. */
export function NoteBar(props: {
  note: Note | undefined
  /** The last step there is: what was done before it can’t be undone alone. */
  current: Step | undefined
  onUndo: () => void
  onDismiss: () => void
}) {
  const { note } = props
  const shown = note !== undefined && note.step === props.current
  return (
    <div className={styles['bar']} data-shown={shown}>
      <p role="status">{shown && note.text}</p>
      {shown && (
        <>
          {note.step && (
            <Button
              look="quiet"
              onClick={() => {
                props.onUndo()
                props.onDismiss()
              }}
            >
              <Glyph name="undo" /> Undo
            </Button>
          )}
          <Button look="icon" aria-label="Close this note" onClick={props.onDismiss}>
            <Icon name="close" />
          </Button>
        </>
      )}
    </div>
  )
}
