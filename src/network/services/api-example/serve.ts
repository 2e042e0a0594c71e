import { type HttpHandler, http } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import type { Call, Method, Resource } from './call.ts'
import { bearerCaller } from './caller.ts'
import { Refusal } from './problem.ts'
import { type Quota, count, perClient } from './rate-limit.ts'
import type { State } from './state.ts'
import { dispatch } from './webhooks/delivery.ts'
import type { LabEvent } from './webhooks/event.ts'

const ORIGIN = 'https://api.example.com'
const PREFIXES = ['', '/api']

/** The handlers of a resource, under both prefixes. */
export function serve(resource: Resource, state: State): HttpHandler[] {
  return PREFIXES.map((prefix) =>
    http.all<Record<string, string>>(`${ORIGIN}${prefix}${resource.path}`, ({ request, params }) =>
      answer(request, state, {
        method: chosen(resource, request.method),
        params,
        prefix,
        quota: resource.quota,
      }),
    ),
  )
}

interface Task {
  readonly method: Method
  readonly params?: Readonly<Record<string, string>>
  readonly prefix?: string
  readonly quota?: Quota | undefined
}

/**
 * What every request goes through: the rate limit, then its bearer token if it has one, then the method.
 * Webhooks are told once the answer is made.
 */
export async function answer(request: Request, state: State, task: Task): Promise<Response> {
  const context = contextOf(request)
  const { quota = perClient, params = {}, prefix = '' } = task
  let fields: Record<string, string> = {}
  let response: Response
  const events: LabEvent[] = []
  const publish: Call['publish'] = (type, data) => void events.push({ type, data })
  try {
    fields = count(state.windows, quota, context.clientAddress, context.clock.date(), context.note)
    const caller = await bearerCaller(request, state, context)
    response = await task.method({
      request,
      url: new URL(request.url),
      params,
      prefix,
      context,
      caller,
      publish,
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    response = error.response
  }
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(fields)) headers.set(name, value)
  headers.set(
    'X-Request-Id',
    Math.floor(context.random() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0'),
  )
  const { status, statusText } = response
  const answered = new Response(request.method === 'HEAD' ? null : response.body, {
    status,
    statusText,
    headers,
  })
  dispatch(state, context, events)
  return answered
}

/** The method's code; HEAD is GET (its content is dropped later), OPTIONS and the rest answer with Allow. */
function chosen({ methods }: Resource, method: string): Method {
  const names = Object.keys(methods)
  const allow = [...names, ...(names.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const known = Object.entries(methods).find(([name]) => name === (method === 'HEAD' ? 'GET' : method))?.[1]
  if (known) return known
  if (method === 'OPTIONS') {
    const patch = names.includes('PATCH')
      ? { 'Accept-Patch': 'application/merge-patch+json, application/json' }
      : {}
    return () => new Response(null, { status: 204, headers: { Allow: allow, ...patch } })
  }
  return ({ context }) => {
    context.note(`${method} is not among ${allow}`)
    throw new Refusal(405, `${method} can’t be done here, only ${allow}.`, { fields: { Allow: allow } })
  }
}
