/** The directives of a Cache-Control field, lower case; those without a value have the value true. */
export type Directives = ReadonlyMap<string, string | true>

/** Reads a Cache-Control field (RFC 9111, 5.2); of a directive that is written twice, the first counts (4.2.1). */
export function parseCacheControl(value: string): Directives {
  const directives = new Map<string, string | true>()
  for (const [, name = '', quoted, plain] of value.matchAll(
    /([^\s,="]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,"]*)))?/g,
  )) {
    const key = name.toLowerCase()
    if (!directives.has(key)) directives.set(key, quoted ?? plain ?? true)
  }
  return directives
}

/** The seconds of a directive; undefined where it is absent, and 0 where it is no number: stale at once (RFC 9111, 4.2.1). */
export function secondsOf(directives: Directives, name: string): number | undefined {
  const value = directives.get(name)
  if (value === undefined) return undefined
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : 0
}
