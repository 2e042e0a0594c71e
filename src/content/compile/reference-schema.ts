import * as v from 'valibot'
import { exampleFields } from '#content/example-fields.ts'
import type {
  FieldReference,
  MethodReference,
  StatusReference,
  Trial,
  UnregisteredCode,
} from '#content/reference-entry.ts'
import { fieldEntry } from '#http/field-registry.ts'
import { sameName } from '#http/field.ts'
import { methods } from '#http/method.ts'
import { draftOfRequestText } from '#http/request-text.ts'
import { reasonPhrase, statusEntry } from '#http/status.ts'
import { exampleProblem } from './example-messages.ts'
import { knownKeys } from './known-keys.ts'

const words = v.pipe(v.string(), v.nonEmpty('Write some words here, or remove the key.'))

const registeredCode = v.pipe(
  v.number(),
  v.check(
    (code) => statusEntry(code) !== undefined,
    (issue) => `${issue.input} is not a registered status code.`,
  ),
)

const method = v.picklist(methods.map(({ name }) => name))

const requestText = v.pipe(
  words,
  checkedBy((text) => void draftOfRequestText(text)),
)

const trial = knownKeys({
  request: v.exactOptional(requestText),
  client: v.exactOptional(v.picklist(['browser', 'script'])),
  note: v.exactOptional(words),
}) satisfies v.GenericSchema<unknown, Trial>

const example = v.pipe(
  words,
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? exampleProblem(dataset.value) : undefined
    if (message !== undefined) addIssue({ message })
  }),
)

const fieldName = v.pipe(
  v.string(),
  v.check(
    (name) => fieldEntry(name)?.name === name,
    (issue) => `The registry of fields (src/http/field-registry.ts) has no ${JSON.stringify(issue.input)}.`,
  ),
)

const common = {
  means: words,
  again: words,
  cache: words,
  looks: example,
  try: v.exactOptional(trial),
  unseen: v.exactOptional(words),
  learn: v.array(v.string()),
}

/** `status-Nxx.yaml`: the codes of a class. */
export const statusFileSchema = v.array(
  v.pipe(
    knownKeys({
      code: registeredCode,
      act: knownKeys({ who: v.picklist(['client', 'server', 'both', 'nobody']), must: words }),
      done: words,
      fields: v.array(knownKeys({ name: words, note: v.exactOptional(words) })),
      content: words,
      draft: v.exactOptional(words),
      confused: v.exactOptional(v.array(knownKeys({ code: registeredCode, because: words }))),
      ...common,
    }),
    v.check(
      ({ code, draft }) => (statusEntry(code)?.rfc === undefined) === (draft !== undefined),
      'A draft is named exactly where no RFC defines the code.',
    ),
    v.check(
      ({ code, unseen }) => code < 200 === (unseen !== undefined),
      'No page sees a 1xx: say why under “unseen”. Every other code can be sent.',
    ),
  ),
) satisfies v.GenericSchema<unknown, readonly StatusReference[]>

/** `methods.yaml`. */
export const methodFileSchema = v.array(
  v.pipe(
    knownKeys({
      method,
      requestContent: words,
      responseContent: words,
      form: words,
      answers: v.array(knownKeys({ code: registeredCode, when: words })),
      confused: v.exactOptional(v.array(knownKeys({ method, because: words }))),
      ...common,
    }),
    v.check(
      (entry) => (entry.try?.request === undefined) !== (entry.unseen === undefined),
      'Give a request to try, or say under “unseen” why there is none.',
    ),
  ),
) satisfies v.GenericSchema<unknown, readonly MethodReference[]>

/** `fields-<topic>.yaml`: the fields of a topic. */
export const fieldFileSchema = v.array(
  v.pipe(
    knownKeys({
      field: fieldName,
      more: words,
      looks: example,
      related: v.array(fieldName),
      try: v.exactOptional(trial),
      unseen: v.exactOptional(words),
      learn: v.array(v.string()),
    }),
    v.check(
      ({ field, looks }) => standsWhereSent(field, looks),
      (issue) => `The example has no ${issue.input.field} in a message that carries it.`,
    ),
    v.check(({ field, related }) => !related.includes(field), 'A field is not related to itself.'),
    v.check((entry) => !(entry.try?.request && entry.unseen), 'Give a request to try or a reason, not both.'),
  ),
) satisfies v.GenericSchema<unknown, readonly FieldReference[]>

/** Whether the example shows the field in a request or response, wherever it may be sent. */
function standsWhereSent(name: string, looks: string): boolean {
  const sentIn = fieldEntry(name)?.sentIn
  const sides = exampleFields(looks).flatMap((field) => (sameName(field.name, name) ? field.side : []))
  return sides.length > 0 && sides.every((side) => sentIn === 'either' || side === sentIn)
}

/** `unregistered.yaml`. */
export const unregisteredFileSchema = v.array(
  knownKeys({
    code: v.pipe(
      v.number(),
      v.check(
        (code) => reasonPhrase(code) === '',
        (issue) => `${issue.input} is registered. Describe it with its class.`,
      ),
    ),
    name: words,
    by: words,
    says: words,
  }),
) satisfies v.GenericSchema<unknown, readonly UnregisteredCode[]>

function checkedBy(read: (text: string) => void) {
  return v.rawCheck<string>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    try {
      read(dataset.value)
    } catch (error) {
      addIssue({ message: error instanceof Error ? error.message : String(error) })
    }
  })
}
