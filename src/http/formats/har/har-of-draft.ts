import { changesOf, defaultPolicy } from '#http/policy.ts'
import { prepareRequest } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { harRequestOf } from './har-messages.ts'
import type { LabEntry } from './har-schema.ts'

/** What every archive of the lab says of itself. */
export const harHead = { version: '1.2', creator: { name: 'Roundtrip', version: '1' } } as const

/** A request that is not on the wire, as it would be sent. */
export function harRequestOfDraft(draft: RequestDraft) {
  const { method, url, fields, body = new Uint8Array() } = prepareRequest(draft)
  return harRequestOf({
    method,
    url,
    fields: fields.map((field) => ({ ...field, by: 'page' })),
    body: { bytes: body, size: body.length },
  })
}

/** Of a request what HAR has no word for; `follows` where it is not the first of its exchange. */
export function labEntryOf({ client, credentials, policy }: RequestDraft, follows: boolean): LabEntry {
  const { redirects, ...rest } = changesOf(policy)
  const more = Object.keys(rest).length > 0 ? { policy: rest } : {}
  return { client, credentials, redirects: redirects ?? defaultPolicy.redirects, ...more, follows }
}
