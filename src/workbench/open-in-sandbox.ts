import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { RequestDraft } from '#http/request-draft.ts'
import type { StoredPanel } from '#storage/schema.ts'
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
      replaceRequest(storage, draft)
        .catch(() => undefined)
        .then(() => navigate('/sandbox'))
    },
    [storage, navigate],
  )
}

async function replaceRequest(storage: Storage, draft: RequestDraft): Promise<void> {
  const before = await storage.panel(SANDBOX)
  if (before && JSON.stringify(before.draft) !== JSON.stringify(draft)) await setAside(storage, before, draft)
  await storage.putPanel({ place: SANDBOX, draft })
}

/**
 * Keeps a request of the sandbox that another takes the place of, to be asked back. There is room for one:
 * what was kept there before goes to the bin, unless it is at hand elsewhere.
 */
export async function setAside(
  storage: Storage,
  left: Omit<StoredPanel, 'place'>,
  shownNow: RequestDraft,
): Promise<void> {
  // Both are asked for at once, so that what is set aside is written ahead before anything else happens.
  const [before] = await Promise.all([
    storage.panel(SANDBOX_BEFORE),
    storage.putPanel({ ...left, place: SANDBOX_BEFORE }),
  ])
  if (!before) return
  const { binSetAside } = await import('./bin-set-aside.ts')
  await binSetAside(storage, before, [left.draft, shownNow])
}
