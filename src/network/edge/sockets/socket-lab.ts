import type { Clock } from '#http/clock.ts'
import type { Fault } from '#http/fault.ts'
import { createOpenHops } from '#network/edge/open-hops.ts'
import { createRandom } from '#http/random.ts'
import { createServiceDirectory } from '#network/edge/service-directory.ts'
import { createWireLog } from '#network/edge/wire-log.ts'
import { createFaultState } from '#network/faults/index.ts'
import { createInstantClock } from '#network/instant-clock.ts'
import type { PageEnd } from './connection.ts'
import { createSocketDoor } from './door.ts'
import { messageFrame, type MessageData } from './frame.ts'
import type { SocketService } from './socket-service.ts'

/** What a page sees of its socket, event by event. */
export type SeenEvent =
  | { readonly type: 'open'; readonly protocol: string | undefined }
  | { readonly type: 'message'; readonly data: string | Uint8Array }
  | { readonly type: 'close'; readonly code: number; readonly reason: string; readonly wasClean: boolean }

/** A lab of one host that speaks WebSocket, without a page or a worker. */
export function socketLab(
  origin: string,
  service: Partial<SocketService>,
  { clock = createInstantClock(), seed = 1 }: { clock?: Clock; seed?: number } = {},
) {
  const log = createWireLog()
  const faults = createFaultState()
  const announced = new Map<string, readonly Fault[]>()
  const random = createRandom(seed)
  const directory = createServiceDirectory({
    [origin]: async () => ({
      createService: () => ({
        handlers: [],
        cors: { fields: () => [], preflight: () => ({ status: 404, fields: [] }) },
        fallback: () => new Response('nothing here', { status: 404 }),
        ...service,
      }),
    }),
  })
  const door = createSocketDoor({
    clock,
    random,
    directory,
    turn: async () => undefined,
    faults,
    browser: { origin: 'http://localhost:4173', userAgent: 'Lab/1', languages: ['en-GB', 'en'] },
    begin: createOpenHops(log, clock).begin,
    hit: (request, at) => {
      const set = [...(announced.get(request.exchangeId) ?? []), ...(at?.faultsAt?.(request.url) ?? [])]
      return faults.hitting(request.exchangeId, set, request, clock.now())
    },
    addCookies: (request) => request,
    keepCookies: () => [],
    background: () => undefined,
    send: () => Promise.reject(new TypeError('no webhooks here')),
    onUnsafe: () => undefined,
  })

  const open = (url: string, protocols: readonly string[] = []) => {
    const seen: SeenEvent[] = []
    const waiting: ((event: SeenEvent) => void)[] = []
    const happen = (event: SeenEvent) => {
      const waiter = waiting.shift()
      if (waiter) waiter(event)
      else seen.push(event)
    }
    const page: PageEnd = {
      opened: (protocol) => happen({ type: 'open', protocol }),
      message: (data) => happen({ type: 'message', data }),
      closing: () => undefined,
      closed: (how) => happen({ type: 'close', ...how }),
    }
    const line = door.dial({ url: new URL(url, origin.replace(/^http/, 'ws')), protocols }, page)
    /** The next thing that the page sees. */
    const next = () =>
      new Promise<SeenEvent>((resolve) => {
        const event = seen.shift()
        if (event) resolve(event)
        else waiting.push(resolve)
      })
    return {
      next,
      /** The data of the next message; says what came where it is none. */
      async message(): Promise<unknown> {
        const event = await next()
        return event.type === 'message' ? event.data : event
      },
      /** The next message, which is JSON. */
      async json(): Promise<unknown> {
        const event = await next()
        return event.type === 'message' && typeof event.data === 'string' ? JSON.parse(event.data) : event
      },
      send: (data: MessageData) => line.send(messageFrame(data)),
      sendJson: (data: unknown) => line.send(messageFrame(JSON.stringify(data))),
      close: (code?: number, reason = '') =>
        line.send({ kind: 'close', reason, ...(code !== undefined && { code }) }),
      abandon: line.abandon,
    }
  }

  return {
    clock,
    open,
    expect: door.expect,
    setFaults: (exchangeId: string, set: readonly Fault[]) => void announced.set(exchangeId, set),
    /** The hops of an exchange; of the first socket that nobody announced unless told otherwise. */
    hops: (exchangeId = 'socket-1') => log.hops(exchangeId),
    reset: directory.reset,
  }
}
