import type { HttpHandler } from 'msw/http'
import type { Clock } from '#http/clock.ts'
import type { Fault } from '#http/fault.ts'
import type { Field } from '#http/field.ts'
import type { ScriptRequest, ScriptResponse } from '#http/lab-network.ts'

/** Which pages of other origins a service lets in, and what they may read (Fetch standard, CORS protocol). */
export interface CorsRules {
  /** The CORS fields of an answer to a request from `origin`; [] lets no other origin in. */
  readonly fields: (request: { origin: string; method: string }) => readonly Field[]
  /** The answer to a preflight. */
  readonly preflight: (request: { origin: string; method: string; requestHeaders: string | null }) => {
    readonly status: number
    readonly fields: readonly Field[]
  }
}

/** A mocked host: what a folder in `services/` exports. */
export interface Service {
  /** Plain msw handlers with absolute URLs. The first that matches answers. */
  readonly handlers: readonly HttpHandler[]
  readonly cors: CorsRules
  /** Answers what no handler matches, as the real host would (its own 404 or 405). */
  readonly fallback: (request: Request) => Response | Promise<Response>
  /** The faults that an address of this host has by itself, beside those of the exchange. */
  readonly faultsAt?: (url: URL) => readonly Fault[]
  /** Puts the service's state back to how it was when new. */
  readonly reset?: () => void
  /** The state a reload must not lose, as JSON data; undefined while it is as new. */
  readonly save?: () => unknown
  /** Takes back what `save` gave; ignores what it can't read. */
  readonly load?: (saved: unknown) => void
}

/**
 * What a handler may know beyond its `Request`: the message as the wire carried it,
 * the lab's clock and randomness (never `Date`, `setTimeout` or `Math.random`), and
 * a way to say what it did.
 */
export interface HandlerContext {
  /** Every request field as on the wire: Host and User-Agent too, in wire order and spelling. */
  readonly fields: readonly Field[]
  /** The content as on the wire; a `Request` can't show that of a GET or HEAD. */
  readonly body: Uint8Array
  readonly clock: Clock
  /** Seeded; 0 ≤ x < 1. */
  readonly random: () => number
  /** The client's address as the server sees it. */
  readonly clientAddress: string
  /** Sends a 1xx response before the final one (RFC 9110, 15.2). */
  readonly interim: (status: number, fields?: readonly Field[]) => void
  /** Sends fields after the content, which then goes out chunked (RFC 9110, 6.5). May be called until the content ends. */
  readonly trailers: (fields: readonly Field[]) => void
  /** Answers with a final status that a `Response` can't hold (600–999), in place of the one it is given. */
  readonly finalStatus: (status: number) => void
  /** Lets the service send a request of its own to a host of the lab, as a webhook does. Rejects as `fetch` does. */
  readonly send: (request: ScriptRequest) => Promise<ScriptResponse>
  /** Work that goes on after the answer, as telling webhooks does; never rejects. A clock that stands while the network works knows of it. */
  readonly background: (work: Promise<void>) => void
  /** Tells the learner in a few plain words what the server saw or did ("the 61st this minute; 60 are allowed"). */
  readonly note: (text: string) => void
}
