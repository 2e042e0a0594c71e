import { useState } from 'react'
import { useStorage } from '#storage/queries.ts'
import { setBinned, type SavedAll } from './save-all.ts'
import { UndoableNote } from './undoable-note.tsx'

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
    <UndoableNote undone={undone} notes={notes} again="Save again" onSwap={swap} onDismiss={onDismiss}>
      {problem ?? said}
    </UndoableNote>
  )
}
