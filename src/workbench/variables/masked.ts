import { encodedForQuery } from '#http/url-query.ts'
import type { Variable } from '#http/variables.ts'

/** What stands in place of a secret on screen. */
export const DOTS = '••••••'

/** A text with dots in place of the secret values in it, as they are or percent-encoded. */
export function masked(text: string, used: readonly Variable[]): string {
  return used
    .filter(({ secret = false, value }) => secret && value !== '')
    .flatMap(({ value }) => [value, encodedForQuery(value)])
    .toSorted((a, b) => b.length - a.length)
    .reduce((shown, secret) => shown.replaceAll(secret, DOTS), text)
}
