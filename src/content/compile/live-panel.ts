import * as v from 'valibot'
import { parseMeasure } from '#grading/prediction.ts'
import { isToken } from '#http/method.ts'
import { RequestTextError } from '#http/request-text.ts'
import { draftOfWritten } from '#http/written-request.ts'
import { besideRequest } from '#http/written-request-schema.ts'
import type { PanelSpec } from '#content/lesson.ts'
import { knownKeys } from './known-keys.ts'

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

const fieldNames = v.pipe(
  v.array(v.pipe(v.string(), v.check(isToken, 'This can’t be the name of a field.'))),
  v.minLength(1, 'Name a field, or remove the key.'),
)

/** A fence `yaml panel`, read into the request that stands in the panel at first. */
export const panelSchema = v.pipe(
  knownKeys({
    name: v.pipe(v.string(), v.nonEmpty('Name the panel: screen readers call it so.')),
    request: v.string(),
    ...besideRequest,
    show: v.exactOptional(v.picklist(['body', 'headers', 'raw', 'timeline', 'server'])),
    fields: v.exactOptional(fieldNames),
    predict: v.exactOptional(predict),
  }),
  v.check(
    ({ fields, show }) => fields === undefined || show === 'headers',
    'With fields, write show: headers, so that they are seen.',
  ),
  v.rawTransform(({ dataset, addIssue, NEVER }): PanelSpec => {
    const { name, show, predict, fields, ...written } = dataset.value
    try {
      return {
        name,
        draft: draftOfWritten(written),
        ...(show && { show }),
        ...(fields && { fields }),
        ...(predict && { predict }),
      }
    } catch (error) {
      const line = error instanceof RequestTextError ? ` (line ${error.line} of the request)` : ''
      addIssue({
        message: messageOf(error) + line,
        path: [
          { type: 'object', origin: 'value', input: dataset.value, key: 'request', value: written.request },
        ],
      })
      return NEVER
    }
  }),
)

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
