/** One day, in ms. */
export const DAY = 24 * 60 * 60 * 1000

/** The first moment of a day as the reader's clock counts it. @param offset days from the one `now` lies in */
export function startOfDay(now: number, offset = 0): number {
  const date = new Date(now)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + offset).getTime()
}
