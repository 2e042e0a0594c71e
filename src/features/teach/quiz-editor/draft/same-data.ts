/** Whether two pieces of plain data say the same; absent and undefined are the same. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => sameData(a[key], b[key]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The new list with whatever says the same as before being the very same, so that what is known of it stays known. */
export function withSharing<T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): T[] {
  const known = new Map(before.map((each) => [each.id, each]))
  return now.map((each) => {
    const old = known.get(each.id)
    return old !== undefined && sameData(old, each) ? old : each
  })
}
