import { http, HttpResponse } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import type { CorsRules, Service } from '#network/service.ts'
import { eventStream } from './stream.ts'
import { clockEvents, LAST, newsEvents, stockEvents, threeEvents, type StreamWishes } from './streams.ts'

const ORIGIN = 'https://events.example.com'

/**
 * https://events.example.com: streams of events for `EventSource`. Each goes on after the event that
 * Last-Event-ID names.
 */
export function createService(): Service {
  return { handlers: [contents, clock, stock, newsFeed, once, wrongType], cors, fallback }
}

const contents = http.get(`${ORIGIN}/`, () =>
  HttpResponse.json({
    streams: [
      { path: '/clock', says: 'The time, every second, until the stream ends after two minutes.' },
      { path: '/stock?symbol=ACME', says: 'Events named price; after 10 the server ends the stream.' },
      { path: '/news?from=0', says: 'Events of two lines, those after from; 5 to a connection.' },
      { path: '/once', says: 'Three events. Who comes back for more gets 204, which stops an EventSource.' },
      { path: '/wrong-type', says: 'Events sent as text/plain: an EventSource won’t have them.' },
    ],
    parameters: {
      limit: 'After so many events the server ends the stream (1 to 1000).',
      every: 'Milliseconds between events (50 to 60000).',
    },
  }),
)

const clock = http.get(`${ORIGIN}/clock`, ({ request }) => {
  const { clock } = contextOf(request)
  return eventStream(clock, clockEvents(wishes(request, { limit: 1_000, everyMs: 1_000 }), clock))
})

const stock = http.get(`${ORIGIN}/stock`, ({ request }) => {
  const symbol = new URL(request.url).searchParams.get('symbol')?.slice(0, 12) || 'ACME'
  return eventStream(
    contextOf(request).clock,
    stockEvents(symbol, wishes(request, { limit: 10, everyMs: 1_000 })),
  )
})

const newsFeed = http.get(`${ORIGIN}/news`, ({ request }) =>
  eventStream(contextOf(request).clock, newsEvents(wishes(request, { limit: 5, everyMs: 800 }))),
)

const once = http.get(`${ORIGIN}/once`, ({ request }) => {
  const asked = wishes(request, { limit: LAST, everyMs: 300 })
  const { clock, note } = contextOf(request)
  if (asked.after < LAST) return eventStream(clock, threeEvents(asked))
  note('the client has had it all: 204 tells it not to come back')
  return new HttpResponse(null, { status: 204 })
})

const wrongType = http.get(`${ORIGIN}/wrong-type`, ({ request }) =>
  eventStream(
    contextOf(request).clock,
    threeEvents(wishes(request, { limit: LAST, everyMs: 100 })),
    'text/plain; charset=utf-8',
  ),
)

/** Reads what the client asks for; what can't be read is left as it would be. */
function wishes(request: Request, usual: { limit: number; everyMs: number }): StreamWishes {
  const { searchParams } = new URL(request.url)
  const named = request.headers.get('Last-Event-ID')
  const after = wholeNumber(named) ?? wholeNumber(searchParams.get('from')) ?? 0
  if (named !== null) contextOf(request).note(`goes on after event ${after}, as Last-Event-ID asks`)
  return {
    after,
    limit: Math.min(1_000, Math.max(1, wholeNumber(searchParams.get('limit')) ?? usual.limit)),
    everyMs: Math.min(60_000, Math.max(50, wholeNumber(searchParams.get('every')) ?? usual.everyMs)),
  }
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function fallback({ url, method }: Request): Response {
  return method === 'GET' || method === 'HEAD'
    ? HttpResponse.json(
        { message: `No stream is at ${new URL(url).pathname}. ${ORIGIN}/ lists them.` },
        { status: 404 },
      )
    : HttpResponse.json(
        { message: 'Streams are for reading.' },
        { status: 405, headers: { Allow: 'GET, HEAD' } },
      )
}

// Any page may listen, with credentials too (`withCredentials`).
const cors: CorsRules = {
  fields: ({ origin }) => [
    { name: 'Access-Control-Allow-Origin', value: origin },
    { name: 'Access-Control-Allow-Credentials', value: 'true' },
    { name: 'Vary', value: 'Origin' },
  ],
  preflight: ({ origin, requestHeaders }) => ({
    status: 204,
    fields: [
      { name: 'Access-Control-Allow-Origin', value: origin },
      { name: 'Access-Control-Allow-Credentials', value: 'true' },
      ...(requestHeaders === null ? [] : [{ name: 'Access-Control-Allow-Headers', value: requestHeaders }]),
    ],
  }),
}
