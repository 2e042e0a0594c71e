import { byteSize } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'
import { fieldValue } from '#http/field.ts'
import type { CapturedBody } from '#http/wire.ts'

/**
 * The content that came to a client, to be read: with its coding undone also where the client left
 * that to the one who reads, as a script does. `onWire` tells of the coding, where there was one.
 */
export function readableContent(
  body: CapturedBody,
  { attempts }: Exchange,
): { body: CapturedBody; onWire?: string } {
  const response = attempts.at(-1)?.hops.at(-1)?.response
  if (!response?.decoded) return { body }
  const coding = fieldValue(response.fields, 'content-encoding') ?? 'compressed'
  const asOnWire = body.size === response.body.size
  return {
    body: asOnWire ? response.decoded : body,
    onWire: `; ${byteSize(response.body.size)} on the wire (${coding})`,
  }
}
