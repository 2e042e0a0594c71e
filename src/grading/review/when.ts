import { DAY, startOfDay } from './day.ts'

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const MINUTE = 60_000

/** When something comes back, in words: "in 10 minutes", "tomorrow", "in 3 weeks". Both in epoch ms. */
export function inWords(then: number, now: number): string {
  const days = Math.round((startOfDay(then) - startOfDay(now)) / DAY)
  if (days <= 0 || then - now < DAY / 2) {
    const minutes = Math.max(1, Math.round((then - now) / MINUTE))
    return minutes < 60
      ? relative.format(minutes, 'minute')
      : relative.format(Math.round(minutes / 60), 'hour')
  }
  if (days < 14) return relative.format(days, 'day')
  if (days < 60) return relative.format(Math.round(days / 7), 'week')
  return days < 350 ? relative.format(Math.round(days / 30.4), 'month') : 'in a year'
}
