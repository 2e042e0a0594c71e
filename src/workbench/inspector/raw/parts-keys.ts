/**
 * Where an arrow key leads from a part: left and right to its neighbours, up and down to the first part of
 * the line before or after, Home and End to the ends. Undefined for other keys, and where there is no way on.
 * @param lines the line of each part, in the order of the parts
 */
export function nextPart(key: string, from: number, lines: readonly number[]): number | undefined {
  const line = lines[from]
  const last = lines.length - 1
  if (line === undefined) return undefined
  const to = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    ArrowUp: lines.findIndex((other) => other === lines.findLast((before) => before < line)),
    ArrowDown: lines.findIndex((other) => other > line),
    Home: 0,
    End: last,
  }[key]
  return to === undefined || to < 0 || to > last || to === from ? undefined : to
}
