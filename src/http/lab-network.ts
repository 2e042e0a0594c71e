import type { Clock, ScalableClock } from './clock.ts'
import type { Cookie } from './cookie.ts'
import type { Fault } from './fault.ts'
import type { Field } from './field.ts'
import type { Transport } from './transport.ts'
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

/** A response as the script client gets it: every field as sent, any status, content still to be read. */
export interface ScriptResponse {
  readonly status: number
  readonly reason: string
  readonly fields: readonly Field[]
  /** Null where the status or method has no content; otherwise as on the wire, compressed where it was. */
  readonly body: ReadableStream<Uint8Array> | null
}

/** Which exchange a script's request belongs to, and how the script behaves. */
export interface ScriptContext {
  readonly exchangeId: string
  /** 1 for the first try of the policy. */
  readonly attempt: number
  /** Whether the script keeps a cookie jar, as `requests.Session` or `curl -b -c` does. Default false. */
  readonly cookies?: boolean
  /** Told as soon as there is a connection. */
  readonly onConnected?: () => void
}

/** The cookies of one client. */
export interface CookieJarView {
  /** Those that have not expired, in the order they were created. */
  list(): readonly Cookie[]
  /**
   * Stores a cookie, as a Set-Cookie line answered by `url` would.
   * @throws Error that says why where the jar refuses it
   */
  set(url: string, line: string): void
  remove(cookie: Pick<Cookie, 'name' | 'domain' | 'path'>): void
  clear(): void
  /** Calls `listener` after each change; returns the unsubscription. */
  subscribe(listener: () => void): () => void
}

/** A network of one run: its services are as new, and what happens in it leaves no trace. */
export interface PrivateNetwork {
  /** Both clients, in front of it. */
  readonly transports: Readonly<Record<'browser' | 'script', Transport>>
  setFaults(exchangeId: string, faults: readonly Fault[]): void
  /** All hops so far, oldest first; those of services that asked others too. */
  hops(): readonly WireHop[]
  hangUp(exchangeId: string, attempt: number): void
}

/** A request as it came to a {@link GuestHost}. */
export interface GuestRequest {
  readonly method: string
  readonly url: string
  readonly fields: readonly Field[]
  readonly body: Uint8Array
}

/** What a {@link GuestHost} answers. */
export interface GuestResponse {
  readonly status: number
  readonly fields: readonly Field[]
  /** Null where the status has no content. */
  readonly body: Uint8Array | null
}

/** A host whose requests are answered from outside the network: by a handler that the learner writes. */
export interface GuestHost {
  /** Such as `https://shop.example`; none of the lab's own. */
  readonly origin: string
  /** Rejects where no answer will come any more. */
  readonly answer: (request: GuestRequest) => Promise<GuestResponse>
}

/** The time that a private network lives in. */
export interface PrivateTime {
  readonly clock: Clock
  /** Is handed each answer that the network works on, so that time can stand meanwhile. */
  standDuring<T>(work: Promise<T>): Promise<T>
}

/**
 * What the page needs of the mock network beyond `fetch`. Defined here and handed
 * in by the app, so that client and network never import each other.
 */
export interface LabNetwork {
  readonly clock: ScalableClock
  /** Starts the network if it has not been; resolves once it answers, or is known not to be able to. Never rejects. */
  start(): Promise<Exclude<NetworkState, 'starting'>>
  /** Why the page's `fetch` can't be answered, in words; undefined unless the state is `script-only`. */
  readonly problem: string | undefined
  /** Announces the faults that the requests of one exchange will meet. */
  setFaults(exchangeId: string, faults: readonly Fault[]): void
  /** The hops of an exchange so far, oldest first. */
  hops(exchangeId: string): readonly WireHop[]
  /** The hops that the log still has, of all exchanges, oldest first. */
  recentHops(): readonly WireHop[]
  /** Calls `listener` with each hop as it begins, changes and ends; returns the unsubscription. */
  subscribe(listener: (hop: WireHop) => void): () => void
  /**
   * Sends one request straight to the network as curl would: no CORS, no refused fields, no redirect followed.
   * Rejects with a TypeError as `fetch` does when the wire fails.
   */
  sendAsScript(request: ScriptRequest, context: ScriptContext): Promise<ScriptResponse>
  /** Tells the network that the client has closed the connection of an attempt: no platform tells a worker. */
  hangUp(exchangeId: string, attempt: number): void
  /** Announces that the next WebSocket the page opens at this URL belongs to an exchange. */
  expectSocket(exchangeId: string, url: string): void
  /** Each client keeps cookies of its own. */
  readonly cookies: Readonly<Record<'browser' | 'script', CookieJarView>>
  /** Puts every service, the cookies and the counts of faults back to how they were when new. */
  reset(): void
  /** Opens a network beside this one, with the same hosts, and `guest`. Rejects where its code can't be loaded. */
  openPrivate(time: PrivateTime, guest?: GuestHost): Promise<PrivateNetwork>
}

/**
 * The field in which the browser client tells the edge which exchange and attempt a
 * request belongs to, as `<exchangeId>/<attempt>`. The edge removes it before the wire.
 */
export const EXCHANGE_FIELD = 'roundtrip-exchange'
