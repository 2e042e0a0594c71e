const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
]

const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' })

/** How long ago something was, in the largest unit that fits: `now`, `4s ago`, `2min ago`. */
export function ago(ms: number): string {
  const [unit, size] = STEPS.find(([, step]) => ms >= step) ?? ['second', 1_000]
  return format.format(-Math.floor(Math.max(0, ms) / size), unit)
}
