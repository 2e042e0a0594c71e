/** Parameters by name; a name with an empty value counts as absent (RFC 6749, 3.1 and 3.2). */
export interface Parameters {
  readonly get: (name: string) => string | undefined
  /** The names that came more than once, which OAuth forbids. */
  readonly repeated: readonly string[]
}

/** Parameters of a query or a form. */
export function parametersOf(entries: Iterable<readonly [name: string, value: string]>): Parameters {
  const values = new Map<string, string>()
  const repeated = new Set<string>()
  for (const [name, value] of entries) {
    if (value === '') continue
    if (values.has(name)) repeated.add(name)
    else values.set(name, value)
  }
  return { get: (name) => values.get(name), repeated: [...repeated] }
}

/** The values of a space-separated list, each once. */
export function listed(text: string): string[] {
  return [...new Set(text.split(' ').filter((value) => value !== ''))]
}
