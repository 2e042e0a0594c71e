import { type HttpHandler, http } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import { ISSUER } from './access-token.ts'
import { problem, Refusal } from './answers.ts'
import type { Method, Resource } from './call.ts'
import type { State } from './state.ts'

/** The handlers of a resource. */
export function serve({ path, methods }: Resource, state: State): HttpHandler[] {
  const { GET, POST } = methods
  return [
    ...(GET ? [http.get(ISSUER + path, ({ request }) => answer(request, state, GET))] : []),
    ...(POST ? [http.post(ISSUER + path, ({ request }) => answer(request, state, POST))] : []),
  ]
}

/** Answers what no handler matches: OPTIONS and 405 with Allow, or 404. */
export function answerOther(
  request: Request,
  state: State,
  resources: readonly Resource[],
): Promise<Response> {
  return answer(request, state, ({ url, context }) => {
    const resource = resources.find(({ path }) => path === url.pathname)
    if (!resource) {
      context.note(`nothing is at ${url.pathname}`)
      throw problem(404, `Nothing is at ${url.pathname}.`)
    }
    const names = Object.keys(resource.methods)
    const allow = [...names, ...(names.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
    const fields = [{ name: 'Allow', value: allow }]
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow: allow } })
    context.note(`${request.method} is not among ${allow}`)
    throw problem(405, `${request.method} can’t be done here, only ${allow}.`, fields)
  })
}

/** What every answer goes through. Nothing here may be kept by a cache unless it says so. */
async function answer(request: Request, state: State, method: Method): Promise<Response> {
  const context = contextOf(request)
  const response = await answered(() =>
    method({ request, url: new URL(request.url), context, state, now: context.clock.date() }),
  )
  response.headers.set('Vary', 'Origin')
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store')
  return response
}

async function answered(method: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await method()
  } catch (error) {
    if (error instanceof Refusal) return error.response
    throw error
  }
}
