import * as v from 'valibot'
import { parseRequestText } from '#http/request-text.ts'
import { besideRequest } from '#http/written-request-schema.ts'
import { failureKinds } from '#http/wire.ts'
import { fieldRegex } from './field-pattern.ts'
import { placeholdersIn } from './placeholders.ts'

/** An object of which every key is known; another key is refused by name. */
function strict<const T extends v.ObjectEntries>(entries: T) {
  return v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') {
      return `Unknown key ${issue.received}. Known are ${Object.keys(entries).join(', ')}.`
    }
    if (issue.received === 'undefined' && issue.expected !== 'Object') return `${issue.expected} is missing.`
    return `Expected keys and values, not ${issue.received}.`
  })
}

const text = v.pipe(v.string('Expected text.'), v.trim(), v.nonEmpty('Expected text, not nothing.'))
const count = v.pipe(
  v.number('Expected a number.'),
  v.integer('Expected a whole number.'),
  v.minValue(1, 'Expected 1 or more.'),
)
/** YAML reads an unquoted 2 or true as no text; on the wire it is. */
const scalar = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], 'Expected text or a number.'),
  v.transform(String),
)
const oneOrMore = <T extends v.GenericSchema>(each: T, message: string) =>
  v.union([each, v.pipe(v.array(each), v.minLength(1, message))], message)

const requestText = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    try {
      parseRequestText(dataset.value)
    } catch (error) {
      addIssue({ message: error instanceof Error ? error.message : String(error) })
    }
  }),
)

const fieldPattern = v.pipe(
  scalar,
  v.check((value) => {
    try {
      fieldRegex(value)
      return true
    } catch {
      return false
    }
  }, 'This regular expression can’t be read.'),
)

const urlPattern = v.pipe(
  fieldPattern,
  v.check(
    (url) => /^(?:(?:https?|wss?):\/\/|\{|\/.+\/[iu]*$)/.test(url),
    'Expected an absolute URL: https://…',
  ),
  v.check(
    (url) => url.startsWith('/') || !/[?#]/.test(url),
    'Leave the query and fragment out of url; query goes under query.',
  ),
)

const requestObject = strict({ request: requestText, ...besideRequest })

/** A request as text, or an object where a text can't say it. */
const written = v.lazy((input) => (typeof input === 'object' && input !== null ? requestObject : requestText))

const STATUS = 'Expected a status code such as 201, a class such as 2xx, or a list of them.'
const status = v.union([
  v.pipe(v.number(), v.integer(STATUS), v.minValue(100, STATUS), v.maxValue(999, STATUS)),
  v.pipe(v.string(), v.regex(/^[1-5]xx$/, STATUS)),
])

const jsonPart = v.record(v.string(), v.unknown(), 'Expected an object of which the JSON must be more than.')

/** What one request on the wire must be like. */
export const requestMatchSchema = v.pipe(
  strict({
    method: v.optional(oneOrMore(text, 'Expected a method or a list of them.')),
    url: v.optional(urlPattern),
    query: v.optional(v.record(v.string(), fieldPattern)),
    requestFields: v.optional(v.record(v.string(), fieldPattern)),
    requestJson: v.optional(jsonPart),
    status: v.optional(oneOrMore(status, STATUS)),
    responseFields: v.optional(v.record(v.string(), fieldPattern)),
    responseJson: v.optional(jsonPart),
    failure: v.optional(oneOrMore(v.picklist(failureKinds), `Expected one of ${failureKinds.join(', ')}.`)),
    clientSaw: v.optional(v.picklist(['response', 'nothing'], 'Expected response or nothing.')),
    preflight: v.optional(v.literal(true, 'Write true, or leave it out.')),
    attempt: v.optional(count),
    times: v.optional(count),
    distinct: v.optional(v.boolean()),
  }),
  v.check((match) => Object.keys(match).some((key) => key !== 'times'), 'Say what the request must be like.'),
)

const needSchema = v.pipe(
  strict({
    says: text,
    missing: text,
    match: requestMatchSchema,
    capture: v.optional(
      v.record(
        v.pipe(v.string(), v.regex(/^[A-Za-z]\w*$/, 'The name of a capture is letters, digits and _.')),
        v.pipe(text, v.regex(/^(?:json|field)\.[^.]/, 'Capture json.path or field.Name of the response.')),
      ),
    ),
    anyOrder: v.optional(v.boolean()),
  }),
  v.check(
    (need) => !(need.anyOrder && need.capture),
    'A need with anyOrder can’t capture: later needs may be met before it.',
  ),
)

/** One mission as an author writes it. */
export const missionSchema = v.pipe(
  strict({
    id: v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id is small letters, digits and hyphens.')),
    title: text,
    task: text,
    start: written,
    needs: v.pipe(v.array(needSchema), v.minLength(1, 'A mission needs at least one need.')),
    hints: v.pipe(v.array(text), v.length(3, 'Three hints, from a nudge to nearly the answer.')),
    solution: v.pipe(v.array(written), v.minLength(1, 'Show requests that pass.')),
    wrong: v.pipe(
      v.array(
        strict({
          fails: v.pipe(v.number(), v.integer(), v.minValue(0)),
          requests: v.pipe(v.array(written), v.minLength(1)),
        }),
      ),
      v.minLength(2, 'Show at least two attempts that must not pass.'),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { needs, wrong } = dataset.value
    const captured = new Set<string>()
    for (const need of needs) {
      for (const name of placeholdersIn(need.match)) {
        if (!captured.has(name))
          addIssue({ message: `Need “${need.says}” uses {${name}}, which no need before it captures.` })
      }
      for (const name of Object.keys(need.capture ?? {})) captured.add(name)
    }
    for (const { fails } of wrong) {
      if (fails >= needs.length)
        addIssue({
          message: `A wrong attempt fails at need ${fails}, but the last is ${needs.length - 1}.`,
        })
    }
  }),
)

/** A whole missions.yaml, parsed. */
export const missionsFileSchema = strict({
  version: v.literal(1, 'Expected version: 1.'),
  missions: v.pipe(
    v.array(missionSchema),
    v.check(
      (missions) => new Set(missions.map(({ id }) => id)).size === missions.length,
      'Two missions have the same id.',
    ),
  ),
})

/** A task that is checked against the wire. */
export type Mission = v.InferOutput<typeof missionSchema>
/** One requirement of a mission, met by one request or by `match.times` of them. */
export type Need = v.InferOutput<typeof needSchema>
/** What a request on the wire must be like. */
export type Match = v.InferOutput<typeof requestMatchSchema>
