import { wordsIn } from './catalogue.ts'
import type { Call, Endpoint } from './call.ts'
import { cut, linkFields, pageOf } from './paging.ts'
import type { Repository } from './records.ts'
import { Refusal } from './refusal.ts'
import { repositorySummary } from './repository.ts'
import { found } from './search-query.ts'

/** Results further down than this are not shown. */
const DEPTH = 1000

/** `/search/repositories?q=`. */
export const searchEndpoints: readonly Endpoint[] = [
  {
    path: '/search/repositories',
    resource: 'search',
    read: ({ catalogue, context, url }: Call) => {
      const params = url.searchParams
      const results = found(catalogue, params.get('q')).toSorted(comparison(params))
      const page = pageOf(params)
      if ((page.number - 1) * page.size >= DEPTH) {
        throw new Refusal(422, `Only the first ${DEPTH} search results are available`, {
          documentation: '/v3/search/',
        })
      }
      const items = cut(results, page).map((each) => ({ ...repositorySummary(each), score: 1 }))
      context.note(`found ${results.length} repositories, sent ${items.length}`)
      return {
        data: { total_count: results.length, incomplete_results: false, items },
        fields: linkFields(url, Math.min(results.length, DEPTH), page),
        cacheable: false,
      }
    },
  },
]

/** By stars, forks or the last change; without a known `sort`, those with a word in their name first. */
function comparison(params: URLSearchParams): (a: Repository, b: Repository) => number {
  const sign = params.get('order') === 'asc' ? 1 : -1
  switch (params.get('sort')) {
    case 'stars':
      return (a, b) => sign * (a.stars - b.stars)
    case 'forks':
      return (a, b) => sign * (a.forks - b.forks)
    case 'updated':
      return (a, b) => sign * (a.pushedAt < b.pushedAt ? -1 : a.pushedAt > b.pushedAt ? 1 : 0)
    default: {
      const words = new Set(wordsIn(params.get('q') ?? ''))
      const rank = ({ name }: Repository) => wordsIn(name).filter((word) => words.has(word)).length
      return (a, b) => rank(b) - rank(a) || b.stars - a.stars
    }
  }
}
