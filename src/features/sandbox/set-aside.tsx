import type { RequestDraft } from '#http/request-draft.ts'
import { sameDraft } from '#workbench/undo/draft-change.ts'
import { useSteps, type Undoing } from '#workbench/undo/use-trail.ts'
import styles from './sandbox-page.module.css'

/**
 * Offers back the request that stood here when another was opened in its place, however much was changed
 * since: unless it was sent as it stood, and so is in the history, or was never touched.
 */
export function SetAside({ trail, untouched }: { trail: Undoing; untouched: RequestDraft }) {
  const { past, present } = useSteps(trail)
  const at = past.findLastIndex(({ whole }) => whole)
  const step = past[at]
  if (!step || step.sent) return null
  const { draft } = step.shown
  if (sameDraft(draft, untouched) || sameDraft(draft, present.draft)) return null
  return (
    <p className={styles['terms']}>
      <button type="button" className={styles['link']} onClick={() => trail.undo(past.length - at)}>
        Back to what you were editing: {draft.method} {draft.url}
      </button>
    </p>
  )
}
