import { type Collection, type StoredRecord, read } from './collection.ts'
import { filtered } from './filter.ts'

export interface Listing {
  readonly records: readonly StoredRecord[]
  /** How many there are without paging; undefined when no page or slice was asked for. */
  readonly total?: number
  /** Where the other pages are, by relation (RFC 8288); undefined unless `_page` was asked for. */
  readonly links?: Readonly<Record<string, string>>
}

/** Filters, sorts (`_sort`, `_order`) and cuts (`_page`, `_limit`, `_start`, `_end`) a collection. */
export function listing(collection: Collection, url: URL, params: URLSearchParams): Listing {
  const records = sorted(filtered(collection, params), params)
  const total = records.length
  const limit = wholeNumber(params.get('_limit'))
  const end = wholeNumber(params.get('_end'))
  const start = wholeNumber(params.get('_start')) ?? 0
  if (params.get('_page')) {
    const page = Math.max(1, wholeNumber(params.get('_page')) ?? 1)
    return pageOf(records, url, page, limit || 10)
  }
  if (end !== undefined) return { records: records.slice(start, end), total }
  if (limit !== undefined) return { records: records.slice(start, start + limit), total }
  return { records }
}

function pageOf(records: readonly StoredRecord[], url: URL, page: number, size: number): Listing {
  const total = records.length
  const cut = records.slice((page - 1) * size, page * size)
  const last = Math.ceil(total / size)
  const pages: Record<string, number> = {}
  if (cut.length > 0 && cut.length < total) {
    pages['first'] = 1
    if (page > 1) pages['prev'] = page - 1
    if (page < last) pages['next'] = page + 1
    pages['last'] = last
  }
  const links = Object.fromEntries(
    Object.entries(pages).map(([relation, number]) => {
      const target = new URL(url)
      target.searchParams.set('_page', String(number))
      return [relation, target.href]
    }),
  )
  return { records: cut, total, links }
}

function sorted(records: readonly StoredRecord[], params: URLSearchParams): readonly StoredRecord[] {
  const fields = params.get('_sort')?.split(',') ?? []
  const orders = params.get('_order')?.toLowerCase().split(',') ?? []
  if (fields.length === 0) return records
  return records.toSorted((a, b) => {
    for (const [position, field] of fields.entries()) {
      const sign = orders[position] === 'desc' ? -1 : 1
      const difference = compare(read(a, field), read(b, field))
      if (difference !== 0) return sign * difference
    }
    return 0
  })
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function wholeNumber(text: string | null): number | undefined {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isNaN(number) ? undefined : number
}
