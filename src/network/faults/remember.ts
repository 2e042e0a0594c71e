/**
 * Remembers values by key and forgets those that were not asked for longest.
 * @param create makes the value of a key not seen before
 */
export function remember<Value>(limit: number, create: (key: string) => Value) {
  const values = new Map<string, Value>()
  return {
    of(key: string): Value {
      const value = values.get(key) ?? create(key)
      values.delete(key)
      values.set(key, value)
      const [oldest] = values.keys()
      if (values.size > limit && oldest !== undefined) values.delete(oldest)
      return value
    },
    clear: () => values.clear(),
  }
}
