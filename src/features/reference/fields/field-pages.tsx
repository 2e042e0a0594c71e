import { useParams } from 'wouter'
import { fieldEntry } from '#http/field-registry.ts'
import { FieldIndex } from './field-index.tsx'
import { FieldPage } from './field-page.tsx'
import { UnknownFieldPage } from './unknown-field-page.tsx'

/** The pages at `/reference/fields` and `/reference/fields/:name`; a name may be written in any case (RFC 9110, 5.1). */
export default function FieldPages() {
  const { name } = useParams<{ name?: string }>()
  if (name === undefined) return <FieldIndex />
  const entry = fieldEntry(name)
  return entry ? <FieldPage key={entry.name} entry={entry} /> : <UnknownFieldPage name={name} />
}
