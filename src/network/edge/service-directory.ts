import type { Service } from '#network/service.ts'
import { connectionRefused, NetworkFailure, noSuchHost } from './network-failure.ts'

/** Known origins, each with the way to load its service when it is first asked. */
export type ServiceRegistry = Readonly<Record<string, () => Promise<{ createService(): Service }>>>

/** The services of one network, created when first asked. */
export interface ServiceDirectory {
  /**
   * The service that answers at the URL's origin.
   * @throws NetworkFailure when there is none
   */
  find(url: URL): Promise<Service>
  /** The state of every service that is not as new, by origin. */
  state(): Record<string, unknown>
  /** Puts every service back to how it was when new. */
  reset(): void
}

/** @param savedState what {@link ServiceDirectory.state} gave before the last reload */
export function createServiceDirectory(
  registry: ServiceRegistry,
  savedState: Readonly<Record<string, unknown>> = {},
): ServiceDirectory {
  const loading = new Map<string, Promise<Service>>()
  const loaded = new Map<string, Service>()
  let saved: Record<string, unknown> = { ...savedState }

  const load = async (origin: string, url: URL): Promise<Service> => {
    const importService = Object.hasOwn(registry, origin) ? registry[origin] : undefined
    if (!importService) throw new NetworkFailure(nobodyAt(url, registry))
    try {
      const service = (await importService()).createService()
      if (saved[origin] !== undefined) service.load?.(saved[origin])
      loaded.set(origin, service)
      return service
    } catch {
      const reason = `The lab could not load its own ${url.host}. Reload the page and try again.`
      throw new NetworkFailure(connectionRefused(reason))
    }
  }

  return {
    find(url) {
      const { origin } = url
      const known = loading.get(origin)
      if (known) return known
      const service = load(origin, url)
      loading.set(origin, service)
      service.catch(() => loading.delete(origin))
      return service
    },
    state() {
      const state = { ...saved }
      for (const [origin, service] of loaded) {
        const now = service.save?.()
        if (now === undefined) delete state[origin]
        else state[origin] = now
      }
      return state
    },
    reset() {
      saved = {}
      for (const service of loaded.values()) service.reset?.()
    },
  }
}

function nobodyAt(url: URL, registry: ServiceRegistry) {
  const elsewhere = Object.keys(registry).filter((origin) => new URL(origin).hostname === url.hostname)
  if (elsewhere.length === 0) return noSuchHost(url)
  const known = elsewhere.join(' and ')
  return connectionRefused(`Nothing listens at ${url.origin}. In this lab, ${url.hostname} is at ${known}.`)
}
