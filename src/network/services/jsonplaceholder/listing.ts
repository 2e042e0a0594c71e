import { type Collection, compare, type SortOrder, type StoredRecord } from './collection.ts'
import { Crash } from './crash.ts'
import { read } from './field-path.ts'
import { filtered } from './filter.ts'
import { integer } from './query.ts'

interface Listing {
  readonly records: readonly StoredRecord[]
  /** How many there are without paging; undefined when no page or slice was asked for. */
  readonly total?: number
  /** The Link field (RFC 8288), empty where there is but one page; undefined unless `_page` was asked for. */
  readonly link?: string
}

/**
 * Filters, sorts (`_sort`, `_order`) and cuts (`_page`, `_limit`, `_start`, `_end`) a collection.
 * @param url the target URI, from which the links to other pages are made
 * @throws Crash on parameters that the service stumbles over
 */
export function listing(collection: Collection, url: string, params: URLSearchParams): Listing {
  const records = sorted(collection, params)
  const total = records.length
  const page = integer(params, '_page')
  const limit = integer(params, '_limit')
  const end = integer(params, '_end')
  const start = integer(params, '_start') || 0
  if (page !== undefined) return pageOf(records, url, page >= 1 ? page : 1, limit || 10)
  if (end !== undefined) return { records: records.slice(start, end), total }
  if (limit !== undefined) return { records: records.slice(start, start + limit), total }
  return { records }
}

function pageOf(records: readonly StoredRecord[], url: string, page: number, size: number): Listing {
  const total = records.length
  const cut = records.slice((page - 1) * size, page * size)
  const pages: [relation: string, page: number][] = []
  if (cut.length > 0 && cut.length < total) {
    pages.push(['first', 1])
    if (page > 1) pages.push(['prev', page - 1])
    if (page * size < total) pages.push(['next', page + 1])
    pages.push(['last', Math.ceil(total / size)])
  }
  // The service swaps the number of the page it answers, so one it had to correct stays as it was written.
  const link = pages
    .map(([relation, target]) => `<${url.replace(`page=${page}`, `page=${target}`)}>; rel="${relation}"`)
    .join(', ')
  return { records: cut, total, link }
}

function sorted(collection: Collection, params: URLSearchParams): readonly StoredRecord[] {
  if (params.getAll('_sort').length > 1) throw new Crash('TypeError: _sort.split is not a function', PLURAL)
  const records = filtered(collection, params)
  const fields = params.get('_sort')?.split(',') ?? []
  const orders = params.get('_order')?.toLowerCase().split(',') ?? []
  const orderOf = (position: number): SortOrder => (orders[position] === 'desc' ? 'desc' : 'asc')
  const [field] = fields
  if (field === undefined) return records
  if (fields.length === 1 && records === collection.records) return collection.sortedBy(field, orderOf(0))
  return records.toSorted((a, b) => {
    for (const [position, name] of fields.entries()) {
      const difference = compare(read(a, name), read(b, name))
      if (difference !== 0) return orderOf(position) === 'desc' ? -difference : difference
    }
    return 0
  })
}

/** Where in the service's code lists are made, for its stack traces. */
const PLURAL = 'list (json-server/lib/server/router/plural.js)'
