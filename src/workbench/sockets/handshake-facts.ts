import * as v from 'valibot'
import type { WireHop } from '#http/wire.ts'

const fields = v.array(v.object({ name: v.string(), value: v.string() }))

/** What a client shows of a handshake. */
export const HandshakeFacts = v.object({
  url: v.string(),
  fields,
  response: v.exactOptional(v.object({ status: v.number(), reason: v.string(), fields })),
  failure: v.exactOptional(v.object({ kind: v.string(), netError: v.string(), reason: v.string() })),
  /** What the server did, in words. */
  notes: v.array(v.string()),
})

export type HandshakeFacts = v.InferOutput<typeof HandshakeFacts>

/** The facts of a handshake as the wire carried it. */
export function handshakeFacts({ request, response, failure, notes }: WireHop): HandshakeFacts {
  const plain = (all: readonly { name: string; value: string }[]) =>
    all.map(({ name, value }) => ({ name, value }))
  return {
    url: request.url,
    fields: plain(request.fields),
    ...(response && {
      response: { status: response.status, reason: response.reason, fields: plain(response.fields) },
    }),
    ...(failure && { failure }),
    notes: [...notes],
  }
}
