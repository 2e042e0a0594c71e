import { useEffect, useState } from 'react'
import { useStorage } from '#storage/queries.ts'
import type { StoredPanel } from '#storage/schema.ts'
import { SANDBOX_BEFORE } from '#workbench/open-in-sandbox.ts'
import type { PanelState } from '#workbench/use-panel.ts'
import styles from './sandbox-page.module.css'

/** A request that another took the place of, and the saved request it was of. */
export type Before = Pick<StoredPanel, 'draft' | 'savedId'>

/** Offers back the request that stood here when another was opened in its place. */
export function SetAside(props: {
  panel: PanelState
  /** What was set aside just now; what is stored, where nothing was. */
  before: Before | undefined
}) {
  const { draft, savedId, adopt } = props.panel
  const storage = useStorage()
  const [before, setBefore] = useState(props.before)
  useEffect(() => {
    if (props.before) return
    storage.panel(SANDBOX_BEFORE).then(setBefore, () => setBefore(undefined))
  }, [storage, props.before])
  if (!before || JSON.stringify(before.draft) === JSON.stringify(draft)) return null
  return (
    <p className={styles['terms']}>
      <button
        type="button"
        className={styles['link']}
        onClick={() => {
          const now = { draft, savedId }
          adopt(before.savedId, before.draft)
          setBefore(now)
          storage.putPanel({ place: SANDBOX_BEFORE, ...now }).catch(() => undefined)
        }}
      >
        Back to what you were editing: {before.draft.method} {before.draft.url}
      </button>
    </p>
  )
}
