/**
 * When an attempt's time is up, in epoch ms.
 * @param extra percent of the usual time on top
 */
export function deadlineOf(
  startedAt: number,
  timeLimit: number | undefined,
  extra: number,
): number | undefined {
  return timeLimit === undefined ? undefined : startedAt + secondsAllowed(timeLimit, extra) * 1000
}

/** A time limit with extra time, in seconds. */
export function secondsAllowed(timeLimit: number, extra: number): number {
  return Math.round(timeLimit * (1 + extra / 100))
}

/** What is left, as a clock shows it: `1:05:00`, `12:34`, `0:09`. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const two = (number: number) => String(number).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

/** A length of time in words: `1 hour 5 minutes`, `90 seconds` only as `1 minute 30 seconds`. */
export function timeInWords(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), 'day'],
    [Math.floor((seconds % 86_400) / 3600), 'hour'],
    [Math.floor((seconds % 3600) / 60), 'minute'],
    [Math.floor(seconds % 60), 'second'],
  ] as const
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
  return said.length === 0 ? 'no time' : said.join(' ')
}

/** How long an announcement stands, in ms: long enough to be heard, and gone before it is wrong. */
const STANDS = 8_000

/**
 * What to announce of the time left: at half of it, 5 minutes, 1 minute and 10 seconds; '' at any other moment.
 * @param left in ms
 * @param allowed in s
 */
export function timeSaid(left: number, allowed: number): string {
  if (left <= 0) return 'Time is up.'
  const moments = [300, 60, 10].filter((seconds) => seconds < allowed)
  const due = moments.find((seconds) => left <= seconds * 1000 && left > seconds * 1000 - STANDS)
  if (due !== undefined) return `${timeInWords(due)} left.`
  const half = allowed * 500
  return left <= half && left > half - STANDS ? `Half of the time is left: ${timeInWords(allowed / 2)}.` : ''
}
