import { ask, handClock } from '#network/services/ask.ts'
import { createService } from './index.ts'

/** Has the shape of a token. */
export const TOKEN = `ghp_${'a1B2'.repeat(9)}`

/** A client of a new service, for its tests. Names itself unless told otherwise. */
export function newClient() {
  const service = createService()
  const clock = handClock()
  const send = async (path: string, fields: Record<string, string> = {}, method = 'GET') => {
    const headers = { 'User-Agent': 'tests/1', ...fields }
    const url = path.startsWith('https:') ? path : `https://api.github.com${path}`
    const { response, notes } = await ask(service, url, { method, headers }, { clock })
    const text = await response.text()
    return {
      status: response.status,
      reason: response.statusText,
      field: (name: string) => response.headers.get(name),
      text,
      notes,
      json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined,
    }
  }
  return { service, clock, send }
}

/** The targets of a Link field by relation, in its order. */
export function linksIn(link: string | null): Record<string, string> {
  const links = link?.matchAll(/<([^>]*)>; rel="(\w+)"/g) ?? []
  return Object.fromEntries(Array.from(links, ([, target, relation]) => [relation, target]))
}
