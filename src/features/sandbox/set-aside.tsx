import { useEffect, useState } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import { useStorage } from '#storage/queries.ts'
import { SANDBOX_BEFORE } from '#workbench/open-in-sandbox.ts'
import styles from './sandbox-page.module.css'

/** Offers back the request that stood here when another was opened in its place. */
export function SetAside(props: { draft: RequestDraft; onBringBack: (draft: RequestDraft) => void }) {
  const storage = useStorage()
  const [before, setBefore] = useState<RequestDraft>()
  useEffect(() => {
    storage.panel(SANDBOX_BEFORE).then(
      (panel) => setBefore(panel?.draft),
      () => setBefore(undefined),
    )
  }, [storage])
  if (!before || before.url === props.draft.url) return null
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
