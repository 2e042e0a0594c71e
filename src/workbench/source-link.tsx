import type { FieldSource } from '#http/field-entry.ts'
import { RfcLink } from './rfc-link.tsx'

/** A link to where a field or rule is defined. */
export function SourceLink({ source }: { source: FieldSource }) {
  return 'rfc' in source ? (
    <RfcLink number={source.rfc} section={source.section} />
  ) : (
    <a href={source.url}>{source.title}</a>
  )
}
