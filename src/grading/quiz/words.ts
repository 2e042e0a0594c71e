import * as v from 'valibot'

type ObjectIssue = v.StrictObjectIssue

/** The most characters one text of a quiz may have. */
export const LONGEST_TEXT = 20_000

/** Says of an object which key is missing or unknown; anything else must be an object at all. */
export const keys = (what: string, known: string) => (issue: ObjectIssue) => {
  if (issue.expected === 'never') return `${what} has no ${issue.received}. It may have: ${known}.`
  if (issue.path) return `${what} needs ${issue.expected}. Add it.`
  return `${what} must be an object with ${known}.`
}

const anyText = (what: string) =>
  v.pipe(
    v.string(`${what} must be text. Put it in quotes if it looks like a number or true/false.`),
    v.trim(),
    v.maxLength(LONGEST_TEXT, `${what} is longer than ${LONGEST_TEXT} characters. Shorten it.`),
  )

/** A text that says something. */
export const text = (what: string) => v.pipe(anyText(what), v.nonEmpty(`${what} is empty. Write it.`))

/** A text that may be missing; then it is ''. */
export const maybeText = (what: string) => v.optional(anyText(what), '')

/** Lines that stand as they are written: code, or a message. */
export const lines = (what: string) =>
  v.pipe(
    v.string(`${what} must be text.`),
    v.nonEmpty(`${what} is empty. Write it, or leave it out.`),
    v.maxLength(LONGEST_TEXT, `${what} is longer than ${LONGEST_TEXT} characters. Shorten it.`),
  )

export const slug = (what: string) =>
  v.pipe(
    text(what),
    v.maxLength(100, `${what} is longer than 100 characters. Shorten it.`),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `${what} may have only a–z, 0–9 and single hyphens between them.`),
  )

export const finite = (what: string) =>
  v.pipe(v.number(`${what} must be a number.`), v.finite(`${what} must be a finite number.`))

/** What part of the points an answer gets that is not wholly right: 0 up to, not including, 1. */
export const part = v.optional(
  v.pipe(
    finite('points'),
    v.minValue(0, 'points of an answer can’t be below 0.'),
    v.maxValue(0.99, 'points of 1 make an answer right: accept it instead.'),
  ),
  0,
)

/** A list of which no two items may be told by the same text. */
export const unique = <T>(of: (item: T) => string, message: (value: string) => string) =>
  v.rawCheck<T[]>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const seen = new Set<string>()
    for (const value of dataset.value.map(of)) {
      if (seen.has(value)) addIssue({ message: message(value) })
      seen.add(value)
    }
  })

/** A message about a file, with no more of what stands in the file than can be read at a glance. */
export function shortened(message: string): string {
  return message.length <= 300 ? message : `${message.slice(0, 200)}…${message.slice(-50)}`
}
