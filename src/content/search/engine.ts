import MiniSearch, { type Options, type Query, type SearchResult } from 'minisearch'
import type { SearchEntry, SearchIndex } from './entry.ts'
import { formsOf, wordsOf } from './words.ts'

/** What is looked through of an entry; each counts for itself. */
interface Fields {
  readonly id: number
  readonly page: string
  readonly heading: string
  readonly place: string
  readonly text: string
}

export type Engine = MiniSearch<Fields>

/** A title weighs more than a heading, and that more than the text; words of the place only help along. */
const boost = { page: 8, heading: 4, place: 0.5, text: 1 }

const options: Options<Fields> = {
  fields: ['page', 'heading', 'place', 'text'],
  tokenize: (text) => wordsOf(text).map(({ term }) => term),
  processTerm: (term) => term,
}

const pages = new Set(['lesson', 'status', 'method', 'field'])

/** The index of these entries, to be stored. */
export function indexEntries(entries: readonly SearchEntry[]): SearchIndex {
  const engine: Engine = new MiniSearch(options)
  engine.addAll(entries.map(fieldsOf))
  return { entries, index: engine.toJSON() }
}

/** The engine of a stored index. */
export function engineOf({ index }: SearchIndex): Engine {
  return MiniSearch.loadJS(index as ReturnType<Engine['toJSON']>, options)
}

/**
 * Finds the entries that hold every word of a query, or one that begins with it, in any order; best first. Only where
 * there is none, slips of typing are forgiven. So what is typed more finds less, and never something else.
 */
export function look(engine: Engine, query: string): readonly SearchResult[] {
  const terms = [...new Set(wordsOf(query).map(({ term }) => term))]
  if (terms.length === 0) return []
  const exact = engine.search({ combineWith: 'AND', queries: terms.map(asTyped) }, { boost })
  if (exact.length > 0) return exact
  return engine.search({ combineWith: 'AND', queries: terms.map(nearly) }, { boost })
}

function asTyped(term: string): Query {
  const queries = formsOf(term).map(({ term: form, begins }): Query => ({
    combineWith: 'OR',
    queries: [form],
    prefix: begins,
  }))
  return { combineWith: 'OR', queries }
}

/** Two slips, as when two letters change places, but one in a short word; a number is meant as it stands. */
function nearly(term: string): Query {
  const slips = /\d/.test(term) || term.length < 4 ? 0 : term.length < 5 ? 1 : 2
  return { queries: [term], prefix: true, fuzzy: slips === 0 ? false : slips, combineWith: 'OR' }
}

function fieldsOf({ kind, title, place, text }: SearchEntry, id: number): Fields {
  const page = pages.has(kind)
  return {
    id,
    page: page ? title : '',
    heading: page || kind === 'fact' ? '' : title,
    place: place.join(' '),
    text: kind === 'fact' ? title : text,
  }
}
