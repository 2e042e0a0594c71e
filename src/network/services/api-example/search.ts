import type { Resource } from './call.ts'
import { representation } from './conditional.ts'
import { Refusal } from './problem.ts'
import type { State } from './state.ts'

const MOST = 50

/** `/search?q=&limit=`: posts and users that hold the text. */
export function search(state: State): Resource {
  return {
    path: '/search',
    methods: {
      GET: (call) => {
        const query = call.url.searchParams.get('q')?.trim() ?? ''
        if (query === '') {
          throw new Refusal(400, 'There is nothing to search for.', {
            members: { errors: [{ detail: 'is required', parameter: 'q' }] },
          })
        }
        const limit = readLimit(call.url.searchParams.get('limit'))
        const found = [
          ...state.posts
            .all()
            .filter(({ title, body, tags }) => holds(query, title, body, ...tags))
            .map(({ id, title }) => ({ type: 'post', title, url: `${call.prefix}/posts/${id}` })),
          ...state.users
            .all()
            .filter(({ name, email = '', role = '' }) => holds(query, name, email, role))
            .map(({ id, name }) => ({ type: 'user', title: name, url: `${call.prefix}/users/${id}` })),
        ]
        call.context.note(`${found.length} found for “${query}”`)
        return representation(call, { query, total: found.length, limit, results: found.slice(0, limit) })
      },
    },
  }
}

function readLimit(text: string | null): number {
  if (text === null) return 10
  if (/^[1-9]\d{0,8}$/.test(text)) return Math.min(Number(text), MOST)
  throw new Refusal(400, 'The query can’t be used.', {
    members: { errors: [{ detail: 'must be a whole number from 1', parameter: 'limit' }] },
  })
}

function holds(query: string, ...texts: readonly string[]): boolean {
  return texts.some((text) => text.toLowerCase().includes(query.toLowerCase()))
}
