import type { Call } from './call.ts'
import { representation } from './conditional.ts'
import { type InputError, Refusal } from './problem.ts'

const MOST_PER_PAGE = 100

/**
 * A page of records: `page` from 1, `per_page` (or `limit`) 20 unless told, at most 100. Sent as
 * `{data, page, per_page, total}`, or as a bare list with `?envelope=false`; a Link field says
 * where the other pages are (RFC 8288) in both.
 * @throws Refusal 400 for a page or size that is no whole number from 1
 */
export function pageOf(call: Call, records: readonly unknown[]): Response {
  const { url, context } = call
  const { page, size } = readPage(call)
  const total = records.length
  const data = records.slice((page - 1) * size, page * size)
  const fields = { Link: links(url, page, Math.max(1, Math.ceil(total / size))) }
  context.note(`sent ${data.length} of ${total}, page ${page}`)
  if (url.searchParams.get('envelope') === 'false') {
    return representation(call, data, { fields: { ...fields, 'X-Total-Count': String(total) } })
  }
  return representation(call, { data, page, per_page: size, total }, { fields })
}

function readPage({ url, context }: Call): { page: number; size: number } {
  const errors: InputError[] = []
  const positive = (parameter: string, otherwise: number) => {
    const text = url.searchParams.get(parameter)
    if (text === null) return otherwise
    if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
    errors.push({ detail: 'must be a whole number from 1', parameter })
    return otherwise
  }
  const page = positive('page', 1)
  const asked = positive('per_page', positive('limit', 20))
  if (errors.length > 0) throw new Refusal(400, 'The query can’t be used.', { members: { errors } })
  if (asked > MOST_PER_PAGE) context.note(`${asked} on a page were asked for; ${MOST_PER_PAGE} is the most`)
  return { page, size: Math.min(asked, MOST_PER_PAGE) }
}

function links(url: URL, page: number, last: number): string {
  const pages: [relation: string, page: number][] = [['first', 1]]
  if (page > 1) pages.push(['prev', Math.min(page - 1, last)])
  if (page < last) pages.push(['next', page + 1])
  pages.push(['last', last])
  return pages
    .map(([relation, number]) => {
      const target = new URL(url)
      target.searchParams.set('page', String(number))
      return `<${target.href}>; rel="${relation}"`
    })
    .join(', ')
}
