import { useMemo, useSyncExternalStore } from 'react'
import type { LabNetwork } from '#http/lab-network.ts'
import type { WireHop } from '#http/wire.ts'
import { useNetwork } from '#workbench/network-context.ts'
import { createSoonStore } from './soon-store.ts'

const KEPT = 50

/**
 * The latest hops of the wire log that are wanted, oldest first, as they change.
 * @param isWanted undefined while none is; another function starts anew
 */
export function useHops(isWanted: ((hop: WireHop) => boolean) | undefined): readonly WireHop[] {
  const network = useNetwork()
  const { get, subscribe } = useMemo(
    () => createHopStore(network, isWanted ?? (() => false)),
    [network, isWanted],
  )
  return useSyncExternalStore(subscribe, get)
}

function createHopStore(network: LabNetwork, isWanted: (hop: WireHop) => boolean) {
  const recent = () => network.recentHops().filter(isWanted).slice(-KEPT)
  const store = createSoonStore<readonly WireHop[]>(recent())
  return {
    get: store.get,
    subscribe(listener: () => void) {
      // Some may have come since the store was made.
      store.change(recent)
      const stopShowing = store.subscribe(listener)
      const stopListening = network.subscribe((hop) => {
        if (isWanted(hop)) store.change((before) => withHop(before, hop))
      })
      return () => {
        stopListening()
        stopShowing()
      }
    },
  }
}

function withHop(hops: readonly WireHop[], hop: WireHop): readonly WireHop[] {
  const place = hops.findIndex(({ id }) => id === hop.id)
  return place === -1 ? [...hops.slice(1 - KEPT), hop] : hops.with(place, hop)
}
