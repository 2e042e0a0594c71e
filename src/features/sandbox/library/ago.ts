const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
]

const inNumbers = new Intl.RelativeTimeFormat('en', { style: 'narrow' })
const inWords = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' })

/** How long ago something was, in the largest unit that fits: `now`, `4s ago`, `2min ago`. */
export function ago(ms: number): string {
  const [unit, size] = STEPS.find(([, step]) => ms >= step) ?? ['second', 1_000]
  // “Last month” is said of days that were not in it.
  const format = unit === 'month' || unit === 'year' ? inNumbers : inWords
  return format.format(-Math.floor(Math.max(0, ms) / size), unit)
}
