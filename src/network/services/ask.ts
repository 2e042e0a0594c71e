import { getResponse } from 'msw/utils/get-response'
import type { Clock } from '#http/clock.ts'
import { HOP_FIELD, provideContext } from '#network/edge/context.ts'
import type { Service } from '#network/service.ts'

/** A clock that moves only when told to. */
export interface HandClock extends Clock {
  advance(ms: number): void
}

export function handClock(): HandClock {
  let now = 0
  return {
    now: () => now,
    date: () => Date.UTC(2026, 0, 5) + now,
    sleep: async (ms) => void (now += ms),
    advance: (ms) => void (now += ms),
  }
}

/** Hands a request straight to a service, as the edge does, and tells what the service noted. */
export async function ask(
  service: Service,
  url: string,
  init: RequestInit = {},
  { clock = handClock(), clientAddress = '203.0.113.7' }: { clock?: Clock; clientAddress?: string } = {},
): Promise<{ response: Response; notes: readonly string[] }> {
  const notes: string[] = []
  const request = new Request(url, init)
  const fields = [...request.headers].map(([name, value]) => ({ name, value }))
  const body = new Uint8Array(await request.clone().arrayBuffer())
  request.headers.set(HOP_FIELD, 'hop')
  const forget = provideContext('hop', {
    fields,
    body,
    clock,
    clientAddress,
    random: () => 0.5,
    note: (text) => void notes.push(text),
    interim: () => undefined,
    trailers: () => undefined,
    finalStatus: () => undefined,
    send: () => Promise.reject(new TypeError('Failed to fetch')),
    background: () => undefined,
  })
  try {
    const response = (await getResponse([...service.handlers], request)) ?? (await service.fallback(request))
    return { response, notes }
  } finally {
    forget()
  }
}
