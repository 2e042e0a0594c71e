/** Values taken from earlier responses, by the name they were captured under. */
export type Captures = Readonly<Record<string, string>>

const PLACEHOLDER = /\{([A-Za-z]\w*)\}/g

/** Puts captured values in the place of `{name}`; a name that was not captured stays as it is. */
export function fillPlaceholders(text: string, captures: Captures): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(captures, name) ? (captures[name] ?? whole) : whole,
  )
}

/** The names of all placeholders in the texts of a value; regular expressions (`/…/`) have none. */
export function placeholdersIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return value.startsWith('/') ? [] : [...value.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? [])
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(placeholdersIn)
}
