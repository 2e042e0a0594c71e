import { contextOf } from '#network/edge/context.ts'
import { type Allowance, keptAnswerFields } from './allowance.ts'
import { answer, isRead, page, type Result } from './answer.ts'
import { readContent } from './content.ts'
import { permissions } from './cors.ts'
import { Crash } from './crash.ts'
import { queryOf } from './query.ts'

/** The service's host gives up on an answer after this long. */
const PATIENCE_MS = 30_000

/** The fields that were sent as JSON or as a form. */
export type Sent = Readonly<Record<string, unknown>>

/** What can be done at a path, by method. */
export type Endpoints = Readonly<Record<string, (sent: Sent) => Promise<Result>>>

/** The service's answer where nothing is: 404 with an empty object. */
export const missing: Result = { status: 404, data: {}, note: 'nothing is there' }

/**
 * What every request goes through: the limit, `_delay`, its content, its method. The wrong method is
 * a 404 as an unknown path is; what the service's code would stumble over is a 500 with its stack.
 */
export async function serve(
  request: Request,
  allowance: Allowance,
  endpoints: () => Endpoints,
): Promise<Response> {
  const context = contextOf(request)
  if (request.method === 'OPTIONS') return permissions(request)
  const counted = isRead(request) ? undefined : allowance.count(context)
  const response = counted?.refused
    ? page(request, 'Too many requests, please try again later.', 429)
    : await answerOf(request, endpoints)
  for (const [name, value] of Object.entries(counted?.fields ?? keptAnswerFields(context))) {
    response.headers.set(name, value)
  }
  return response
}

async function answerOf(request: Request, endpointsAt: () => Endpoints): Promise<Response> {
  const { body, clock, note } = contextOf(request)
  const delay = Number.parseFloat(queryOf(request.url).get('_delay') ?? '')
  if (delay > 0) await clock.sleep(Math.min(delay, PATIENCE_MS))
  if (delay >= PATIENCE_MS) {
    note('the host under the service gave up after 30 s')
    return page(request, '<!doctype html><title>Application Error</title><h1>Application error</h1>', 503)
  }
  try {
    const sent = readContent(request.headers.get('Content-Type'), body)
    if (body.byteLength > 0 && Object.keys(sent).length === 0) {
      note('no fields in the content (only JSON and form content are read)')
    }
    const method = methodOf(request)
    const endpoints = endpointsAt()
    const endpoint = Object.hasOwn(endpoints, method) ? endpoints[method] : undefined
    const result = endpoint ? await endpoint(sent) : missing
    return await answer(request, result)
  } catch (error) {
    if (!(error instanceof Crash)) throw error
    note(`the service’s own code failed: ${error.message}`)
    return page(request, error.stackText, 500)
  }
}

/** @throws Crash where a part of the path can't be percent-decoded */
export function checkEncoding(url: string): void {
  for (const segment of new URL(url).pathname.split('/')) {
    try {
      decodeURIComponent(segment)
    } catch {
      const error = `URIError: Failed to decode param '${segment}'`
      throw new Crash(error, 'decodeURIComponent (<anonymous>)')
    }
  }
}

/** A POST may stand for another method, for clients that can send no other. */
function methodOf(request: Request): string {
  if (request.method === 'HEAD') return 'GET'
  const override = request.method === 'POST' ? request.headers.get('X-HTTP-Method-Override') : null
  return override?.toUpperCase() ?? request.method
}
