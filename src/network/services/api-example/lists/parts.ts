import type { Call } from '#network/services/api-example/call.ts'
import { representation } from '#network/services/api-example/conditional.ts'
import { Refusal } from '#network/services/api-example/problem.ts'
import { firstIndex } from './bisect.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { Order } from './order.ts'
import type { Paging } from './paging.ts'

type Asked<By extends Paging['by']> = Extract<Paging, { by: By }>

/** One page of a list, in `{data, page, per_page, total}`. */
export function byPage(call: Call, rows: readonly object[], { page, size }: Asked<'page'>): Response {
  const data = rows.slice((page - 1) * size, page * size)
  const total = rows.length
  const last = Math.max(1, Math.ceil(total / size))
  call.context.note(`sent ${data.length} of ${total}, page ${page}`)
  const links = linksBy(call.url, 'page', {
    first: 1,
    prev: page > 1 ? Math.min(page - 1, last) : undefined,
    next: page < last ? page + 1 : undefined,
    last,
  })
  return part(call, data, { page, per_page: size, total }, links)
}

/** The records from an offset on, in `{data, offset, limit, total}`. */
export function byOffset(call: Call, rows: readonly object[], { offset, size }: Asked<'offset'>): Response {
  const data = rows.slice(offset, offset + size)
  const total = rows.length
  call.context.note(`sent ${data.length} of ${total}, after the first ${offset}`)
  const links = linksBy(call.url, 'offset', {
    first: 0,
    prev: offset > 0 ? Math.max(0, offset - size) : undefined,
    next: offset + size < total ? offset + size : undefined,
    last: Math.max(0, Math.ceil(total / size) - 1) * size,
  })
  return part(call, data, { offset, limit: size, total }, links)
}

/**
 * The records after the one a cursor names, in `{data, limit, next_cursor}`. What is added or removed before
 * that place moves nothing; an empty cursor stands at the beginning.
 * @throws Refusal 400 for a cursor that was not made for this list and order
 */
export function afterCursor<T extends object>(
  call: Call,
  rows: readonly T[],
  { text: sort, rankOf, compare }: Order<T>,
  { cursor, size }: Asked<'cursor'>,
): Response {
  const path = call.url.pathname.slice(call.prefix.length)
  const start = cursor === '' ? 0 : placeAfter()
  const data = rows.slice(start, start + size)
  const left = rows.length - start - data.length
  const last = data.at(-1)
  const next = left > 0 && last ? writeCursor({ path, sort, after: rankOf(last) }) : null
  call.context.note(`sent ${data.length}, ${left === 0 ? 'which were the last' : `${left} more to come`}`)
  return part(
    call,
    data,
    { limit: size, next_cursor: next },
    linksBy(call.url, 'cursor', { first: '', next }),
  )

  function placeAfter(): number {
    const known = readCursor(cursor)
    if (known && known.path === path && known.sort === sort) {
      return firstIndex(rows, (row) => compare(rankOf(row), known.after) > 0)
    }
    const detail = known
      ? 'belongs to another list, or to another sort'
      : 'must be a next_cursor of this list, or empty for the beginning'
    throw new Refusal(400, 'The cursor can’t be used here.', {
      members: { errors: [{ detail, parameter: 'cursor' }] },
    })
  }
}

/** The envelope, or with `?envelope=false` the bare list with the total in a field. */
function part(
  call: Call,
  data: readonly object[],
  rest: { readonly total?: number; readonly [member: string]: unknown },
  links: string,
): Response {
  const fields = { Link: links }
  if (call.url.searchParams.get('envelope') !== 'false')
    return representation(call, { data, ...rest }, { fields })
  const { total } = rest
  return representation(call, data, {
    fields: { ...fields, ...(total === undefined ? {} : { 'X-Total-Count': String(total) }) },
  })
}

/** The value of a Link field that leads to other parts of a list (RFC 8288). */
function linksBy(
  url: URL,
  parameter: string,
  targets: Readonly<Record<string, string | number | null | undefined>>,
): string {
  return Object.entries(targets)
    .flatMap(([relation, value]) => {
      if (value === null || value === undefined) return []
      const target = new URL(url)
      target.searchParams.set(parameter, String(value))
      return [`<${target.href}>; rel="${relation}"`]
    })
    .join(', ')
}
