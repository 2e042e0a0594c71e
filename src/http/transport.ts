import type { Field } from './field.ts'
import type { PreparedRequest } from './prepare.ts'

/** The head of a response as a client sees it, with its content still to be read. */
export interface TransportResponse {
  readonly status: number
  readonly reason: string
  readonly url: string
  readonly redirected: boolean
  readonly fields: readonly Field[]
  readonly body: ReadableStream<Uint8Array> | null
}

/** Which exchange and attempt a request belongs to, and the signal that ends it. */
export interface TransportContext {
  readonly exchangeId: string
  readonly attempt: number
  readonly signal: AbortSignal
  /** Told as a client that can tell begins to make a connection, and when it has one: for each hop. */
  readonly onConnecting?: () => void
  readonly onConnected?: () => void
}

/**
 * Puts one request on the wire. Rejects with the signal's reason once aborted, and
 * with a TypeError where no response came.
 */
export type Transport = (request: PreparedRequest, context: TransportContext) => Promise<TransportResponse>
