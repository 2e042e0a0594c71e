import { isEverSafelisted, isSafelistedResponseField } from './cors-safelist.ts'
import { isForbiddenField, isForbiddenResponseField } from './forbidden-field.ts'

/**
 * Whether a page may set a request field: `refused` not at all, `asks` after asking another origin, `by-value` asks only
 * with some values.
 */
export type SettingRule = 'refused' | 'asks' | 'by-value'

/** Whether a page may read a response field of another origin: `never`, `always`, or where it is `exposed`. */
export type ReadingRule = 'never' | 'always' | 'exposed'

/** What a page may do with a request field of this name (Fetch standard, forbidden and CORS-safelisted request-header). */
export function settingRule(name: string): SettingRule {
  if (isForbiddenField(name)) return 'refused'
  return isEverSafelisted(name) ? 'by-value' : 'asks'
}

/** Whether a page gets to read a response field of this name (Fetch standard, CORS-safelisted response-header name). */
export function readingRule(name: string): ReadingRule {
  if (isForbiddenResponseField(name)) return 'never'
  return isSafelistedResponseField(name) ? 'always' : 'exposed'
}
