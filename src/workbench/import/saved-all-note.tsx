import { useState } from 'react'
import { useStorage } from '#storage/queries.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './import.module.css'
import { Notes } from './notes.tsx'
import { setBinned, type SavedAll } from './save-all.ts'

/** Says what was saved as a collection, and takes it back. */
export function SavedAllNote({ saved, onDismiss }: { saved: SavedAll; onDismiss: () => void }) {
  const storage = useStorage()
  const [undone, setUndone] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { collection, count, source, notes } = saved
  const swap = () => {
    setBinned(storage, collection, !undone).then(
      () => {
        setUndone(!undone)
        setProblem(undefined)
      },
      (error: Error) => setProblem(error.message),
    )
  }
  const said = undone
    ? `“${collection.name}” is in the bin.`
    : `Saved ${count.toLocaleString('en')} requests from ${source} in “${collection.name}”, under Collections.`
  return (
    <div role="status" className={styles['note']}>
      <p className={styles['line']}>
        <Icon name={undone ? 'back' : 'check'} />
        <span>
          {problem ?? said}{' '}
          <button type="button" className={styles['link']} onClick={swap}>
            {undone ? 'Save again' : 'Undo'}
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
