import { engineOf, look, type Engine } from './engine.ts'
import type { SearchEntry } from './entry.ts'

/** An entry that answers a query. */
export interface SearchHit {
  readonly entry: SearchEntry
  /** How well; higher is better. */
  readonly score: number
  /** The words of the entry that answered, as `wordsOf` gives them. */
  readonly terms: ReadonlySet<string>
}

interface Loaded {
  readonly engine: Engine
  readonly entries: readonly SearchEntry[]
}

let loading: Promise<Loaded> | undefined

/**
 * What of the lessons, the FAQ and the reference answers a query, best first: what is called just that, then by
 * relevance. The first call loads the index.
 * @returns a promise that rejects where the index can't be loaded; the next call tries again
 */
export async function search(query: string): Promise<readonly SearchHit[]> {
  const { engine, entries } = await (loading ??= load())
  const hits = look(engine, query).flatMap(({ id, score, terms }): SearchHit[] => {
    const entry = entries[Number(id)]
    return entry ? [{ entry, score, terms: new Set(terms) }] : []
  })
  const name = query.trim().toLowerCase()
  const isName = ({ entry }: SearchHit) => entry.title.toLowerCase() === name
  return hits.toSorted((a, b) => Number(isName(b)) - Number(isName(a)))
}

async function load(): Promise<Loaded> {
  try {
    const index = (await import('virtual:search-index')).default
    return { engine: engineOf(index), entries: index.entries }
  } catch (error) {
    loading = undefined
    throw error
  }
}
