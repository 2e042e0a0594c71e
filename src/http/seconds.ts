/** A duration in seconds with two decimals at most, such as `0.64 s`. */
export function seconds(ms: number): string {
  return `${(ms / 1_000).toLocaleString('en', { maximumFractionDigits: 2 })} s`
}
