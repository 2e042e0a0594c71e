import { byteSize, outcomeName } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'
import { rateLimitLevel, type RateLimitLevel } from '#http/rate-limit-level.ts'
import { seconds } from '#http/seconds.ts'
import type { WireHop } from '#http/wire.ts'
import { neverArrived } from '#workbench/drawing/failure-words.ts'

/** A moment of an exchange in words; `at` in lab ms since it began. */
export interface TimelineEvent {
  readonly at: number
  readonly text: string
}

/** Lab ms from the beginning of an exchange to the last thing known of it, late answers included. */
export function timelineLength(exchange: Exchange): number {
  const hopEnds = exchange.attempts.flatMap(({ hops }) =>
    hops.map(({ timing }) => (timing.endedAt ?? timing.startedAt) - exchange.clockStart),
  )
  return Math.max(1, exchange.durationMs, ...hopEnds)
}

/** What happened when, oldest first: the text equivalent of the drawn time line. */
export function timelineEvents(exchange: Exchange): TimelineEvent[] {
  // With one attempt, and no other allowed, the policy decided nothing worth telling.
  const once = exchange.attempts.length === 1 && exchange.request.policy.retries === 0
  const events: TimelineEvent[] = []
  for (const attempt of exchange.attempts) {
    if (attempt.held) events.push({ at: attempt.held.since, text: `${capital(attempt.held.reason)}.` })
    for (const hop of attempt.hops) events.push(...hopEvents(hop, exchange.clockStart))
    if (attempt.decision.action === 'retry') {
      events.push({ at: attempt.endedAt, text: `${capital(attempt.decision.reason)}.` })
    } else {
      const reason =
        attempt.outcome.kind === 'response' && once ? '' : ` ${capital(attempt.decision.reason)}.`
      events.push({
        at: attempt.endedAt,
        text: `${outcomeName(attempt.outcome)}.${reason} Done after ${seconds(exchange.durationMs)}.`,
      })
    }
  }
  const last = exchange.attempts.at(-1)
  const { heldAtEnd } = exchange
  if (heldAtEnd) {
    const end = exchange.outcome.kind === 'aborted' ? 'You cancelled' : outcomeName(exchange.outcome)
    events.push(
      { at: heldAtEnd.since, text: `${capital(heldAtEnd.reason)}.` },
      { at: exchange.durationMs, text: `${end}. Done after ${seconds(exchange.durationMs)}.` },
    )
  } else if (exchange.outcome.kind === 'aborted' && last?.decision.action === 'retry') {
    events.push({
      at: exchange.durationMs,
      text: `You cancelled during the wait, after ${seconds(exchange.durationMs)}.`,
    })
  }
  return events.sort((a, b) => a.at - b.at)
}

function hopEvents(hop: WireHop, start: number): TimelineEvent[] {
  const { timing, request, response, failure } = hop
  const url = URL.parse(request.url)
  const what = `${request.method} ${url ? url.pathname + url.search : request.url}`
  const leaves = `${hop.kind === 'preflight' ? 'The browser asks first: ' : ''}${what} leaves.`
  const events = departure(hop, url, leaves).map(({ at, text }) => ({ at: at - start, text }))
  for (const { at, status, reason } of hop.interim ?? []) {
    events.push({ at: at - start, text: `Before its answer, the server sends ${status} ${reason}.` })
  }
  if (response && timing.firstByteAt !== undefined) {
    const level = rateLimitLevel(response.fields)
    const pieces = timing.chunks.length > 1 ? ` in ${timing.chunks.length} pieces` : ''
    const content = response.body.size > 0 ? `, with ${byteSize(response.body.size)} of content${pieces}` : ''
    events.push({
      at: timing.firstByteAt - start,
      text: `The server begins to answer: ${response.status} ${response.reason}${content}.${level ? ` ${levelInWords(level)}` : ''}`,
    })
  }
  if (failure)
    events.push({
      at: (timing.endedAt ?? timing.startedAt) - start,
      text: `${failure.reason} (${failure.netError})`,
    })
  return events
}

function levelInWords({ remaining, limit, resetSeconds }: RateLimitLevel): string {
  const of = limit === undefined ? '' : ` of ${limit}`
  const more = resetSeconds === undefined ? '' : `, more in ${resetSeconds} s`
  return `Its rate limit leaves ${remaining}${of} ${(limit ?? remaining) === 1 ? 'request' : 'requests'}${more}.`
}

/** How a request gets going: the host is found, a connection made, the request sent. */
function departure({ timing, failure, request }: WireHop, url: URL | null, leaves: string): TimelineEvent[] {
  const { startedAt, connectedAt } = timing
  if (failure?.kind === 'no-such-host') {
    return [{ at: startedAt, text: `The browser looks up ${url?.hostname ?? request.url}.` }]
  }
  const connects = { at: startedAt, text: `The client connects to ${url?.host ?? request.url}.` }
  if (failure && neverArrived[failure.kind] !== undefined) return [connects]
  if (connectedAt === undefined || connectedAt - startedAt < 1) return [{ at: startedAt, text: leaves }]
  return [connects, { at: connectedAt, text: leaves }]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
