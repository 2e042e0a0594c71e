/**
 * The percentiles of some values by the nearest-rank method: the p-th is the smallest value that at least p % of
 * all are not above. It is always one of the values, never something between two. Empty where there are none.
 * @param ranks each above 0 and at most 100
 */
export function percentiles(values: readonly number[], ranks: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return ranks.flatMap((rank) => sorted[Math.ceil((rank / 100) * sorted.length) - 1] ?? [])
}
