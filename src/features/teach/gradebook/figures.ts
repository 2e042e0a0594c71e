const points = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** To a hundredth. */
export function pointsText(number: number): string {
  return points.format(number)
}

/** To a tenth; a dash where there is none. */
export function percentText(number: number | undefined): string {
  return number === undefined ? '–' : `${percent.format(number)} %`
}

export function wholePercent(number: number | undefined): string {
  return number === undefined ? '–' : `${whole.format(number)} %`
}

export function momentText(epochMs: number): string {
  return moment.format(epochMs)
}

/** “1 student”, “1,000 students”. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${points.format(number)} ${number === 1 ? one : many}`
}

/** A length of time to a minute above an hour, else to a second. */
export function spanText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days`
}
