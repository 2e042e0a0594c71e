import { Link } from 'wouter'
import { fieldEntry } from '#http/field-registry.ts'
import { SourceLink } from '#workbench/source-link.tsx'

/** What a field says, in a line, where it is defined, and the way to its page. */
export function FieldNote({ name }: { name: string }) {
  const entry = fieldEntry(name)
  if (!entry)
    return <>Not in any standard known here: client and server have agreed on it between themselves.</>
  return (
    <>
      {entry.meaning} {entry.source ? <SourceLink source={entry.source} /> : 'No standard describes it.'}{' '}
      · <Link href={`/reference/fields/${entry.name}`}>More on {entry.name}</Link>
    </>
  )
}
