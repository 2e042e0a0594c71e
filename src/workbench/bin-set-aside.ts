import type { RequestDraft } from '#http/request-draft.ts'
import type { SavedItem, StoredPanel } from '#storage/schema.ts'
import type { Storage } from '#storage/storage.ts'
import { sameDraft } from './undo/draft-change.ts'

/**
 * Puts a request that was set aside into the bin, where it can be found for 30 days: not if it is one of those
 * at hand, is saved, or was sent as it stands and so is in the history.
 */
export async function binSetAside(
  storage: Storage,
  { draft, exchangeId }: StoredPanel,
  atHand: readonly RequestDraft[],
): Promise<void> {
  if (atHand.some((other) => sameDraft(draft, other))) return
  const sent = exchangeId === undefined ? undefined : await storage.exchange(exchangeId)
  if (sent && sameDraft(draft, sent.exchange.request)) return
  const text = JSON.stringify(draft)
  const library = await storage.library()
  const binnedAt = Date.now()
  await library.changeSaved((all) => {
    const isKnown = all.some((item) => item.kind === 'request' && JSON.stringify(item.draft) === text)
    return isKnown ? [] : [binned(draft, binnedAt)]
  })
}

function binned(draft: RequestDraft, binnedAt: number): SavedItem {
  const name = `Set aside: ${draft.method} ${draft.url.replace(/^https?:\/\//, '')}`.slice(0, 120)
  return { kind: 'request', id: crypto.randomUUID(), name, parent: null, rank: 0, draft, binnedAt }
}
