/** The value at a dotted path of a record, or undefined. */
export function read(record: object, path: string): unknown {
  let value: unknown = record
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

/** Every dotted path that any of the records has. */
export function listFields(records: readonly object[]): ReadonlySet<string> {
  const paths = new Set<string>()
  const add = (value: object, prefix: string) => {
    for (const [name, member] of Object.entries(value)) {
      paths.add(prefix + name)
      if (typeof member === 'object' && member !== null) add(member, `${prefix}${name}.`)
    }
  }
  for (const record of records) add(record, '')
  return paths
}
