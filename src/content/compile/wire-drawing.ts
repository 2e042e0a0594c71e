import * as v from 'valibot'
import type { WireStorySpec } from '#http/wire-story.ts'
import { knownKeys } from './known-keys.ts'

const words = v.pipe(v.string(), v.nonEmpty('Write some words here, or remove the key.'))

const wait = knownKeys({ wait: words })

const hop = v.pipe(
  knownKeys({
    request: v.pipe(
      words,
      v.regex(/^[^\s]+ [^\s]+$/, 'Write a method, a space and a target, such as GET /users.'),
    ),
    response: v.exactOptional(
      v.pipe(words, v.regex(/^[1-5]\d\d( |$)/, 'Begin with a status code, such as 201 Created.')),
    ),
    field: v.exactOptional(v.pipe(words, v.regex(/^[^\s:]+: ./, 'Write a field as Name: value, in quotes.'))),
    server: v.exactOptional(words),
    lost: v.exactOptional(v.picklist(['request', 'response'])),
    note: v.exactOptional(words),
    preflight: v.exactOptional(v.boolean()),
  }),
  v.check(
    ({ lost, response }) => lost !== 'request' || response === undefined,
    'A request that was lost has no response. Remove one of the two.',
  ),
)

const step = v.lazy((input) => (typeof input === 'object' && input !== null && 'wait' in input ? wait : hop))

/** A fence `yaml wire`: an exchange that is drawn, not sent. */
export const wireStorySchema = knownKeys({
  name: words,
  client: words,
  server: words,
  hops: v.pipe(v.array(step), v.minLength(1, 'Draw at least one request.')),
}) satisfies v.GenericSchema<unknown, WireStorySpec>
