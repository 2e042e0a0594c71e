import * as v from 'valibot'
import { faultsSchema } from '#http/fault-schema.ts'
import type { Fault } from '#http/fault.ts'
import { policyEntries } from '#http/policy-schema.ts'

const pair = v.object({ name: v.string(), value: v.optional(v.nullable(v.string()), '') })

const pairs = v.optional(v.nullable(v.array(pair)), [])

const header = v.object({ ...pair.entries, _by: v.exactOptional(v.string()) })

/** The request of an entry (HAR 1.2), as far as it is read. Much that the format asks for is missing in the wild. */
export const harRequest = v.object({
  method: v.string(),
  url: v.string(),
  headers: v.optional(v.nullable(v.array(header)), []),
  cookies: pairs,
  postData: v.optional(
    v.nullable(
      v.object({
        mimeType: v.optional(v.nullable(v.string()), ''),
        text: v.optional(v.nullable(v.string())),
        params: v.optional(
          v.nullable(
            v.array(
              v.object({
                ...pair.entries,
                fileName: v.optional(v.nullable(v.string())),
                contentType: v.optional(v.nullable(v.string())),
              }),
            ),
          ),
        ),
        encoding: v.optional(v.string()),
        _encoding: v.optional(v.string()),
      }),
    ),
  ),
})

export type HarRequest = v.InferOutput<typeof harRequest>

const faults: v.GenericSchema<unknown, readonly Fault[]> = faultsSchema

/** What this lab writes beside an entry: what a request says that HAR has no word for. */
export const labEntry = v.object({
  client: v.picklist(['browser', 'script']),
  credentials: v.picklist(['omit', 'same-origin', 'include']),
  redirects: v.picklist(['follow', 'manual']),
  /** Whether the client made it by itself: a retry, a redirect, a preflight. */
  follows: v.boolean(),
  /** What a saved request is called, and where it lies, outermost folder first. */
  name: v.exactOptional(v.string()),
  folders: v.exactOptional(v.array(v.string())),
  /** What is as in a fresh request is left out. */
  policy: v.exactOptional(v.object(policyEntries)),
  faults: v.exactOptional(faults),
})

export type LabEntry = v.InferOutput<typeof labEntry>

/** An entry, apart from its response: that may be large and is not read. */
export const harEntry = v.object({
  request: v.unknown(),
  _resourceType: v.optional(v.unknown()),
  _roundtrip: v.optional(v.unknown()),
})
