/** A part of a whole as a CSS length, within what is drawn. */
export function percent(part: number, whole: number): string {
  return `${Math.min(100, Math.max(0, (part / whole) * 100)).toFixed(3)}%`
}

/** Where something stands on an axis of `length`, as CSS. */
export function span(from: number, to: number, length: number): { left: string; width: string } {
  return { left: percent(from, length), width: percent(to - from, length) }
}

/** Round positions for an axis, from 0 to `length` ms: at most one more than `parts`. */
export function axisTicks(length: number, parts = 5): number[] {
  const rough = length / parts
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough
  const ticks = []
  for (let tick = 0; tick <= length * 1.0001; tick += step) ticks.push(tick)
  return ticks
}
