/** The first place in a sorted list from which on `passed` holds; its length where it never does. */
export function firstIndex<T>(list: readonly T[], passed: (item: T) => boolean): number {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    const item = list[middle]
    if (item !== undefined && passed(item)) to = middle
    else from = middle + 1
  }
  return from
}
