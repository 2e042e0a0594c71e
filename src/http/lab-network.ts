import type { Clock } from './clock.ts'
import type { Fault } from './fault.ts'
import type { Field } from './field.ts'
import type { WireHop } from './wire.ts'

/** Whether the mock network answers the page's `fetch`, or only the script client works. */
export type NetworkState = 'starting' | 'ready' | 'script-only'

/** What the script client hands to the network: any method, any field, GET with content too. */
export interface ScriptRequest {
  readonly method: string
  readonly url: string
  readonly fields: readonly Field[]
  readonly body?: Uint8Array
}

/**
 * What the page needs of the mock network beyond `fetch`. Defined here and handed
 * in by the app, so that client and network never import each other.
 */
export interface LabNetwork {
  readonly clock: Clock
  /** Starts the network if it has not been; resolves once it answers, or is known not to be able to. Never rejects. */
  start(): Promise<Exclude<NetworkState, 'starting'>>
  /** Why the page's `fetch` can't be answered, in words; undefined unless the state is `script-only`. */
  readonly problem: string | undefined
  /** Announces the faults that the requests of one exchange will meet. */
  setFaults(exchangeId: string, faults: readonly Fault[]): void
  /** The hops of an exchange so far, oldest first. */
  hops(exchangeId: string): readonly WireHop[]
  /** Calls `listener` with each hop as it begins, changes and ends; returns the unsubscription. */
  subscribe(listener: (hop: WireHop) => void): () => void
  /**
   * Sends one request straight to the network as curl would: no CORS, no refused fields, no redirect followed.
   * Rejects with a TypeError as `fetch` does when the wire fails.
   */
  sendAsScript(request: ScriptRequest, context: { exchangeId: string; attempt: number }): Promise<Response>
  /** Puts every service back to how it was when new. */
  reset(): void
}

/**
 * The field in which the browser client tells the edge which exchange and attempt a
 * request belongs to, as `<exchangeId>/<attempt>`. The edge removes it before the wire.
 */
export const EXCHANGE_FIELD = 'roundtrip-exchange'
