import type { Clock } from '#http/clock.ts'
import { createRandom } from '#http/random.ts'
import { news } from './news.ts'
import type { Source } from './stream.ts'

/** What a client asks of a stream. */
export interface StreamWishes {
  /** Events after this id; 0 for all. */
  readonly after: number
  /** After so many events the server ends the connection; the browser comes back for the rest. */
  readonly limit: number
  readonly everyMs: number
}

/** The time, again and again. */
export function clockEvents({ after, limit, everyMs }: StreamWishes, clock: Clock): Source {
  return async function* (pause) {
    for (let id = after + 1; id <= after + limit; id += 1) {
      await pause(everyMs)
      yield { id: String(id), data: new Date(clock.date()).toISOString() }
    }
  }
}

/** Named events, a wish for an early return, and a comment now and then that keeps the connection alive. */
export function stockEvents(symbol: string, { after, limit, everyMs }: StreamWishes): Source {
  return async function* (pause) {
    yield { comment: `prices of ${symbol}`, retryMs: 2_000 }
    for (let id = after + 1; id <= after + limit; id += 1) {
      await pause(everyMs)
      const data = JSON.stringify({ symbol, price: priceAt(symbol, id) })
      yield { event: 'price', id: String(id), data }
      if (id % 4 === 0) yield { comment: 'still here' }
    }
  }
}

/** Events of several lines; where there are no more, only comments. */
export function newsEvents({ after, limit, everyMs }: StreamWishes): Source {
  return async function* (pause) {
    for (const [place, { title, text }] of news.slice(after, after + limit).entries()) {
      await pause(everyMs)
      yield { id: String(after + place + 1), data: `${title}\n${text}` }
    }
    if (after + limit < news.length) return
    for (;;) {
      await pause(15_000)
      yield { comment: 'no news' }
    }
  }
}

/** Three events, then the end. */
export function threeEvents({ after, everyMs }: StreamWishes): Source {
  return async function* (pause) {
    yield { retryMs: 1_000 }
    for (let id = after + 1; id <= LAST; id += 1) {
      await pause(everyMs)
      yield { id: String(id), data: `${id} of ${LAST}` }
    }
  }
}

/** The id of the last of {@link threeEvents}. */
export const LAST = 3

// The same for the same event, whenever it is asked for.
function priceAt(symbol: string, id: number): number {
  const seed = [...symbol].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7)
  const base = 50 + (seed % 200)
  const jitter = createRandom(seed + id)() - 0.5
  return Number((base * (1 + 0.04 * Math.sin(id / 5) + 0.01 * jitter)).toFixed(2))
}
