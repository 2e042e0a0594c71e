import { useEffect, useState } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import { useStorage } from '#storage/queries.ts'
import { SANDBOX_BEFORE } from '#workbench/open-in-sandbox.ts'
import styles from './sandbox-page.module.css'

/** Offers back the request that stood here when another was opened in its place. */
export function SetAside(props: {
  draft: RequestDraft
  /** What was set aside just now; what is stored, where nothing was. */
  before: RequestDraft | undefined
  onBringBack: (draft: RequestDraft) => void
}) {
  const storage = useStorage()
  const [before, setBefore] = useState(props.before)
  useEffect(() => {
    if (props.before) return
    storage.panel(SANDBOX_BEFORE).then(
      (panel) => setBefore(panel?.draft),
      () => setBefore(undefined),
    )
  }, [storage, props.before])
  if (!before || JSON.stringify(before) === JSON.stringify(props.draft)) return null
  return (
    <p className={styles['terms']}>
      <button
        type="button"
        className={styles['link']}
        onClick={() => {
          const now = props.draft
          props.onBringBack(before)
          setBefore(now)
          storage.putPanel({ place: SANDBOX_BEFORE, draft: now }).catch(() => undefined)
        }}
      >
        Back to what you were editing: {before.method} {before.url}
      </button>
    </p>
  )
}
