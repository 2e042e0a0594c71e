const day = 24 * 60 * 60 * 1000
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/**
 * How long ago a moment was, in calendar days as the reader's clock counts them: "today", "yesterday", "3 days ago".
 * @param then epoch ms
 * @param now epoch ms
 */
export function daysAgo(then: number, now: number): string {
  return relative.format(Math.min(0, Math.round((midnight(then) - midnight(now)) / day)), 'day')
}

function midnight(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0)
}
