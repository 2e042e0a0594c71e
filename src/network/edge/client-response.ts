import type { WireResponseField } from '#http/wire.ts'
import { mayHaveContent, type Answer } from './answer.ts'
import { deliver } from './deliver.ts'
import type { HopRecorder } from './hop-recorder.ts'
import type { IncomingRequest } from './incoming-request.ts'

/** What the client gets of an answer: without the fields hidden from it, the content coming in as it is sent. */
export function clientResponse(
  answer: Omit<Answer, 'fields'> & { fields: readonly WireResponseField[] },
  { method }: IncomingRequest,
  hop: HopRecorder,
): Response {
  const headers = new Headers()
  for (const { name, value, hidden } of answer.fields) {
    // The browser itself needs Location to follow a redirect; the page never sees that response.
    const forBrowser = name.toLowerCase() === 'location' && isRedirect(answer.status)
    if (hidden === undefined || forBrowser) headers.append(name, value)
  }
  const init = { status: answer.status, statusText: answer.reason, headers }
  if (mayHaveContent(answer.status, method)) return new Response(deliver(answer.content, hop), init)
  const response = new Response(null, init)
  hop.end()
  return response
}

/** Whether a browser follows the Location of such a response (Fetch standard, redirect status). */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}
