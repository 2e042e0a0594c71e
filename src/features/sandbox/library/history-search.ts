import { outcomeName } from '#http/describe.ts'
import { statusClass } from '#http/status.ts'
import type { ExchangeSummary } from '#storage/schema.ts'

/** What the history is searched for; '' in a filter lets everything through. */
export interface HistorySearch {
  /** Words that must all occur in method, URL, status or outcome. */
  readonly text: string
  readonly method: string
  readonly host: string
  readonly outcome: '' | OutcomeFilter
}

/** A class of status codes, or that no response came. */
export type OutcomeFilter = '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'failed'

export const everything: HistorySearch = { text: '', method: '', host: '', outcome: '' }

/** What is not in the bin: the pinned first, then the newest. */
export function listed(summaries: readonly ExchangeSummary[]): ExchangeSummary[] {
  return summaries
    .filter(({ binnedAt }) => binnedAt === undefined)
    .sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.sentAt - a.sentAt)
}

/** The entries that a search is for, in the order they came. */
export function searched(
  summaries: readonly ExchangeSummary[],
  { text, method, host, outcome }: HistorySearch,
): readonly ExchangeSummary[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0 && method === '' && host === '' && outcome === '') return summaries
  return summaries.filter(
    (summary) =>
      (method === '' || summary.method === method) &&
      (host === '' || hostOf(summary) === host) &&
      (outcome === '' || outcomeFilter(summary) === outcome) &&
      words.every((word) => wordsOf(summary).includes(word)),
  )
}

/** The methods that occur, by name. */
export function methodsIn(summaries: readonly ExchangeSummary[]): string[] {
  return [...new Set(summaries.map(({ method }) => method))].sort()
}

/** The hosts that occur, those most often asked first. */
export function hostsIn(summaries: readonly ExchangeSummary[]): string[] {
  const times = new Map<string, number>()
  for (const summary of summaries) {
    const host = hostOf(summary)
    if (host !== '') times.set(host, (times.get(host) ?? 0) + 1)
  }
  return [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([host]) => host)
}

/** The host of an entry with its port, as it was typed but for its case. */
function hostOf({ url }: ExchangeSummary): string {
  const [, host = ''] = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^/?#@]*@)?([^/?#]*)/i.exec(url.trim()) ?? []
  return host.toLowerCase()
}

function outcomeFilter({ outcome }: ExchangeSummary): OutcomeFilter {
  // A page is shown 0 in place of a status it may not see.
  if (outcome.kind !== 'response' || outcome.status === 0) return 'failed'
  return `${statusClass(outcome.status)}xx`
}

const known = new WeakMap<ExchangeSummary, string>()

/** Everything of an entry that can be searched, made once for each. */
function wordsOf(summary: ExchangeSummary): string {
  const before = known.get(summary)
  if (before !== undefined) return before
  const { method, url, client, outcome } = summary
  const words = [method, url, outcomeName(outcome), outcomeFilter(summary), client].join(' ').toLowerCase()
  known.set(summary, words)
  return words
}
