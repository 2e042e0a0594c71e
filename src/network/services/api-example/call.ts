import type { HandlerContext } from '#network/service.ts'
import type { Caller } from './caller.ts'
import type { EventType } from './webhooks/event.ts'
import type { Quota } from './rate-limit.ts'

/** One request, as the methods of a resource get it. */
export interface Call {
  readonly request: Request
  readonly url: URL
  /** What the path's `:names` stand for, decoded. */
  readonly params: Readonly<Record<string, string>>
  /** The prefix the client used, to be used again in addresses sent back: nothing or `/api`. */
  readonly prefix: string
  readonly context: HandlerContext
  /** Whose bearer token came along; undefined when none did. A bad one never gets this far. */
  readonly caller: Caller | undefined
  /** Says what was done to a record, for webhooks to tell once the request is answered. */
  readonly publish: (type: EventType, record: object) => void
}

/** Answers a call. Throws a Refusal to answer with a problem. */
export type Method = (call: Call) => Response | Promise<Response>

/** A path and what can be done there. HEAD, OPTIONS and 405 follow from it. */
export interface Resource {
  /** msw path without origin, such as `/users/:id`. */
  readonly path: string
  readonly methods: Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Method>>
  /** In place of the usual 60 a minute. */
  readonly quota?: Quota
}
