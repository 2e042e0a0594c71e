import type { Call } from '#network/services/api-example/call.ts'
import type { InputError } from '#network/services/api-example/problem.ts'

/** The most records of one answer. */
const MOST = 100

/** Which part of a list a client asks for: by page, by offset, or from a cursor on. */
export type Paging =
  | { readonly by: 'page'; readonly page: number; readonly size: number }
  | { readonly by: 'offset'; readonly offset: number; readonly size: number }
  | { readonly by: 'cursor'; readonly cursor: string; readonly size: number }

/**
 * Reads `page`, `offset` or `cursor`, of which only one may be given; page 1 where none is. `per_page` or
 * `limit` is the size: 20 unless told, at most 100. `envelope` says whether the list comes in an object.
 * @param errors gets what is wrong
 */
export function readPaging({ url, context }: Call, errors: InputError[]): Paging {
  const { searchParams: query } = url
  const whole = (parameter: string, least: number, otherwise: number) => {
    const text = query.get(parameter)
    if (text === null) return otherwise
    if (/^(0|[1-9]\d{0,8})$/.test(text) && Number(text) >= least) return Number(text)
    errors.push({ detail: `must be a whole number from ${least}`, parameter })
    return otherwise
  }
  const limit = whole('limit', 1, 20)
  const asked = whole('per_page', 1, limit)
  const page = whole('page', 1, 1)
  const offset = whole('offset', 0, 0)
  const cursor = query.get('cursor')
  const [first = 'page', ...more] = ['page', 'offset', 'cursor'].filter((name) => query.has(name))
  for (const parameter of more) errors.push({ detail: `can’t be used together with ${first}`, parameter })
  const envelope = query.get('envelope')
  if (envelope !== null && envelope !== 'true' && envelope !== 'false') {
    errors.push({ detail: 'must be true or false', parameter: 'envelope' })
  }
  if (asked > MOST) context.note(`${asked} on a page were asked for; ${MOST} is the most`)
  const size = Math.min(asked, MOST)
  if (cursor !== null) return { by: 'cursor', cursor, size }
  return first === 'offset' ? { by: 'offset', offset, size } : { by: 'page', page, size }
}
