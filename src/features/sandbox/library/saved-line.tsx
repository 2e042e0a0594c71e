import { useState } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import { useSaved } from '#storage/library-queries.ts'
import { useStorage } from '#storage/queries.ts'
import type { SavedRequest } from '#storage/schema.ts'
import { sameDraft } from '#workbench/undo/draft-change.ts'
import type { PanelState } from '#workbench/use-panel.ts'
import { Glyph } from './glyph.tsx'
import styles from './library.module.css'
import { foldersOf, inBin } from './saved-tree.ts'

/** Which saved request stands in the panel, and whether it was edited since it was saved. */
export function SavedLine({ panel }: { panel: PanelState }) {
  const storage = useStorage()
  const { data: all } = useSaved()
  const [updated, setUpdated] = useState<{ to: RequestDraft; from: RequestDraft }>()
  const [problem, setProblem] = useState<string>()
  const saved = all?.find(
    (item): item is SavedRequest => item.kind === 'request' && item.id === panel.savedId,
  )
  if (!all) return null
  if (!saved || inBin(all, saved)) {
    return (
      <p className={styles['line']}>
        <Glyph name="request" />
        <span>
          {saved ? `${saved.name} is in the bin.` : 'The saved request is gone.'} What you see here stays.
        </span>
      </p>
    )
  }

  const edited = !sameDraft(saved.draft, panel.draft)
  const store = (draft: RequestDraft, done: () => void) => {
    storage
      .library()
      .then((library) =>
        library.changeSaved((now) =>
          now.filter(({ id }) => id === saved.id).map((item) => ({ ...item, draft })),
        ),
      )
      .then(done, (error: Error) => setProblem(error.message))
  }
  const path = [...foldersOf(all, saved), saved.name].join(' / ')
  return (
    <div className={styles['line']}>
      <Glyph name="request" />
      <span role="status">
        <b>{path}</b>
        {problem ?? (edited ? ', edited' : updated?.to === panel.draft ? ', updated' : '')}
      </span>
      {edited ? (
        <button
          type="button"
          className={styles['link']}
          onClick={() =>
            store(panel.draft, () => {
              setProblem(undefined)
              setUpdated({ to: panel.draft, from: saved.draft })
            })
          }
        >
          Update
        </button>
      ) : (
        updated?.to === panel.draft && (
          <button
            type="button"
            className={styles['link']}
            onClick={() => store(updated.from, () => setUpdated(undefined))}
          >
            Undo the update
          </button>
        )
      )}
    </div>
  )
}
