import fc from 'fast-check'
import { resolved } from './contract.ts'

/** Values that fit a schema of the document. Knows the keywords that the document uses for what is sent. */
export function valuesOf(given: unknown): fc.Arbitrary<unknown> {
  const schema = resolved(given) ?? {}
  const { type, enum: choices, properties, items, required = [] } = schema
  if (Array.isArray(choices)) return fc.constantFrom(...choices)
  if (Array.isArray(type))
    return fc.oneof(...type.map((each: unknown) => valuesOf({ ...schema, type: each })))
  if (type === 'null') return fc.constant(null)
  if (type === 'string') return textsOf(schema)
  if (type === 'integer') return fc.integer({ min: Number(schema['minimum']) })
  if (type === 'array')
    return fc.array(valuesOf(items), { minLength: Number(schema['minItems'] ?? 0), maxLength: 5 })
  if (type === 'object') {
    const members = Object.entries(Object(properties)).map(([name, each]) => [name, valuesOf(each)] as const)
    return fc.record(Object.fromEntries(members), {
      requiredKeys: Array.isArray(required) ? required : [],
      noNullPrototype: true,
    })
  }
  return fc.jsonValue()
}

function textsOf({ pattern, format, maxLength }: Readonly<Record<string, unknown>>): fc.Arbitrary<string> {
  const most = Number(maxLength ?? 300)
  const form = new RegExp(String(pattern ?? ''), 'u')
  const fits = (text: string) => form.test(text) && [...text].length <= most
  if (format === 'uri') return fc.webUrl({ withQueryParameters: true }).filter(fits)
  if (pattern === undefined || pattern === '\\S') {
    return fc.string({ unit: 'binary', maxLength: most }).filter(fits)
  }
  return fc.stringMatching(form, { size: 'small' }).filter(fits)
}
