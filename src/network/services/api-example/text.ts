import * as v from 'valibot'

/** Text without blanks around it, from 1 to `most` characters. */
export function shortText(most: number) {
  return v.pipe(v.string('must be text'), v.trim(), v.minLength(1, 'must not be empty'), atMost(most))
}

/** Counts code points, as JSON Schema does. */
export function atMost(most: number) {
  return v.check((text: string) => [...text].length <= most, `must be at most ${most} characters`)
}
