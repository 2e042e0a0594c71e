import { createClock } from '#http/clock.ts'
import type { Fault } from '#http/fault.ts'
import type { LabNetwork } from '#http/lab-network.ts'
import type { WireHop } from '#http/wire.ts'
import type { Storage } from '#storage/storage.ts'

/**
 * The mock network, loaded when it is first started: no page pays for it before one
 * can send. Tells `<html data-network>` how it stands.
 */
export function lazyNetwork(storage: Storage): LabNetwork {
  const clock = createClock()
  const listeners = new Set<(hop: WireHop) => void>()
  const faults: [string, readonly Fault[]][] = []
  let network: LabNetwork | undefined
  let problem: string | undefined
  let starting: ReturnType<LabNetwork['start']> | undefined

  const load = async (): ReturnType<LabNetwork['start']> => {
    try {
      const [{ createNetwork }, savedState] = await Promise.all([
        import('#network/index.ts'),
        storage.networkState().catch(() => ({})),
      ])
      network = createNetwork({
        clock,
        seed: 1,
        pageOrigin: location.origin,
        baseUrl: import.meta.env.BASE_URL,
        savedState,
        onStateChange: (state) => {
          // A full disk costs the services' memory after a reload, nothing that the learner wrote.
          storage.putNetworkState(state).catch(() => undefined)
        },
      })
      for (const [exchangeId, announced] of faults) network.setFaults(exchangeId, announced)
      network.subscribe((hop) => {
        for (const listener of listeners) listener(hop)
      })
      return await network.start()
    } catch (error) {
      problem = `The mock network could not be loaded (${error instanceof Error ? error.message : String(error)}). Check your connection to this site, then reload.`
      return 'script-only'
    }
  }

  const loaded = async () => {
    await api.start()
    if (!network) throw new TypeError(problem ?? 'The mock network is not there.')
    return network
  }

  const api: LabNetwork = {
    clock,
    start() {
      starting ??= load().then((state) => {
        document.documentElement.dataset['network'] = state
        return state
      })
      return starting
    },
    get problem() {
      return problem ?? network?.problem
    },
    setFaults(exchangeId, announced) {
      if (network) network.setFaults(exchangeId, announced)
      else faults.push([exchangeId, announced])
    },
    hops: (exchangeId) => network?.hops(exchangeId) ?? [],
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    sendAsScript: async (request, context) => (await loaded()).sendAsScript(request, context),
    reset: () => {
      void loaded().then(
        (live) => live.reset(),
        () => storage.putNetworkState({}),
      )
    },
  }
  return api
}
