import type { GuestHost } from '#http/lab-network.ts'
import { contextOf } from './edge/context.ts'
import type { Service } from './service.ts'

/** A host that answers from outside the network, as one of its services. No page of another origin may read it. */
export function guestService({ answer }: GuestHost): { createService(): Service } {
  return {
    createService: () => ({
      handlers: [],
      cors: { fields: () => [], preflight: () => ({ status: 404, fields: [] }) },
      fallback: async (request) => {
        const { fields, body } = contextOf(request)
        const { method, url } = request
        const answered = await answer({ method, url, fields, body })
        const headers = answered.fields.map(({ name, value }): [string, string] => [name, value])
        return new Response(answered.body && Uint8Array.from(answered.body), {
          status: answered.status,
          headers,
        })
      },
    }),
  }
}
