import type { HandlerContext } from '#network/service.ts'
import type { Caller } from './caller.ts'
import type { Catalogue } from './catalogue.ts'
import type { RateLimits, Resource } from './rate-limit.ts'

/** One request, as an endpoint gets it. */
export interface Call {
  readonly url: URL
  /** What the path's `:names` stand for, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly caller: Caller
  readonly context: HandlerContext
  readonly catalogue: Catalogue
  readonly limits: RateLimits
}

/** What an endpoint answers: data to be sent as JSON, or text. */
export interface Reply {
  readonly data?: unknown
  readonly text?: string
  readonly fields?: Readonly<Record<string, string>>
  /** When the data changed, ISO 8601. */
  readonly changedAt?: string
  /** Whether the answer may be kept and asked for again under its entity tag; true unless told. */
  readonly cacheable?: boolean
}

/** A path that can be read. HEAD follows from it; any other method is a 404. */
export interface Endpoint {
  /** msw path without origin, such as `/users/:login`. */
  readonly path: string
  /** What its requests are counted against; nothing where it is `free`. */
  readonly resource?: Resource | 'free'
  /** @throws Refusal to answer with an error */
  readonly read: (call: Call) => Reply
}
