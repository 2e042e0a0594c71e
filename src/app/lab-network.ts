import { createClock } from '#http/clock.ts'
import type { Fault } from '#http/fault.ts'
import type { CookieJarView, LabNetwork } from '#http/lab-network.ts'
import type { WireHop } from '#http/wire.ts'
import type { Storage } from '#storage/storage.ts'

/**
 * The mock network, loaded when it is first started: no page pays for it before one
 * can send. Tells `<html data-network>` how it stands.
 * @param baseUrl where the worker's script lies
 */
export function lazyNetwork(storage: Storage, baseUrl: string = import.meta.env.BASE_URL): LabNetwork {
  const clock = createClock()
  const listeners = new Set<(hop: WireHop) => void>()
  const jarListeners = { browser: new Set<() => void>(), script: new Set<() => void>() }
  const faults: [string, readonly Fault[]][] = []
  let network: Omit<LabNetwork, 'clock' | 'openPrivate'> | undefined
  let problem: string | undefined
  let starting: ReturnType<LabNetwork['start']> | undefined

  const load = async (): ReturnType<LabNetwork['start']> => {
    try {
      const [{ createNetwork }, savedState] = await Promise.all([
        import('#network/index.ts'),
        storage.networkState().catch(() => ({})),
      ])
      const created = createNetwork({
        clock,
        seed: 1,
        pageOrigin: location.origin,
        baseUrl,
        savedState,
        onStateChange: (state) => {
          // A full disk costs the services' memory after a reload, nothing that the learner wrote.
          storage.putNetworkState(state).catch(() => undefined)
        },
      })
      network = created
      for (const [exchangeId, announced] of faults) created.setFaults(exchangeId, announced)
      created.subscribe((hop) => {
        for (const listener of listeners) listener(hop)
      })
      for (const client of ['browser', 'script'] as const) {
        const tell = () => {
          for (const listener of jarListeners[client]) listener()
        }
        created.cookies[client].subscribe(tell)
        tell()
      }
      return await created.start()
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

  const running = () => {
    if (!network) throw new Error(problem ?? 'The mock network is still starting. Try again in a moment.')
    return network
  }

  const jar = (client: 'browser' | 'script'): CookieJarView => ({
    list: () => network?.cookies[client].list() ?? [],
    set: (url, line) => running().cookies[client].set(url, line),
    remove: (cookie) => running().cookies[client].remove(cookie),
    clear: () => running().cookies[client].clear(),
    subscribe(listener) {
      jarListeners[client].add(listener)
      return () => jarListeners[client].delete(listener)
    },
  })

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
    recentHops: () => network?.recentHops() ?? [],
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    sendAsScript: async (request, context) => (await loaded()).sendAsScript(request, context),
    hangUp: (exchangeId, attempt) => network?.hangUp(exchangeId, attempt),
    expectSocket: (exchangeId, url) => running().expectSocket(exchangeId, url),
    cookies: { browser: jar('browser'), script: jar('script') },
    reset: () => {
      void loaded().then(
        (live) => live.reset(),
        () => storage.putNetworkState({}),
      )
    },
    openPrivate: async (time, guest) =>
      (await import('./private-network.ts')).openPrivateNetwork(time, location.origin, guest),
  }
  return api
}
