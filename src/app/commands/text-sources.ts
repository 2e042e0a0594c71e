import type { EntryKind } from '#content/search/entry.ts'
import type { SearchingSource } from '#ui/commands/command.ts'
import type { TextResult } from './text-results.ts'

const groups: readonly (readonly [group: string, kinds: readonly EntryKind[]])[] = [
  ['In the lessons', ['lesson', 'section', 'mission', 'exercise']],
  ['FAQ', ['faq']],
  ['In the reference', ['status', 'method', 'field']],
  ['To remember', ['fact']],
]

/** One letter begins hundreds of words. */
const SHORTEST = 2

/**
 * Sources that look through the text of the lessons, the FAQ and the reference. The index and the search engine come
 * with the first search; one search answers all of them.
 */
export function textSources(go: (href: string) => void): readonly SearchingSource[] {
  let last: { readonly query: string; readonly results: Promise<readonly TextResult[]> } | undefined
  const resultsFor = (query: string) => {
    if (last?.query === query) return last.results
    const results = textResults(query, go)
    last = { query, results }
    // What failed is tried again by whoever asks next.
    results.catch(() => {
      last = undefined
    })
    return results
  }
  return groups.map(([group, kinds]) => ({
    group,
    searches: true,
    onlyWhenSearched: true,
    reads: 'the text of the lessons and the reference',
    commands: async (query) => {
      if (query.length < SHORTEST) return []
      return (await resultsFor(query)).flatMap(({ kind, command }) => (kinds.includes(kind) ? command : []))
    },
  }))
}

async function textResults(query: string, go: (href: string) => void): Promise<readonly TextResult[]> {
  return (await import('./text-results.ts')).textResults(query, go)
}
