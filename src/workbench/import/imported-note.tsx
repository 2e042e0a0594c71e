import type { ImportNote } from '#http/imported.ts'
import type { PanelState } from '#workbench/use-panel.ts'
import { UndoableNote } from './undoable-note.tsx'

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
  const inUse =
    environment === undefined ? '' : ` Its variables are in the environment “${environment}”, now in use.`
  return (
    <UndoableNote undone={undone} notes={notes} again="Import again" onSwap={onSwap} onDismiss={onDismiss}>
      {undone ? 'Your request is back as it was.' : `Imported from ${source}. Nothing is sent yet.${inUse}`}
    </UndoableNote>
  )
}
