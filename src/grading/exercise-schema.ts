import * as v from 'valibot'
import { faultsSchema } from '#http/fault-schema.ts'
import { knownKeys } from '#http/known-keys.ts'
import { requestMatchSchema } from './mission-schema.ts'

const text = v.pipe(v.string('Write some words here.'), v.trim(), v.nonEmpty('Write some words here.'))
const id = v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id is small letters, digits and hyphens.'))
const whole = (least: number, most: number) => {
  const message = `Write a whole number from ${least} to ${most}.`
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message))
}
const ms = whole(0, 3_600_000)
const count = whole(0, 1_000)
const identifier = v.pipe(text, v.regex(/^[A-Za-z_$][\w$]*$/, 'Write a name that the code exports.'))
const anything = v.custom<unknown>((value) => value !== undefined, 'Write the value here.')

/** At least or at most so much, or both. */
const bounds = v.pipe(
  knownKeys({ atLeast: v.exactOptional(count), atMost: v.exactOptional(count) }),
  v.check(
    ({ atLeast, atMost }) => (atLeast ?? atMost) !== undefined && (atLeast ?? 0) <= (atMost ?? Infinity),
    'Write atLeast, atMost or both, the smaller one first.',
  ),
)

const wait = v.pipe(
  knownKeys({ atLeastMs: v.exactOptional(ms), atMostMs: v.exactOptional(ms) }),
  v.check(({ atLeastMs, atMostMs }) => (atLeastMs ?? 0) <= (atMostMs ?? Infinity), 'The smaller one first.'),
)

/** What a requirement looks at; one key each. */
const check = v.pipe(
  knownKeys({
    /** How many requests the wire carried, all of them or those that `match`. */
    requests: v.exactOptional(bounds),
    /** The waits between one answer and the next request, in order; those after the last one listed are free. */
    waits: v.exactOptional(v.pipe(v.array(wait), v.minLength(1, 'Name at least one wait.'))),
    /** No request comes sooner than the Retry-After of the answer before it. */
    retryAfter: v.exactOptional(v.literal(true, 'Write true here.')),
    /** The waits of this call are not those of that one. */
    waitsUnlike: v.exactOptional(id),
    /** How many requests are under way at the same time, at the peak. */
    atOnce: v.exactOptional(bounds),
    /** In no stretch of `ms` do more than `most` requests begin. */
    rate: v.exactOptional(knownKeys({ most: count, ms })),
    /** Every request carries this field with one value, the same in all of them. */
    sameField: v.exactOptional(text),
    /** This query parameter counts up from request to request. */
    inOrder: v.exactOptional(text),
    /** What the call gave back. */
    returned: v.exactOptional(anything),
    /** What it threw; `{}` for anything. */
    threw: v.exactOptional(anything),
    /** Each request was answered so fast. */
    answered: v.exactOptional(knownKeys({ atMostMs: ms })),
    /** Lab ms that the call took. */
    took: v.exactOptional(wait),
  }),
  v.check((kinds) => Object.keys(kinds).length === 1, 'Name exactly one thing to look at.'),
)

const requirement = knownKeys({
  says: text,
  missing: text,
  /** Ids of the calls that must meet it; all of them unless told. */
  calls: v.exactOptional(v.pipe(v.array(id), v.minLength(1, 'Name at least one call.'))),
  check,
  /** Which requests `requests`, `waits`, `atOnce`, `rate`, `sameField`, `inOrder` and `answered` look at; all unless told. */
  match: v.exactOptional(requestMatchSchema),
})

const call = knownKeys({
  id,
  says: text,
  run: text,
  faults: v.optional(faultsSchema, []),
  seed: v.optional(whole(0, 4_294_967_295), 1),
})

/** An `exercise.yaml`, parsed. */
export const exerciseSchema = v.pipe(
  knownKeys({
    version: v.literal(1, 'Expected version: 1.'),
    kind: v.optional(v.picklist(['client', 'handler'], 'Write client or handler.'), 'client'),
    title: text,
    task: text,
    exports: v.pipe(v.array(identifier), v.minLength(1, 'Name what the code exports.')),
    /** The origin that the exported `handle` serves on the run's network. */
    serves: v.exactOptional(
      v.pipe(
        text,
        v.regex(/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/, 'Write an origin, such as https://shop.example.'),
      ),
    ),
    /** Statements that stand before each call's. */
    before: v.exactOptional(text),
    client: v.optional(v.picklist(['browser', 'script'], 'Write browser or script.'), 'browser'),
    limits: v.optional(
      knownKeys({ requests: v.optional(whole(0, 200), 30), seconds: v.optional(whole(1, 3_600), 120) }),
      {},
    ),
    calls: v.pipe(v.array(call), v.minLength(1, 'Name at least one call.')),
    requirements: v.pipe(v.array(requirement), v.minLength(1, 'An exercise needs at least one requirement.')),
    hints: v.pipe(v.array(text), v.length(3, 'Three hints, from a nudge to nearly the answer.')),
    wrong: v.pipe(
      v.array(
        knownKeys({
          file: v.pipe(text, v.regex(/^wrong-[a-z0-9-]+\.js$/, 'Name a file such as wrong-no-wait.js.')),
          fails: count,
        }),
      ),
      v.minLength(2, 'Show at least two attempts that must not pass.'),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const message of contradictions(dataset.value)) addIssue({ message })
    const { serves, kind, exports } = dataset.value
    if (serves !== undefined && (kind !== 'handler' || !exports.includes('handle'))) {
      addIssue({ message: 'What serves an origin has kind: handler and exports handle.' })
    }
  }),
)

export type Requirement = v.InferOutput<typeof requirement>
export type Exercise = v.InferOutput<typeof exerciseSchema>

function* contradictions({ calls, requirements, wrong }: Pick<Exercise, 'calls' | 'requirements' | 'wrong'>) {
  const ids = calls.map((each) => each.id)
  const twice = ids.find((each, index) => ids.indexOf(each) !== index)
  if (twice !== undefined) yield `Two calls have the id “${twice}”. Give one of them another.`
  for (const { says, calls: named = [], check: kinds } of requirements) {
    for (const each of [...named, ...(kinds.waitsUnlike === undefined ? [] : [kinds.waitsUnlike])]) {
      if (!ids.includes(each)) yield `“${says}” names the call “${each}”. The calls are ${ids.join(', ')}.`
    }
  }
  for (const { file, fails } of wrong) {
    if (fails >= requirements.length)
      yield `${file} fails at requirement ${fails}, but the last is ${requirements.length - 1}.`
  }
}
