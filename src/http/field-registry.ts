import type { FieldEntry, FieldRecord, FieldSource } from './field-entry.ts'
import { contentFields } from './known-content-fields.ts'
import { controlFields } from './known-control-fields.ts'
import { pageFields } from './known-page-fields.ts'
import { policyFields } from './known-policy-fields.ts'
import { recentFields } from './known-recent-fields.ts'
import { specialFields } from './known-special-fields.ts'

/** Every field that the lab can explain, by name. Large: load it when an explanation is asked for. */
export const fieldEntries: readonly FieldEntry[] = [
  ...contentFields,
  ...controlFields,
  ...pageFields,
  ...policyFields,
  ...recentFields,
  ...specialFields,
]
  .map(([name, sentIn, meaning, syntax, source]) => ({
    name,
    sentIn,
    meaning,
    syntax,
    source: sourceOf(source),
  }))
  .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))

const byName = new Map(fieldEntries.map((entry) => [entry.name.toLowerCase(), entry]))

/** What is known of the field of this name, in any case; undefined where nothing is. */
export function fieldEntry(name: string): FieldEntry | undefined {
  return byName.get(name.toLowerCase())
}

function sourceOf(source: FieldRecord[4]): FieldSource | undefined {
  if (typeof source !== 'string') return { title: source[0], url: source[1] }
  const [rfc = '', section = ''] = source.split('#')
  return rfc === '' ? undefined : { rfc, section }
}
