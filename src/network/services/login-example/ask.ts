import { getResponse } from 'msw/utils/get-response'
import { createInstantClock } from '#network/instant-clock.ts'
import { HOP_FIELD, provideContext } from '#network/edge/context.ts'
import { createRandom } from '#http/random.ts'
import type { Service } from '#network/service.ts'
import { createService } from './index.ts'

const ORIGIN = 'https://login.example.com'
let hops = 0

/** What is sent: `form` and `json` bring their Content-Type along. */
export interface Told {
  readonly method?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>> | string
  readonly json?: unknown
}

/** A client of the service with a clock and cookies of its own, for the service’s tests. */
export function createVisitor(service: Service = createService()) {
  const clock = createInstantClock()
  const random = createRandom(1)
  const cookies = new Map<string, string>()

  async function ask(path: string, told: Told = {}) {
    const content = contentOf(told)
    const url = new URL(path, ORIGIN)
    const headers: Record<string, string> = { ...content?.fields, ...told.fields }
    const sent = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (sent !== '' && headers['Cookie'] === undefined) headers['Cookie'] = sent
    const hop = `login-${++hops}`
    const notes: string[] = []
    const forget = provideContext(hop, {
      fields: Object.entries(headers).map(([name, value]) => ({ name, value })),
      body: new TextEncoder().encode(content?.text ?? ''),
      clock,
      random,
      clientAddress: '203.0.113.7',
      interim: () => undefined,
      trailers: () => undefined,
      finalStatus: () => undefined,
      send: () => Promise.reject(new TypeError('no network')),
      background: () => undefined,
      note: (text) => void notes.push(text),
    })
    try {
      const method = told.method ?? (content ? 'POST' : 'GET')
      const request = new Request(url, { method, headers: { [HOP_FIELD]: hop } })
      const response =
        (await getResponse([...service.handlers], request)) ?? (await service.fallback(request))
      const setCookies = response.headers.getSetCookie()
      for (const line of setCookies) keepCookie(cookies, line)
      const text = await response.text()
      return {
        status: response.status,
        field: (name: string) => response.headers.get(name),
        setCookies,
        text,
        notes,
        /** The content parsed, its members to be looked at one by one. */
        get json(): Record<string, unknown> {
          return Object(JSON.parse(text))
        },
      }
    } finally {
      forget()
    }
  }
  return { service, clock, cookies, ask, wait: (ms: number) => clock.sleep(ms) }
}

export type Visitor = ReturnType<typeof createVisitor>

function contentOf({ form, json }: Told) {
  if (form !== undefined) {
    const text = typeof form === 'string' ? form : String(new URLSearchParams(form))
    return { text, fields: { 'Content-Type': 'application/x-www-form-urlencoded' } }
  }
  if (json === undefined) return undefined
  return { text: JSON.stringify(json), fields: { 'Content-Type': 'application/json' } }
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(line) ?? []
  if (/; Max-Age=0\b/.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}
