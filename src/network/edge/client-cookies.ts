import type { Clock } from '#http/clock.ts'
import { fieldValue } from '#http/field.ts'
import type { CookieJarView } from '#http/lab-network.ts'
import type { CookieVerdict } from '#http/wire.ts'
import { createCookieJar } from './cookies/jar.ts'
import type { IncomingRequest } from './incoming-request.ts'

type Client = 'browser' | 'script'

const CLIENTS: readonly Client[] = ['browser', 'script']

/** The cookie jars of the lab's two clients. */
export interface ClientCookies {
  readonly views: Readonly<Record<Client, CookieJarView>>
  /** The request with the cookies that its client sends along. */
  added(request: IncomingRequest): IncomingRequest
  /** Puts what an answer sets into the jar of the client that asked. */
  keep(request: IncomingRequest, lines: readonly string[]): readonly CookieVerdict[]
  /** What a reload must not lose, under keys of its own; empty while there are no cookies. */
  state(): Record<string, unknown>
  clear(): void
}

/** @param onChange told when a jar has changed, however it came about */
export function createClientCookies(options: {
  clock: Clock
  savedState: Readonly<Record<string, unknown>>
  onChange: () => void
}): ClientCookies {
  const jar = (client: Client) => {
    const created = createCookieJar({ client, now: options.clock.date })
    created.load(options.savedState[stateKey(client)])
    created.subscribe(options.onChange)
    return created
  }
  const jars = { browser: jar('browser'), script: jar('script') }
  const jarOf = ({ page }: IncomingRequest) => (page ? jars.browser : jars.script)

  return {
    views: jars,
    added(request) {
      // What a script says by hand stands: curl -H beats curl -b.
      if (fieldValue(request.fields, 'Cookie') !== undefined) return request
      const { value, notes } = jarOf(request).cookiesFor(request)
      if (value === undefined) return { ...request, notes }
      const field = { name: 'Cookie', value, by: 'browser' as const }
      return { ...request, notes, fields: [...request.fields, field] }
    },
    keep: (request, lines) => lines.map((line) => jarOf(request).store(line, request)),
    state: () =>
      Object.fromEntries(
        CLIENTS.flatMap((client) => {
          const saved = jars[client].save()
          return saved === undefined ? [] : [[stateKey(client), saved]]
        }),
      ),
    clear: () => CLIENTS.forEach((client) => jars[client].clear()),
  }
}

/** Splits what was saved into the cookies' part and the services'. */
export function withoutCookies(saved: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(saved).filter(([key]) => !CLIENTS.some((one) => stateKey(one) === key)),
  )
}

function stateKey(client: Client): string {
  return `cookies/${client}`
}
