const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const MONTH = `(?<month>${MONTHS.join('|')})`
const TIME = '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d|60)'

const SHAPES = [
  // IMF-fixdate, the one that is written today
  new RegExp(`^${DAY}, (?<day>\\d\\d) ${MONTH} (?<year>\\d{4}) ${TIME} GMT$`),
  // RFC 850
  new RegExp(
    `^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d\\d)-${MONTH}-(?<year>\\d\\d) ${TIME} GMT$`,
  ),
  // C's asctime(), UTC without saying so
  new RegExp(`^${DAY} ${MONTH} (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`),
]

/**
 * Reads an HTTP-date in any of the three formats a recipient must accept (RFC 9110, 5.6.7).
 * `Date.parse` won't do: it takes "Mon 1" for a date, and asctime for local time.
 * @param now epoch ms; a year of two digits is never more than 50 years after it
 * @returns epoch ms, or undefined where the text is no HTTP-date
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  for (const shape of SHAPES) {
    const found = shape.exec(text)?.groups
    if (!found) continue
    const { day, month = '', year = '', hour, minute, second } = found
    return Date.UTC(
      year.length === 2 ? fullYear(Number(year), now) : Number(year),
      MONTHS.indexOf(month),
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    )
  }
  return undefined
}

function fullYear(lastDigits: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear()
  const inThisCentury = thisYear - (thisYear % 100) + lastDigits
  return inThisCentury > thisYear + 50 ? inThisCentury - 100 : inThisCentury
}
