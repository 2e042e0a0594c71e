import * as v from 'valibot'
import { parseMeasure } from '#grading/prediction.ts'
import { faultsSchema } from '#http/fault-schema.ts'
import type { Policy } from '#http/policy.ts'
import { policyEntries } from '#http/policy-schema.ts'
import { draftOfRequestText, RequestTextError, type DraftOverrides } from '#http/request-text.ts'
import type { PanelSpec } from '#content/lesson.ts'
import { knownKeys } from './known-keys.ts'

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

const measure = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    try {
      parseMeasure(dataset.value)
    } catch (error) {
      addIssue({ message: messageOf(error) })
    }
  }),
)

const predict = knownKeys({
  question: v.pipe(v.string(), v.nonEmpty('Ask what will happen.')),
  measure,
  options: v.pipe(
    v.array(v.string('Put the option in quotes: guesses are compared as text.')),
    v.minLength(2, 'One option is no choice. Give at least two.'),
    v.check(
      (options) => new Set(options).size === options.length,
      'Two options say the same. Make them differ.',
    ),
  ),
})

/** A fence `yaml panel`, read into the request that stands in the panel at first. */
export const panelSchema = v.pipe(
  knownKeys({
    name: v.pipe(v.string(), v.nonEmpty('Name the panel: screen readers call it so.')),
    request: v.string(),
    client: v.exactOptional(v.picklist(['browser', 'script'])),
    auth: v.exactOptional(auth),
    policy: v.exactOptional(policy),
    faults: v.exactOptional(faultsSchema),
    show: v.exactOptional(v.picklist(['body', 'headers', 'raw', 'timeline', 'server'])),
    predict: v.exactOptional(predict),
  }),
  v.rawTransform(({ dataset, addIssue, NEVER }): PanelSpec => {
    const { name, request, show, predict, ...overrides } = dataset.value
    try {
      return {
        name,
        draft: draftOfRequestText(request, overrides),
        ...(show && { show }),
        ...(predict && { predict }),
      }
    } catch (error) {
      const line = error instanceof RequestTextError ? ` (line ${error.line} of the request)` : ''
      addIssue({
        message: messageOf(error) + line,
        path: [{ type: 'object', origin: 'value', input: dataset.value, key: 'request', value: request }],
      })
      return NEVER
    }
  }),
)

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
