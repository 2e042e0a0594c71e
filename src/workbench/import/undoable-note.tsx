import type { ReactNode } from 'react'
import type { ImportNote } from '#http/imported.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './import.module.css'
import { Notes } from './notes.tsx'

/** Says what came in and what of it was left out (the notes), and takes it back, or back again. */
export function UndoableNote(props: {
  undone: boolean
  /** What was done, or undone, in words. */
  children: ReactNode
  notes: readonly ImportNote[]
  /** What does it again, once it is undone. */
  again: string
  onSwap: () => void
  onDismiss: () => void
}) {
  const { undone } = props
  return (
    <div role="status" className={styles['note']}>
      <p className={styles['line']}>
        <Icon name={undone ? 'back' : 'check'} />
        <span>
          {props.children}{' '}
          <button type="button" className={styles['link']} onClick={props.onSwap}>
            {undone ? props.again : 'Undo'}
          </button>{' '}
          <button type="button" className={styles['link']} onClick={props.onDismiss}>
            Dismiss
          </button>
        </span>
      </p>
      {!undone && <Notes notes={props.notes} />}
    </div>
  )
}
