import { getResponse } from 'msw/utils/get-response'
import type { Field } from '#http/field.ts'
import { HOP_FIELD, provideContext } from '#network/edge/context.ts'
import { createInstantClock } from '#network/instant-clock.ts'
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

/** The copy of a request that handlers get; the platform's `Request` takes no TRACE. */
function requestCopy(url: URL, method: string, hop: string): Request {
  const headers = { [HOP_FIELD]: hop }
  if (method !== 'TRACE') return new Request(url, { method, headers })
  return Object.defineProperty(new Request(url, { headers }), 'method', { value: method })
}

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
  const clock = createInstantClock()
  const notes: string[] = []
  const interim: number[] = []
  let status: number | undefined
  const forget = provideContext(hop, {
    fields: received,
    body: bytes,
    clock,
    random,
    clientAddress: '192.0.2.7',
    note: (text) => void notes.push(text),
    interim: (code) => void interim.push(code),
    trailers: () => undefined,
    finalStatus: (final) => {
      status = final
    },
    send: () => Promise.reject(new TypeError('Failed to fetch')),
    background: () => undefined,
  })
  const sentAt = clock.now()
  const handled = (as: string) => getResponse([...handlers], requestCopy(url, as, hop))
  const response =
    (await handled(method)) ??
    (method === 'HEAD' ? await handled('GET') : undefined) ??
    (await fallback(requestCopy(url, method, hop)))
  const answeredAt = clock.now()
  forget()
  const chunks: Uint8Array[] = []
  let brokenOff = false
  try {
    for await (const chunk of response.clone().body ?? []) chunks.push(chunk)
  } catch {
    brokenOff = true
  }
  const content = new Uint8Array(await new Blob(chunks.map((chunk) => chunk.slice())).arrayBuffer())
  const text = new TextDecoder().decode(content)
  return {
    status: status ?? response.status,
    /** 1xx statuses that came before. */
    interim,
    field: (name: string) => response.headers.get(name),
    /** Values of the Set-Cookie fields. */
    cookies: response.headers.getSetCookie(),
    response,
    bytes: content,
    /** How many pieces the content came in. */
    pieces: chunks.length,
    /** Whether the content ended before it was complete. */
    brokenOff,
    text,
    /** Lab seconds before the answer began, and from there to its end. */
    seconds: { waited: (answeredAt - sentAt) / 1000, took: (clock.now() - answeredAt) / 1000 },
    notes,
    get json(): unknown {
      return JSON.parse(text)
    },
  }
}
