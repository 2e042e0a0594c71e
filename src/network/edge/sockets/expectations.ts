import type { ExchangePlace } from '#network/edge/incoming-request.ts'

/** Knows which exchange the page's sockets belong to. */
export interface Expectations {
  /** The next socket to this URL belongs to the exchange. */
  expect(exchangeId: string, url: string): void
  /** The place of a socket that the page opens: the n-th of its exchange is its n-th attempt. */
  take(url: URL): ExchangePlace
}

// Announcements that no socket follows must not pile up, nor the counts of exchanges long gone.
const REMEMBERED = 500

export function createExpectations(): Expectations {
  let awaited: { exchangeId: string; url: string }[] = []
  const attempts = new Map<string, number>()
  let strangers = 0
  return {
    expect(exchangeId, url) {
      awaited = [...awaited.slice(1 - REMEMBERED), { exchangeId, url: comparable(url) }]
    },
    take(url) {
      const place = awaited.findIndex((one) => one.url === url.href)
      const [known] = place === -1 ? [] : awaited.splice(place, 1)
      if (!known) return { exchangeId: `socket-${++strangers}`, attempt: 1 }
      const attempt = (attempts.get(known.exchangeId) ?? 0) + 1
      attempts.delete(known.exchangeId)
      attempts.set(known.exchangeId, attempt)
      const [oldest] = attempts.keys()
      if (attempts.size > REMEMBERED && oldest !== undefined) attempts.delete(oldest)
      return { exchangeId: known.exchangeId, attempt }
    },
  }
}

// A page may write http: for ws:, and leave the slash out.
function comparable(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) return url
  parsed.hash = ''
  return parsed.href.replace(/^http/, 'ws')
}
