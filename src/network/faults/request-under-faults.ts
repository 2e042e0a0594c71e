import type { FaultEffect } from '#http/fault.ts'
import type { WireRequestField } from '#http/wire.ts'
import { effectOf } from './effect-of.ts'

// RFC 9110, 13.1; If-Range stays, it decides on a range and not on an update.
const CONDITIONS = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since']

/** The request as the service gets to see it. The log keeps the one that was sent. */
export function requestUnderFaults<R extends { readonly fields: readonly WireRequestField[] }>(
  effects: readonly FaultEffect[],
  request: R,
  note: (text: string) => void,
): R {
  if (!effectOf(effects, 'lost-update')) return request
  const isCondition = ({ name }: WireRequestField) => CONDITIONS.includes(name.toLowerCase())
  const ignored = request.fields.filter(isCondition)
  if (ignored.length === 0) return request
  note(`ignored ${ignored.map(({ name }) => name).join(' and ')}`)
  return { ...request, fields: request.fields.filter((field) => !isCondition(field)) }
}
