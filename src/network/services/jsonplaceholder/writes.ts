import { http } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import { answer, crash } from './answer.ts'
import { type CollectionName, isCollectionName, loadCollection } from './collection.ts'
import { type ParsedContent, parseContent } from './content.ts'
import { missing } from './reads.ts'
import { keyTo } from './relations.ts'

const ORIGIN = 'https://jsonplaceholder.typicode.com'
const NOT_KEPT = 'this service answers as if, and keeps nothing'

/** POST, PUT, PATCH and DELETE: answered as a server that stores would, and nothing is stored. */
export const writes = [
  http.post<{ collection: string }>(`${ORIGIN}/:collection`, ({ request, params }) =>
    create(request, params.collection),
  ),

  http.post<{ parent: string; id: string; collection: string }>(
    `${ORIGIN}/:parent/:id/:collection`,
    ({ request, params }) => create(request, params.collection, { [keyTo(params.parent)]: params.id }),
  ),

  http.put<{ collection: string; id: string }>(`${ORIGIN}/:collection/:id`, ({ request, params }) =>
    change(request, params.collection, async (fields, collection) => {
      const record = (await loadCollection(collection)).byId(params.id)
      if (!record) {
        contextOf(request).note(
          `PUT to ${collection}/${params.id}, which does not exist: the service's code throws`,
        )
        return crash(
          "TypeError: Cannot read properties of undefined (reading 'id')\n" +
            '    at update (json-server/lib/server/router/plural.js)',
        )
      }
      contextOf(request).note(`replaced ${collection}/${params.id}: ${NOT_KEPT}`)
      return answer(request, { ...fields, id: record.id })
    }),
  ),

  http.patch<{ collection: string; id: string }>(`${ORIGIN}/:collection/:id`, ({ request, params }) =>
    change(request, params.collection, async (fields, collection) => {
      const record = (await loadCollection(collection)).byId(params.id)
      contextOf(request).note(`changed ${collection}/${params.id}: ${NOT_KEPT}`)
      return answer(request, { ...record, ...fields })
    }),
  ),

  http.delete<{ collection: string; id: string }>(`${ORIGIN}/:collection/:id`, ({ request, params }) => {
    const { collection, id } = params
    if (!isCollectionName(collection)) return missing(request)
    contextOf(request).note(`deleted ${collection}/${id}: ${NOT_KEPT}`)
    return answer(request, {})
  }),
]

function create(
  request: Request,
  name: string,
  foreign: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return change(request, name, async (fields, collection) => {
    const id = (await loadCollection(collection)).records.length + 1
    contextOf(request).note(`created ${collection}/${id}: ${NOT_KEPT}`)
    return answer(
      request,
      { ...fields, ...foreign, id },
      {
        status: 201,
        fields: { Location: `${request.url}/${id}`, 'Access-Control-Expose-Headers': 'Location' },
      },
    )
  })
}

async function change(
  request: Request,
  name: string,
  answerWith: (fields: Readonly<Record<string, unknown>>, collection: CollectionName) => Promise<Response>,
): Promise<Response> {
  if (!isCollectionName(name)) return missing(request)
  const content: ParsedContent = await parseContent(request)
  if (!content.ok) {
    contextOf(request).note(`the content is not JSON: ${content.error}`)
    return crash(`SyntaxError: ${content.error}\n    at JSON.parse (<anonymous>)`)
  }
  if (Object.keys(content.fields).length === 0) {
    contextOf(request).note('no fields in the content (only JSON and form content are read)')
  }
  return answerWith(content.fields, name)
}
