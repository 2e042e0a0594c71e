import type { Outcome, OutcomeHead } from '#http/exchange.ts'
import type { ExchangeSummary, StoredExchange } from './schema.ts'

/** What the history lists of an exchange; pinned, or in the bin, as `before` was. */
export function summaryOf(
  { id, place, exchange }: StoredExchange,
  before?: ExchangeSummary,
): ExchangeSummary {
  const { request, sentAt, durationMs, outcome } = exchange
  return {
    id,
    place,
    sentAt,
    method: request.method,
    url: request.url,
    client: request.client,
    outcome: headOf(outcome),
    durationMs,
    size: receivedSize(outcome),
    pinned: before?.pinned ?? false,
    ...(before?.binnedAt === undefined ? {} : { binnedAt: before.binnedAt }),
  }
}

function headOf(outcome: Outcome): OutcomeHead {
  if (outcome.kind !== 'response') return { kind: outcome.kind }
  return { kind: 'response', status: outcome.status, reason: outcome.reason }
}

function receivedSize(outcome: Outcome): number {
  if (outcome.kind === 'response') return outcome.body.size
  return outcome.kind === 'network-error' ? (outcome.received?.size ?? 0) : 0
}
