/**
 * A field line of a message, in the order and spelling it was written
 * (RFC 9110, section 5). Names compare case-insensitively; a name may repeat.
 */
export interface Field {
  readonly name: string
  readonly value: string
}

/** Whether two field names are the same name (RFC 9110, 5.1: case-insensitive). */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** The value of the first field of that name, or undefined where there is none. */
export function fieldValue(fields: readonly Field[], name: string): string | undefined {
  return fields.find((field) => sameName(field.name, name))?.value
}
