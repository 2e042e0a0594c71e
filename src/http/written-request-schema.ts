import * as v from 'valibot'
import { faultsSchema } from './fault-schema.ts'
import { knownKeys } from './known-keys.ts'
import type { Policy } from './policy.ts'
import { policyEntries } from './policy-schema.ts'
import type { DraftOverrides } from './request-text.ts'

const policy = knownKeys(policyEntries) satisfies v.GenericSchema<unknown, Partial<Policy>>

const auth = v.variant('kind', [
  knownKeys({ kind: v.literal('basic'), username: v.string(), password: v.string() }),
  knownKeys({ kind: v.literal('bearer'), token: v.string() }),
  v.pipe(
    knownKeys({
      kind: v.literal('api-key'),
      in: v.picklist(['header', 'query']),
      name: v.string(),
      value: v.string(),
    }),
    v.transform(({ kind, in: keyIn, name, value }) => ({ kind, keyIn, keyName: name, keyValue: value })),
  ),
]) satisfies v.GenericSchema<unknown, NonNullable<DraftOverrides['auth']>>

/** What may stand beside a request text, in a file that an author writes. */
export const besideRequest = {
  client: v.exactOptional(v.picklist(['browser', 'script'])),
  auth: v.exactOptional(auth),
  credentials: v.exactOptional(v.picklist(['omit', 'same-origin', 'include'])),
  /** Short for the policy's. */
  redirects: policyEntries.redirects,
  policy: v.exactOptional(policy),
  faults: v.exactOptional(faultsSchema),
}
