import { http } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import type { Service } from '#network/service.ts'
import { createAllowance, keptAnswerFields } from './allowance.ts'
import { page } from './answer.ts'
import { cors } from './cors.ts'
import { createDatabase, knownRecords, type RecordSource } from './database.ts'
import { frontPage } from './front-page.ts'
import { type CollectionName, collectionNamed, keyTo } from './names.ts'
import { everything, list, show } from './reads.ts'
import { checkEncoding, type Endpoints, serve } from './serve.ts'
import { create, merge, remove, replace } from './writes.ts'

const ORIGIN = 'https://jsonplaceholder.typicode.com'

/** https://jsonplaceholder.typicode.com: six collections to read; writes are answered and not kept. */
export function createService({ records = knownRecords }: { records?: RecordSource } = {}): Service {
  const database = createDatabase(records)
  const allowance = createAllowance()

  // The framework's paths are the same in capitals.
  const atCollection = (segment: string, endpoints: (name: CollectionName) => Endpoints): Endpoints => {
    const name = collectionNamed(segment.toLowerCase())
    return name ? endpoints(name) : {}
  }

  return {
    handlers: [
      http.get(`${ORIGIN}/`, ({ request }) => {
        const response = page(request, frontPage)
        for (const [name, value] of Object.entries(keptAnswerFields(contextOf(request)))) {
          response.headers.set(name, value)
        }
        return response
      }),

      http.all(`${ORIGIN}/db`, ({ request }) =>
        serve(request, allowance, () => ({ GET: () => everything(database) })),
      ),

      http.all<{ name: string }>(`${ORIGIN}/:name`, ({ request, params }) =>
        serve(request, allowance, () =>
          atCollection(params.name, (name) => ({
            GET: () => list(database, name, request.url),
            POST: (sent) => create(database, name, sent, request.url),
          })),
        ),
      ),

      http.all<{ name: string; id: string }>(`${ORIGIN}/:name/:id`, ({ request, params }) =>
        serve(request, allowance, () =>
          atCollection(params.name, (name) => {
            const { id } = params
            checkEncoding(request.url)
            return {
              GET: () => show(database, name, id, request.url),
              PUT: (sent) => replace(database, name, id, sent),
              PATCH: (sent) => merge(database, name, id, sent),
              DELETE: async () => remove(name, id),
            }
          }),
        ),
      ),

      http.all<{ parent: string; id: string; name: string }>(
        `${ORIGIN}/:parent/:id/:name`,
        ({ request, params }) =>
          serve(request, allowance, () => {
            const parent = { [keyTo(params.parent)]: params.id }
            checkEncoding(request.url)
            return atCollection(params.name, (name) => ({
              GET: () => list(database, name, request.url, parent),
              POST: (sent) => create(database, name, { ...sent, ...parent }, request.url),
            }))
          }),
      ),
    ],
    cors,
    fallback: (request) => serve(request, allowance, () => ({})),
    reset: allowance.reset,
  }
}
