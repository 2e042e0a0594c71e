import { sameName, type Field } from '#http/field.ts'

/** A field of two messages side by side. */
export interface FieldChange {
  readonly name: string
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly before?: string
  readonly after?: string
}

/**
 * Puts the fields of two messages side by side: the first of a name beside the first of that name, the second
 * beside the second. In the order of `before`; what only `after` has stands at the end.
 */
export function compareFields(before: readonly Field[], after: readonly Field[]): FieldChange[] {
  const rest = [...after]
  const changes = before.map(({ name, value }): FieldChange => {
    const place = rest.findIndex((other) => sameName(other.name, name))
    const [other] = place < 0 ? [] : rest.splice(place, 1)
    if (!other) return { name, kind: 'removed', before: value }
    const kind = other.value === value ? 'same' : 'changed'
    return { name, kind, before: value, after: other.value }
  })
  return [...changes, ...rest.map(({ name, value }): FieldChange => ({ name, kind: 'added', after: value }))]
}
