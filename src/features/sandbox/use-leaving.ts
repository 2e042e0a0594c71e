import { useState } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import { useStorage } from '#storage/queries.ts'
import { SANDBOX_BEFORE } from '#workbench/open-in-sandbox.ts'
import type { PanelState } from '#workbench/use-panel.ts'
import type { Before } from './set-aside.tsx'

/**
 * Sets aside what is being edited, before another request takes its place: unless it was sent as it
 * stands, and so is in the history, or was never touched.
 */
export function useLeaving(
  { draft, exchange, savedId }: PanelState,
  untouched: RequestDraft,
): { left: Before | undefined; leave: () => void } {
  const storage = useStorage()
  const [left, setLeft] = useState<Before>()
  const leave = () => {
    const text = JSON.stringify(draft)
    if (text === JSON.stringify(exchange?.request) || text === JSON.stringify(untouched)) return
    setLeft({ draft, savedId })
    // Not stored, it is still offered until the page goes.
    storage.putPanel({ place: SANDBOX_BEFORE, draft, savedId }).catch(() => undefined)
  }
  return { left, leave }
}
