import { isSafelistedMethod, unsafeFieldNames } from '#http/cors-safelist.ts'
import type { WireRequestField } from '#http/wire.ts'
import type { IncomingRequest, PageRequest } from './incoming-request.ts'

/** What a preflight asks permission for. */
export interface PreflightNeed {
  readonly method: string
  /** Small and sorted. */
  readonly fieldNames: readonly string[]
}

/**
 * What the browser must ask the other origin before it sends this request; undefined
 * where it may send it straight away. The lab keeps no preflight cache, so that the
 * question is seen each time; browsers keep an answer for Access-Control-Max-Age seconds.
 */
export function preflightNeed(method: string, page: PageRequest): PreflightNeed | undefined {
  if (page.mode === 'no-cors') return undefined
  const fieldNames = unsafeFieldNames(page.ownFields)
  return isSafelistedMethod(method) && fieldNames.length === 0 ? undefined : { method, fieldNames }
}

/** The fields of the OPTIONS request with which Chrome asks: those of the request itself, and the question. */
export function preflightFields(need: PreflightNeed, request: IncomingRequest): WireRequestField[] {
  const same = (...names: string[]) =>
    names.flatMap((name) => request.fields.filter((field) => field.by === 'browser' && field.name === name))
  const own = (name: string, value: string): WireRequestField => ({ name, value, by: 'browser' })
  const asked = need.fieldNames.join(',')
  return [
    ...same('Host', 'Connection'),
    own('Accept', '*/*'),
    own('Access-Control-Request-Method', need.method),
    ...(asked ? [own('Access-Control-Request-Headers', asked)] : []),
    ...same('Origin', 'User-Agent', 'Sec-Fetch-Site', 'Sec-Fetch-Mode', 'Sec-Fetch-Dest'),
    ...same('Referer', 'Accept-Encoding', 'Accept-Language'),
  ]
}
