import { base64OfBytes } from '#http/base64.ts'
import { announcement, outcomeName } from '#http/describe.ts'
import type { Attempt, Exchange } from '#http/exchange.ts'
import { sentDraft } from '#http/resolve-draft.ts'
import type { WireHop } from '#http/wire.ts'
import { harRequestOf, harResponseOf, NO_RESPONSE } from './har-messages.ts'
import { harHead, harRequestOfDraft, labEntryOf } from './har-of-draft.ts'
import { harTimings } from './har-timings.ts'

const PAGE = 'exchange'

/**
 * One send as an HTTP archive (HAR 1.2): an entry for each request on the wire, retries, redirects and
 * preflights too. What HAR has no word for stands under names with an underscore, as it asks for.
 */
export function writeHar(exchange: Exchange): string {
  const { request, sentAt, durationMs, outcome } = exchange
  const hops = exchange.attempts.flatMap((attempt) => attempt.hops.map((hop) => ({ attempt, hop })))
  const firstOwn = hops.find(({ hop }) => hop.kind !== 'preflight')?.hop
  const entries = hops.map(({ attempt, hop }) => entryOf(exchange, attempt, hop, hop !== firstOwn))
  const page = {
    startedDateTime: isoTime(sentAt),
    id: PAGE,
    title: `${request.method} ${request.url}`,
    pageTimings: { onLoad: durationMs },
    comment: announcement(exchange),
    _outcome: outcome.kind,
  }
  const log = {
    ...harHead,
    pages: [page],
    entries: entries.length > 0 ? entries : [entryWithoutHop(exchange)],
  }
  return JSON.stringify({ log }, null, 2)
}

function entryOf(exchange: Exchange, attempt: Attempt, hop: WireHop, follows: boolean) {
  const timings = harTimings(hop.timing)
  const spent = Object.values(timings).reduce((total, ms) => total + Math.max(0, ms), 0)
  const comment = [
    hop.failure?.reason,
    isLast(attempt, hop) ? attempt.decision.reason : undefined,
    ...hop.notes,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
  return {
    pageref: PAGE,
    startedDateTime: isoTime(exchange.sentAt + hop.timing.startedAt - exchange.clockStart),
    time: spent,
    request: harRequestOf(hop.request),
    response: hop.response
      ? harResponseOf(hop.response)
      : { ...NO_RESPONSE, _error: hop.failure?.netError ?? '' },
    cache: {},
    timings,
    ...(comment === '' ? {} : { comment }),
    ...(hop.kind === 'request' ? {} : { _resourceType: hop.kind }),
    ...(hop.messages
      ? { _webSocketMessages: hop.messages.map((message) => messageOf(exchange, message)) }
      : {}),
    ...(hop.interim
      ? { _interim: hop.interim.map(({ status, reason, fields }) => ({ status, reason, fields })) }
      : {}),
    _attempt: attempt.number,
    ...(isLast(attempt, hop) ? { _seenByClient: outcomeName(attempt.outcome) } : {}),
    _roundtrip: labEntryOf(exchange.request, follows),
  }
}

function isLast(attempt: Attempt, hop: WireHop): boolean {
  return attempt.hops.at(-1) === hop
}

/** What was meant, where nothing of it reached the wire. */
function entryWithoutHop(exchange: Exchange) {
  return {
    pageref: PAGE,
    startedDateTime: isoTime(exchange.sentAt),
    time: exchange.durationMs,
    request: harRequestOfDraft(sentDraft(exchange)),
    response: NO_RESPONSE,
    cache: {},
    timings: { send: 0, wait: exchange.durationMs, receive: 0 },
    comment: 'Nothing of it reached the wire.',
    _seenByClient: outcomeName(exchange.outcome),
    _roundtrip: labEntryOf(exchange.request, false),
  }
}

type SocketMessage = NonNullable<WireHop['messages']>[number]

/** As Chromium writes them; the opcodes are those of RFC 6455, 5.2. */
function messageOf({ sentAt, clockStart }: Exchange, { from, kind, data, at }: SocketMessage) {
  return {
    type: from === 'client' ? 'send' : 'receive',
    time: (sentAt + at - clockStart) / 1_000,
    opcode: { text: 1, binary: 2, close: 8 }[kind],
    data: typeof data === 'string' ? data : base64OfBytes(data),
  }
}

function isoTime(epochMs: number): string {
  // Beyond what a Date can hold, the archive still has to be one.
  return new Date(Math.min(Math.max(epochMs, 0), 8.64e15)).toISOString()
}
