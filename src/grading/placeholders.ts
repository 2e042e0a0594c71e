/** Values taken from earlier responses, by the name they were captured under. */
export type Captures = Readonly<Record<string, string>>

const PLACEHOLDER = /\{([A-Za-z]\w*)\}/g

/** Puts captured values in the place of `{name}`; a name that was not captured stays as it is. */
export function fillPlaceholders(text: string, captures: Captures): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(captures, name) ? (captures[name] ?? whole) : whole,
  )
}

/** Puts captured values in the place of `{name}` in every text of a value. */
export function fillAll<T>(value: T, captures: Captures): T
export function fillAll(value: unknown, captures: Captures): unknown {
  if (typeof value === 'string') return fillPlaceholders(value, captures)
  if (Array.isArray(value)) return value.map((each: unknown) => fillAll(each, captures))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillAll(part, captures)]))
}

/** The names of all placeholders in the texts of a value; regular expressions (`/…/`) have none. */
export function placeholdersIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return value.startsWith('/') ? [] : [...value.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? [])
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(placeholdersIn)
}
