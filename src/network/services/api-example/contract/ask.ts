import { getResponse } from 'msw/utils/get-response'
import { HOP_FIELD, provideContext } from '#network/edge/context.ts'
import { handClock, type HandClock } from '#network/services/ask.ts'
import type { HandlerContext, Service } from '#network/service.ts'
import { breaches, placeOf, type Place } from './contract.ts'

let asked = 0

interface Surroundings {
  readonly clock?: HandClock
  readonly clientAddress?: string
  readonly random?: () => number
  readonly send?: HandlerContext['send']
}

interface Answered {
  readonly response: Response
  readonly notes: readonly string[]
  /** The operation that answered; undefined for a path or method that there is none for. */
  readonly place: Place | undefined
}

/**
 * Hands a request straight to the practice API, as the edge does.
 * @throws Error when the answer is not the one that the OpenAPI document promises
 */
export async function ask(
  service: Service,
  url: string,
  init: RequestInit = {},
  {
    clock = handClock(),
    clientAddress = '203.0.113.7',
    random = () => 0.5,
    send = unreachable,
  }: Surroundings = {},
): Promise<Answered> {
  const notes: string[] = []
  const request = new Request(url, init)
  const fields = [...request.headers].map(([name, value]) => ({ name, value }))
  const requestType = request.headers.get('Content-Type')
  const body = new Uint8Array(await request.clone().arrayBuffer())
  const hop = `contract-${++asked}`
  request.headers.set(HOP_FIELD, hop)
  const forget = provideContext(hop, {
    fields,
    body,
    clock,
    random,
    clientAddress,
    interim: () => undefined,
    trailers: () => undefined,
    finalStatus: () => undefined,
    send,
    background: () => undefined,
    note: (text) => void notes.push(text),
  })
  try {
    const response = (await getResponse([...service.handlers], request)) ?? (await service.fallback(request))
    const place = await kept(new URL(url), init.method ?? 'GET', requestType, body, response)
    return { response, notes, place }
  } finally {
    forget()
  }
}

async function kept(
  url: URL,
  method: string,
  requestType: string | null,
  body: Uint8Array,
  response: Response,
): Promise<Place | undefined> {
  const place = placeOf(method, url)
  if (!place) {
    if ([400, 401, 404, 405, 429].includes(response.status)) return undefined
    throw new Error(`${method} ${url.pathname} is not documented, but answers ${response.status}`)
  }
  const requestBody = new TextDecoder().decode(body)
  const responseBody = await response.clone().text()
  const found = breaches(place, { method, url, requestType, requestBody, response, responseBody })
  if (found.length === 0) return place
  throw new Error(`${method} ${url.pathname}${url.search} answers ${response.status}: ${found.join('; ')}`)
}

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'))
