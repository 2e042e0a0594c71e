import type { ScriptResponse } from '#http/lab-network.ts'
import type { WireResponseField } from '#http/wire.ts'
import { mayHaveContent, type Answer } from './answer.ts'
import { decoderOf } from './content-coding.ts'
import { deliver, drain } from './deliver.ts'
import type { HopRecorder } from './hop-recorder.ts'
import { NetworkFailure } from './network-failure.ts'

/** An answer as it goes on the wire, each field marked with whether a page may read it. */
export type MarkedAnswer = Omit<Answer, 'fields'> & { readonly fields: readonly WireResponseField[] }

/** Where an answer goes: the record of its hop, and what is to be done once its content has passed. */
export interface Arrival {
  readonly method: string
  readonly hop: HopRecorder
  readonly onComplete: () => void
}

/** What a script gets: everything, with the content's coding undone. */
export function scriptResponse(answer: MarkedAnswer, arrival: Arrival): ScriptResponse {
  const { status, reason } = answer
  const fields = answer.fields.map(({ name, value }) => ({ name, value }))
  return { status, reason, fields, body: contentOrEnd(answer, arrival) }
}

/**
 * What a page gets: without the fields hidden from it, the content coming in as it is sent.
 * @throws NetworkFailure for a status that no page can be given
 */
export function pageResponse(answer: MarkedAnswer, arrival: Arrival): Response {
  const { status, reason } = answer
  if (status < 200 || status > 599) {
    throw new NetworkFailure(notForPages(status))
  }
  const headers = new Headers()
  for (const { name, value, hidden } of answer.fields) {
    // The browser itself needs Location to follow a redirect; the page never sees that response.
    const forBrowser = name.toLowerCase() === 'location' && isRedirect(status)
    if (hidden === undefined || forBrowser) headers.append(name, value)
  }
  return new Response(contentOrEnd(answer, arrival), { status, statusText: reason, headers })
}

/** What a page gets of an answer to a request without CORS: that there was one (Fetch standard, opaque filtered response). */
export function opaqueResponse(answer: MarkedAnswer, arrival: Arrival): Response {
  void drain(answer.content, { ...arrival, decode: decoderOf(answer) })
  return new Response()
}

function contentOrEnd(answer: MarkedAnswer, { method, hop, onComplete }: Arrival) {
  if (mayHaveContent(answer.status, method)) {
    return deliver(answer.content, { hop, decode: decoderOf(answer), onComplete })
  }
  onComplete()
  hop.end()
  return null
}

/** Whether a browser follows the Location of such a response (Fetch standard, redirect status). */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

function notForPages(status: number) {
  return {
    kind: 'unsupported',
    netError: 'net::ERR_INVALID_HTTP_RESPONSE',
    reason: `The server answered ${status}. A page in this lab can be given 200 to 599 only; send it as a script to see this one.`,
  } as const
}
