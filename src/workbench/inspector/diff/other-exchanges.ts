import { outcomeName } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'
import type { ExchangeSummary } from '#storage/schema.ts'

/** An exchange to choose from a list. */
export interface OtherExchange {
  readonly id: string
  readonly label: string
}

const MOST = 40

/** What an exchange may be compared with: the newest of the history, those of its own method and address first. */
export function otherExchanges(
  summaries: readonly ExchangeSummary[],
  { id, request }: Exchange,
): { same: OtherExchange[]; others: OtherExchange[] } {
  const there = summaries
    .filter((summary) => summary.id !== id && summary.binnedAt === undefined)
    .toSorted((a, b) => b.sentAt - a.sentAt)
  const isSame = ({ method, url }: ExchangeSummary) => method === request.method && url === request.url
  const listed = (list: readonly ExchangeSummary[]) =>
    list.slice(0, MOST).map((summary) => ({ id: summary.id, label: labelOf(summary) }))
  return { same: listed(there.filter(isSame)), others: listed(there.filter((each) => !isSame(each))) }
}

function labelOf({ sentAt, method, url, outcome }: ExchangeSummary): string {
  const when = new Date(sentAt).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'medium' })
  return `${method} ${url.replace(/^https?:\/\//, '')} → ${outcomeName(outcome)}, ${when}`
}
