import { statusClass, statusCodes, type StatusClass, type StatusEntry } from '#http/status.ts'

/** A class with its registered codes; names as in RFC 9110, 15. */
export interface StatusClassEntry {
  readonly digit: StatusClass
  readonly name: string
  readonly codes: readonly StatusEntry[]
}

const names: Record<StatusClass, string> = {
  1: 'Informational',
  2: 'Successful',
  3: 'Redirection',
  4: 'Client error',
  5: 'Server error',
}

/** The five classes in their order. */
export const statusClasses: readonly StatusClassEntry[] = ([1, 2, 3, 4, 5] as const).map((digit) => ({
  digit,
  name: names[digit],
  codes: statusCodes.filter(({ code }) => statusClass(code) === digit),
}))
