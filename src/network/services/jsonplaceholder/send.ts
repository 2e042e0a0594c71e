import { ask } from '#network/services/ask.ts'
import { createService } from './index.ts'

export const ORIGIN = 'https://jsonplaceholder.typicode.com'

/** Sends a request to a new service, for its tests. */
export function send(path: string, init?: RequestInit) {
  return ask(createService(), `${ORIGIN}${path}`, init)
}

/** The JSON that a new service answers. */
export async function json(path: string, init?: RequestInit) {
  return (await send(path, init)).response.json()
}

/** A request with JSON content. */
export function write(method: string, content: unknown): RequestInit {
  return { method, body: JSON.stringify(content), headers: { 'Content-Type': 'application/json' } }
}
