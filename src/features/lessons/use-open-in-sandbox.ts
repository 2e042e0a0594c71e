import { useLocation } from 'wouter'
import type { RequestDraft } from '#http/request-draft.ts'
import { useStorage } from '#storage/queries.ts'

/** Puts a request into the sandbox's panel and goes there. */
export function useOpenInSandbox(): (draft: RequestDraft) => void {
  const storage = useStorage()
  const [, navigate] = useLocation()
  return (draft) => {
    const go = () => navigate('/sandbox')
    // What can't be kept can't be handed over either; the sandbox says why.
    storage.putPanel({ place: 'sandbox', draft }).then(go, go)
  }
}
