import type { Service } from '#network/service.ts'
import { ask } from './ask.ts'
import { type Place, resolved } from './contract.ts'

export const ORIGIN = 'https://api.example.com'

/** A request with everything that {@link fetch} wants. */
export interface Scene {
  readonly url: string
  readonly init: RequestInit & { readonly headers: Readonly<Record<string, string>> }
}

/** The request that an operation's own examples make, with credentials where it needs some. */
export function exampleRequest({ path, method, operation }: Place): Scene {
  const url = new URL(ORIGIN + path)
  for (const parameter of operation.parameters ?? []) {
    const { in: place, name, required, example } = resolved(parameter) ?? {}
    if (place === 'path') url.pathname = decodeURI(url.pathname).replace(`{${String(name)}}`, String(example))
    if (place === 'query' && required === true) url.searchParams.set(String(name), String(example))
  }
  const [body] = Object.entries(operation.requestBody?.content ?? {})
  return {
    url: url.href,
    init: {
      method: method.toUpperCase(),
      headers: {
        ...(operation.security ? { Authorization: 'Bearer admin-token' } : {}),
        ...(body ? { 'Content-Type': body[0] } : {}),
      },
      ...(body ? { body: JSON.stringify(body[1].example) } : {}),
    },
  }
}

/** Creates the webhook that the examples speak of. */
export async function addWebhook(service: Service): Promise<void> {
  await ask(service, `${ORIGIN}/webhooks`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ url: 'https://hooks.example.com/mine', events: ['order.*'] }),
  })
}
