import { http } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import { answer } from './answer.ts'
import { isCollectionName, loadCollection } from './collection.ts'
import { listing } from './listing.ts'
import { keyTo, wantsRelated, withRelated } from './relations.ts'

const ORIGIN = 'https://jsonplaceholder.typicode.com'

/** `/posts?…`, `/posts/1` and `/posts/1/comments?…`. */
export const reads = [
  http.get<{ collection: string }>(`${ORIGIN}/:collection`, ({ request, params }) => {
    const { searchParams } = new URL(request.url)
    return list(request, params.collection, searchParams)
  }),

  http.get<{ collection: string; id: string }>(`${ORIGIN}/:collection/:id`, async ({ request, params }) => {
    const { collection, id } = params
    const record = isCollectionName(collection) ? (await loadCollection(collection)).byId(id) : undefined
    if (!record) return missing(request)
    contextOf(request).note(`found ${id} in ${collection}`)
    return answer(request, await withRelated(record, collection, new URL(request.url).searchParams))
  }),

  http.get<{ parent: string; id: string; collection: string }>(
    `${ORIGIN}/:parent/:id/:collection`,
    ({ request, params }) => {
      const { searchParams } = new URL(request.url)
      searchParams.set(keyTo(params.parent), params.id)
      return list(request, params.collection, searchParams)
    },
  ),
]

/** The service's answer where nothing is: 404 with an empty object. */
export function missing(request: Request): Promise<Response> {
  contextOf(request).note(`nothing is at ${new URL(request.url).pathname}`)
  return answer(request, {}, { status: 404 })
}

async function list(request: Request, name: string, params: URLSearchParams): Promise<Response> {
  if (!isCollectionName(name)) return missing(request)
  const collection = await loadCollection(name)
  const { records, total, links } = listing(collection, new URL(request.url), params)
  contextOf(request).note(`sent ${records.length} of ${collection.records.length} ${name}`)
  const fields: Record<string, string> = {}
  if (total !== undefined) {
    fields['X-Total-Count'] = String(total)
    fields['Access-Control-Expose-Headers'] = links ? 'X-Total-Count, Link' : 'X-Total-Count'
  }
  if (links && Object.keys(links).length > 0) {
    fields['Link'] = Object.entries(links)
      .map(([relation, target]) => `<${target}>; rel="${relation}"`)
      .join(', ')
  }
  const data = wantsRelated(params)
    ? await Promise.all(records.map((record) => withRelated(record, name, params)))
    : records
  return answer(request, data, { fields })
}
