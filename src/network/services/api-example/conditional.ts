import { HttpResponse } from 'msw/http'
import type { Call } from './call.ts'
import { Refusal } from './problem.ts'

interface Options {
  readonly status?: number
  readonly fields?: Readonly<Record<string, string>>
  /** The entity tag, where the data is not the representation that GET will give. */
  readonly tag?: string | undefined
}

/**
 * JSON with its entity tag; 304 without content where a GET or HEAD names that tag in If-None-Match
 * (RFC 9110, 13.1.2).
 */
export function representation(
  call: Call,
  data: unknown,
  { status = 200, fields = {}, tag = tagOf(data) }: Options = {},
): Response {
  const headers = { 'Cache-Control': 'no-cache', ...fields, ETag: tag }
  const reads = call.request.method === 'GET' || call.request.method === 'HEAD'
  if (reads && listed(call.request.headers.get('If-None-Match'), tag)) {
    call.context.note('the client has this very version: 304, no content')
    return new Response(null, { status: 304, headers })
  }
  return HttpResponse.text(JSON.stringify(data), {
    status,
    headers: { ...headers, 'Content-Type': 'application/json' },
  })
}

/**
 * Lets a change through only if the client's preconditions hold.
 * @param current what is there now; undefined where nothing is
 * @throws Refusal 412 (RFC 9110, 13.1.1 and 13.1.2)
 */
export function checkPreconditions({ request, context }: Call, current: unknown): void {
  const ifMatch = request.headers.get('If-Match')
  const ifNoneMatch = request.headers.get('If-None-Match')
  const tag = current === undefined ? undefined : tagOf(current)
  if (ifMatch !== null && !(tag && listed(ifMatch, tag))) {
    context.note(
      tag ? `If-Match names another version; this one is ${tag}` : 'If-Match, but nothing is there',
    )
    throw new Refusal(412, 'It is not the version that If-Match names. Read it again, then decide.')
  }
  if (ifNoneMatch !== null && tag && listed(ifNoneMatch, tag)) {
    context.note('If-None-Match says: only if it is not there, but it is')
    throw new Refusal(412, 'It exists already, and If-None-Match says not to overwrite it.')
  }
}

/** A strong entity tag made from the data, so that the same data always has the same one. */
export function tagOf(data: unknown): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(JSON.stringify(data))) hash = Math.imul(hash ^ byte, 0x01000193)
  return `"${(hash >>> 0).toString(16).padStart(8, '0')}"`
}

function listed(field: string | null, tag: string): boolean {
  const tags = field?.split(',').map((each) => each.trim()) ?? []
  return tags.includes('*') || tags.includes(tag)
}
