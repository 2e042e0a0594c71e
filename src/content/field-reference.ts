import { settingRule } from '#http/field-access.ts'
import { sameName } from '#http/field.ts'
import { exampleFields, type ExampleField } from './example-fields.ts'
import type { FieldReference, Trial } from './reference-entry.ts'

const files = import.meta.glob<readonly FieldReference[]>('/lessons/reference/fields-*.yaml', {
  import: 'default',
})

const loaded = new Map<string, Promise<readonly FieldReference[]>>()

/**
 * What the reference says about the fields of a topic. Gives the same promise for the same topic, so that it may be handed
 * to React's `use`; it rejects where the file can't be fetched, and the next call tries again.
 */
export function loadFieldReferences(topic: string): Promise<readonly FieldReference[]> {
  const loading = loaded.get(topic) ?? files[`/lessons/reference/fields-${topic}.yaml`]?.() ?? nothing
  loaded.set(topic, loading)
  loading.catch(() => loaded.delete(topic))
  return loading
}

const nothing: Promise<readonly FieldReference[]> = Promise.resolve([])

/** The field as the example of its entry shows it first. */
export function exampleOf({ field, looks }: FieldReference): ExampleField | undefined {
  return exampleFields(looks).find(({ name }) => sameName(name, field))
}

/**
 * What to send to see the field on the wire: what its entry says, else the example’s value, sent to httpbin or asked for
 * from there. Undefined where the entry says why there is nothing to send.
 */
export function trialOf(entry: FieldReference): (Trial & { readonly request: string }) | undefined {
  if (entry.unseen !== undefined) return undefined
  if (entry.try?.request !== undefined) return { ...entry.try, request: entry.try.request }
  const example = exampleOf(entry)
  if (!example) return undefined
  const { side, name, value } = example
  if (side === 'response') {
    const request = `GET https://httpbin.org/response-headers?${name}=${encodeURIComponent(value)}`
    return { ...entry.try, request }
  }
  const client = settingRule(name) === 'refused' ? 'script' : 'browser'
  return { client, ...entry.try, request: `GET https://httpbin.org/headers\n${name}: ${value}` }
}
