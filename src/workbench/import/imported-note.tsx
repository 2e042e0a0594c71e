import type { ImportNote } from '#http/imported.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './import.module.css'
import type { PanelState } from '#workbench/use-panel.ts'
import { Notes } from './notes.tsx'

/** An import that was used, and what one gets back by undoing it, or by undoing that. */
export interface Used {
  readonly source: string
  readonly notes: readonly ImportNote[]
  readonly other: Pick<PanelState, 'draft' | 'savedId'>
  readonly undone?: boolean
  /** The environment that came along and is in use now. */
  readonly environment?: string
}

/** Says where the request came from, what of it was left out, and takes it back. */
export function ImportedNote({
  used,
  onSwap,
  onDismiss,
}: {
  used: Used
  onSwap: () => void
  onDismiss: () => void
}) {
  const { source, undone = false, notes, environment } = used
  return (
    <div role="status" className={styles['note']}>
      <p className={styles['line']}>
        <Icon name={undone ? 'back' : 'check'} />
        <span>
          {undone ? 'Your request is back as it was. ' : `Imported from ${source}. Nothing is sent yet. `}
          {!undone &&
            environment !== undefined &&
            `Its variables are in the environment “${environment}”, now in use. `}
          <button type="button" className={styles['link']} onClick={onSwap}>
            {undone ? 'Import again' : 'Undo'}
          </button>{' '}
          <button type="button" className={styles['link']} onClick={onDismiss}>
            Dismiss
          </button>
        </span>
      </p>
      {!undone && <Notes notes={notes} />}
    </div>
  )
}
