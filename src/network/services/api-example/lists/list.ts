import type { Call } from '#network/services/api-example/call.ts'
import { type InputError, Refusal } from '#network/services/api-example/problem.ts'
import { type Column, orderBy, type Order, readSort } from './order.ts'
import { readPaging } from './paging.ts'
import { afterCursor, byOffset, byPage } from './parts.ts'
import type { Condition, Key, Table } from './table.ts'

/** What a client may ask of a list. */
export interface View<T, K extends Key = number> {
  readonly keyOf: (record: T) => K
  /** Query parameters that pick records, each an index of the table, and what their values are. */
  readonly filters?: Readonly<Record<string, 'text' | 'number'>>
  /** Members that `sort` may name. */
  readonly sorts: readonly string[]
  /** The value of `sort` where none is given. Default: by key. */
  readonly sort?: string
}

/**
 * A part of a list: picked by the view's filters, in the order that `sort` names, by page, offset or cursor.
 * @param within what all of them have in common, such as the user of `/users/42/orders`
 * @throws Refusal 400 with an entry in `errors` for each parameter that can't be used
 */
export function list<T extends object, K extends Key>(
  call: Call,
  table: Table<T, K>,
  view: View<T, K>,
  within: readonly Condition[] = [],
): Response {
  const errors: InputError[] = []
  const { searchParams } = call.url
  const conditions = [...within, ...readFilters(searchParams, view.filters ?? {}, errors)]
  const columns = readColumns(searchParams.get('sort'), view, errors)
  const paging = readPaging(call, errors)
  if (errors.length > 0) throw new Refusal(400, 'The query can’t be used.', { members: { errors } })

  const order = orderBy(columns, view.keyOf)
  const rows = ordered(table, conditions, order)
  if (paging.by === 'page') return byPage(call, rows, paging)
  if (paging.by === 'offset') return byOffset(call, rows, paging)
  return afterCursor(call, rows, order, paging)
}

function readFilters(
  query: URLSearchParams,
  filters: Readonly<Record<string, 'text' | 'number'>>,
  errors: InputError[],
): Condition[] {
  return Object.entries(filters).flatMap(([parameter, kind]) =>
    query.getAll(parameter).map((text): Condition => {
      if (kind === 'text') return [parameter, text]
      if (!/^[1-9]\d{0,14}$/.test(text)) errors.push({ detail: 'must be a whole number from 1', parameter })
      return [parameter, Number(text)]
    }),
  )
}

function readColumns(
  text: string | null,
  { sort = '', sorts }: Pick<View<never>, 'sort' | 'sorts'>,
  errors: InputError[],
): readonly Column[] {
  const columns = readSort(text ?? sort)
  if (text !== '' && columns.every(({ name }) => sorts.includes(name))) return columns
  errors.push({
    detail: `must be ${sorts.join(' or ')}, with - before it to turn it round`,
    parameter: 'sort',
  })
  return []
}

function ordered<T extends object, K extends Key>(
  table: Table<T, K>,
  conditions: readonly Condition[],
  { text, rankOf, compare }: Order<T>,
): readonly T[] {
  const byRank = (a: T, b: T) => compare(rankOf(a), rankOf(b))
  if (conditions.length === 0) return text === '' ? table.all() : table.sorted(text, byRank)
  const rows = table.select(conditions)
  return text === '' ? rows : rows.toSorted(byRank)
}
