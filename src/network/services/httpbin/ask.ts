import { getResponse } from 'msw/utils/get-response'
import { createClock } from '#http/clock.ts'
import type { Field } from '#http/field.ts'
import { HOP_FIELD, provideContext } from '#network/edge/context.ts'
import { createService } from './index.ts'

interface Told {
  readonly method?: string
  readonly fields?: Record<string, string>
  readonly body?: string | Uint8Array
  /** What the drawing of lots gives, time after time. */
  readonly random?: () => number
}

const { handlers, fallback } = createService()
let hops = 0

/**
 * Sends one request to the service as the edge does, for its tests.
 * @param target a path of https://httpbin.org, or an absolute URL
 */
export async function ask(target: string, told: Told = {}) {
  const { method = 'GET', fields = {}, body = '', random = () => 0.5 } = told
  const url = new URL(target, 'https://httpbin.org')
  const hop = String(++hops)
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const received: Field[] = [
    { name: 'Host', value: url.host },
    ...Object.entries(fields).map(([name, value]) => ({ name, value })),
  ]
  const clock = createClock(10_000)
  const notes: string[] = []
  const context = {
    fields: received,
    body: bytes,
    clock,
    random,
    clientAddress: '192.0.2.7',
    note: (text: string) => void notes.push(text),
  }
  const forget = provideContext(hop, context)
  const sentAt = clock.now()
  const request = new Request(url, { method, headers: { [HOP_FIELD]: hop } })
  const response = (await getResponse([...handlers], request)) ?? (await fallback(request))
  const answeredAt = clock.now()
  const content = new Uint8Array(await response.clone().arrayBuffer())
  forget()
  const text = new TextDecoder().decode(content)
  return {
    status: response.status,
    field: (name: string) => response.headers.get(name),
    response,
    bytes: content,
    text,
    /** Lab seconds before the answer began, and from there to its end. */
    seconds: { waited: (answeredAt - sentAt) / 1000, took: (clock.now() - answeredAt) / 1000 },
    notes,
    get json(): unknown {
      return JSON.parse(text)
    },
  }
}
