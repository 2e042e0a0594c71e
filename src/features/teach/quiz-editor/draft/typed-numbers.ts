import { typedNumber } from '#grading/quiz/typed-number.ts'

/**
 * What was typed where a number belongs. What is no number yet is kept as it was typed, so that a reload loses nothing;
 * the schema refuses it until it is one.
 */
export function asNumber(typed: string): number {
  return typedNumber(typed) ?? (typed as unknown as number)
}

/** A number of a draft as its field shows it. */
export function shownNumber(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}
