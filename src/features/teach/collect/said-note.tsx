import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import styles from './collect.module.css'
import type { Said } from './use-said.ts'

/** Says what was done, with the way back. */
export function SaidNote({ said, onUndo }: { said: Said | undefined; onUndo?: () => void }) {
  return (
    <div className={styles['said']}>
      <div role="status">
        {said?.problem && <FieldMessage severity="stop">{said.text}</FieldMessage>}
        {said && !said.problem && <p>{said.text}</p>}
      </div>
      {said?.undo && onUndo && (
        <Button look="quiet" onClick={onUndo}>
          Undo
        </Button>
      )}
    </div>
  )
}
