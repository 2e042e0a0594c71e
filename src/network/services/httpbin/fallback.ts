import type { HttpHandler } from 'msw/http'
import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import { errorPage, page } from './answer.ts'
import { optionsFields } from './cors.ts'
import { methodsOf } from './path.ts'

/** The methods that a path is open to, in alphabetical order; none where there is no such path. */
async function allowedMethods(
  handlers: readonly HttpHandler[],
  request: Request,
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const handler of handlers) {
    const { match } = await handler.parse({ request })
    if (!match.matches) continue
    for (const method of methodsOf(handler)) found.add(method)
  }
  if (found.size > 0) found.add('OPTIONS')
  if (found.has('GET')) found.add('HEAD')
  return [...found].toSorted()
}

function permissions(request: Request): Record<string, string> {
  const asked = fieldValue(contextOf(request).fields, 'Access-Control-Request-Headers')
  return Object.fromEntries(optionsFields(asked ?? null).map(({ name, value }) => [name, value]))
}

/**
 * Answers what no handler matches, as the framework under httpbin does on its own:
 * OPTIONS with the methods allowed, 405 for another method, 404 for an unknown path.
 */
export async function answerUnmatched(handlers: readonly HttpHandler[], request: Request): Promise<Response> {
  const allowed = await allowedMethods(handlers, request)
  if (allowed.length === 0) return errorPage(request, 404)
  const fields = { Allow: allowed.join(', ') }
  if (request.method !== 'OPTIONS') return errorPage(request, 405, fields)
  return page(request, '', { fields: { ...fields, ...permissions(request) } })
}
