import type { Call } from './call.ts'
import { representation } from './conditional.ts'
import { Refusal } from './problem.ts'
import type { State } from './state.ts'

const MOST_KEPT = 200

/** What a POST brought about: the new record, its address, and its entity tag where that is not the data's. */
export interface Creation {
  readonly location: string
  readonly data: unknown
  readonly tag?: string | undefined
}

/**
 * Creates once for each Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): the same key with
 * the same content gets the first answer again. Without a key it simply creates.
 * @param create must not wait for anything, or two requests with one key could both get through
 * @throws Refusal 422 when the key was used for another request, 400 when it is empty
 */
export function createOnce(state: State, call: Call, content: unknown, create: () => Creation): Response {
  const { request, url, context } = call
  const field = request.headers.get('Idempotency-Key')
  if (field === null) return created(call, create())
  const key = field.replace(/^"(.*)"$/, '$1')
  if (key === '') throw new Refusal(400, 'The Idempotency-Key is empty.')
  const fingerprint = `${request.method} ${url.pathname} ${JSON.stringify(content)}`
  const before = state.creations.get(key)
  if (before && before.fingerprint !== fingerprint) {
    context.note('that key was used for another request')
    throw new Refusal(422, 'This Idempotency-Key was used for a request with other content. Make a new one.')
  }
  if (before) {
    context.note('same key, same answer: nothing done twice')
    return created(call, before, { 'Idempotency-Replayed': 'true' })
  }
  const creation = create()
  state.creations.set(key, { fingerprint, ...creation })
  const [oldest] = state.creations.keys()
  if (state.creations.size > MOST_KEPT && oldest !== undefined) state.creations.delete(oldest)
  return created(call, creation)
}

/** 201 with the record and where it is (RFC 9110, 15.3.2). */
export function created(
  call: Call,
  { location, data, tag }: Creation,
  fields: Readonly<Record<string, string>> = {},
) {
  return representation(call, data, { status: 201, fields: { Location: location, ...fields }, tag })
}
