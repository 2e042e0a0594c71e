const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })
const times = new Intl.DateTimeFormat('en', { timeStyle: 'short' })

/** A moment in epoch ms: the time today, the date before. */
export function day(moment: number, now = Date.now()): string {
  return dates.format(moment) === dates.format(now) ? `Today, ${times.format(moment)}` : dates.format(moment)
}

/** `1 question`, `12 questions`. */
export function count(number: number, of: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? of : `${of}s`}`
}
