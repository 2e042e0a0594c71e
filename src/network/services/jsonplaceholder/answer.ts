import { contextOf } from '#network/edge/context.ts'

const OF_EVERY_ANSWER = {
  'Access-Control-Allow-Credentials': 'true',
  'X-Powered-By': 'Express',
  Pragma: 'no-cache',
  Expires: '-1',
  'X-Content-Type-Options': 'nosniff',
}

/** Data as the service writes it: indented JSON, with the fields that it sends with everything. */
export async function answer(
  request: Request,
  data: unknown,
  { status = 200, fields = {} }: { status?: number; fields?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const content = new TextEncoder().encode(JSON.stringify(data, null, 2))
  const reads = request.method === 'GET'
  const headers = new Headers({
    ...OF_EVERY_ANSWER,
    Vary: reads ? 'Origin, Accept-Encoding' : 'Origin, X-HTTP-Method-Override, Accept-Encoding',
    'Cache-Control': reads ? 'max-age=43200' : 'no-cache',
    ...fields,
  })
  const tag = await weakTag(content)
  if (tag) headers.set('ETag', tag)
  if (tag && reads && status === 200 && names(request.headers.get('If-None-Match'), tag)) {
    contextOf(request).note('the client has this very version: 304, no content')
    return new Response(null, { status: 304, headers })
  }
  headers.set('Content-Type', 'application/json; charset=utf-8')
  headers.set('Content-Length', String(content.byteLength))
  return new Response(content, { status, headers })
}

/** What the service sends when its own code throws: the stack, as text. */
export function crash(stack: string): Response {
  return new Response(stack, {
    status: 500,
    headers: {
      ...OF_EVERY_ANSWER,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(new TextEncoder().encode(stack).byteLength),
      'Cache-Control': 'no-cache',
      Vary: 'Origin, X-HTTP-Method-Override, Accept-Encoding',
    },
  })
}

/**
 * Express makes its entity tags of the content's length in hexadecimal and its SHA-1, so these are the
 * ones the real service sends. Undefined on a page that is no secure context: it has no digests.
 */
async function weakTag(content: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', content))
  const text = btoa(String.fromCharCode(...digest)).replace(/=+$/, '')
  return `W/"${content.byteLength.toString(16)}-${text}"`
}

/** Whether an If-None-Match field names the tag, compared weakly (RFC 9110, 13.1.2). */
function names(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false
  const wanted = ifNoneMatch.split(',').map((each) => each.trim().replace(/^W\//, ''))
  return wanted.includes('*') || wanted.includes(tag.replace(/^W\//, ''))
}
