import { type Field, sameName } from './field.ts'
import { promiseOf } from './method.ts'
import type { Policy } from './policy.ts'
import type { PreparedRequest } from './prepare.ts'

/** The field that makes a request repeatable (draft-ietf-httpapi-idempotency-key-header). */
export const IDEMPOTENCY_KEY = 'Idempotency-Key'

/** Whether a policy's key goes along with a method: one that is idempotent needs none. */
export function carriesKey(policy: Policy, method: string): boolean {
  return policy.idempotencyKey === true && promiseOf(method) === 'neither'
}

/** The request with a key where its policy asks for one; a key that was written by hand stands. */
export function withKey(request: PreparedRequest, policy: Policy, key: string): PreparedRequest {
  const written = request.fields.some(({ name }) => sameName(name, IDEMPOTENCY_KEY))
  if (written || !carriesKey(policy, request.method)) return request
  // A string of RFC 9651, 3.3.3: in quotes.
  const field: Field = { name: IDEMPOTENCY_KEY, value: `"${key}"` }
  return { ...request, fields: [...request.fields, field] }
}
