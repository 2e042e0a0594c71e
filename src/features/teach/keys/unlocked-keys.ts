import { useCallback, useSyncExternalStore } from 'react'
import { unwrapKeys } from '#grading/sealed/wrapped-key.ts'
import { SealError } from '#grading/sealed/envelope.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'

/** Only in the memory of this tab: closing or reloading it forgets them. */
const unlocked = new Map<string, CryptoKeyPair>()
const listeners = new Set<() => void>()

/** Keeps the keys of a hand-out at hand until the tab is closed, or forgets them. */
export function setUnlocked(handOutId: string, keys: CryptoKeyPair | undefined): void {
  if (keys) unlocked.set(handOutId, keys)
  else unlocked.delete(handOutId)
  for (const listener of listeners) listener()
}

/**
 * The keys that open the responses to a hand-out, once its passphrase was typed in this tab; undefined till then.
 * `unlock` rejects with a {@link SealError} that says why where the passphrase is another, or there is no key.
 */
export function useUnlockedKeys(given: GivenHandOut): {
  readonly keys: CryptoKeyPair | undefined
  readonly unlock: (passphrase: string) => Promise<void>
  readonly lock: () => void
} {
  const { id, keys: wrapped } = given
  const keys = useSyncExternalStore(subscribe, () => unlocked.get(id))
  const unlock = useCallback(
    async (passphrase: string) => {
      if (!wrapped) throw new SealError('damaged', 'The key of this hand-out is not in this browser.')
      setUnlocked(id, await unwrapKeys(wrapped, passphrase))
    },
    [id, wrapped],
  )
  const lock = useCallback(() => setUnlocked(id, undefined), [id])
  return { keys, unlock, lock }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
