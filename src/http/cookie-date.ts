const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

// A number may be followed by anything that is no digit: “6th” is a day, “06:” none.
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/
const DAY = /^(\d{1,2})(?!\d)/
const YEAR = /^(\d{2,4})(?!\d)/

const EARLIEST_YEAR = 1601

/**
 * Reads the date of a cookie's Expires (RFC 6265bis, 5.1.1). It is laxer than an HTTP-date: time, day, month and
 * year may stand in any order between any separators, and what else is there counts for nothing.
 * @returns epoch ms, or undefined where a part is missing or no such moment exists
 */
export function parseCookieDate(text: string): number | undefined {
  let time: readonly number[] | undefined
  let day: number | undefined
  let month: number | undefined
  let year: number | undefined
  // Each token is the first thing it can be that has not been found yet.
  for (const token of text.split(/[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/)) {
    const clock = time === undefined ? TIME.exec(token) : null
    const named = MONTHS.indexOf(token.slice(0, 3).toLowerCase())
    if (clock) time = clock.slice(1).map(Number)
    else if (day === undefined && DAY.test(token)) day = firstNumber(token)
    else if (month === undefined && named >= 0) month = named
    else if (year === undefined && YEAR.test(token)) year = fullYear(firstNumber(token))
  }
  const [hour, minute, second] = time ?? []
  if (day === undefined || month === undefined || year === undefined) return undefined
  if (hour === undefined || minute === undefined || second === undefined) return undefined
  if (year < EARLIEST_YEAR || hour > 23 || minute > 59 || second > 59) return undefined
  const date = Date.UTC(year, month, day, hour, minute, second)
  // 31 February would roll over into March.
  return new Date(date).getUTCDate() === day ? date : undefined
}

function firstNumber(token: string): number {
  return Number.parseInt(token, 10)
}

function fullYear(given: number): number {
  if (given >= 70 && given <= 99) return given + 1_900
  return given <= 69 ? given + 2_000 : given
}
