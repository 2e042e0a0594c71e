import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { RequestDraft } from '#http/request-draft.ts'
import type { Storage } from '#storage/storage.ts'
import { useStorage } from '#storage/queries.ts'

/** Where the sandbox keeps its request, and the one that another took the place of. */
export const SANDBOX = 'sandbox'
export const SANDBOX_BEFORE = 'sandbox#before'

/** Goes to the sandbox with a request. What was being edited there is set aside, not lost. */
export function useOpenInSandbox(): (draft: RequestDraft) => void {
  const storage = useStorage()
  const [, navigate] = useLocation()
  return useCallback(
    (draft) => {
      setAside(storage, draft)
        .catch(() => undefined)
        .then(() => navigate('/sandbox'))
    },
    [storage, navigate],
  )
}

async function setAside(storage: Storage, draft: RequestDraft): Promise<void> {
  const before = await storage.panel(SANDBOX)
  if (before && JSON.stringify(before.draft) !== JSON.stringify(draft)) {
    await storage.putPanel({ ...before, place: SANDBOX_BEFORE })
  }
  await storage.putPanel({ place: SANDBOX, draft })
}
