import type { ImportNote } from '#http/imported.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { listed, note } from './note.ts'

/** A variable as REST clients write it: `{{name}}`, `{{$uuid}}`. */
const VARIABLE = /\{\{\s*([^{}\s][^{}]{0,80}?)\s*\}\}/g

/** A value put in for a variable is no longer than this, so that a few nested ones can’t fill the memory. */
const LONGEST_VALUE = 100_000

/** Puts values in for the `{{variables}}` of a text; one that has none stays as it is written. */
export type Substitute = (text: string) => string

/** Puts in these values, which may hold variables themselves. */
export function substitution(values: ReadonlyMap<string, string>): Substitute {
  const settled = new Map<string, string>()
  const valueOf = (name: string, open: readonly string[]): string | undefined => {
    const known = settled.get(name)
    const written = values.get(name)
    if (known !== undefined || written === undefined || open.includes(name) || open.length > 20) return known
    const value = replaced(written, [...open, name])
    if (value.length > LONGEST_VALUE) return undefined
    settled.set(name, value)
    return value
  }
  const replaced = (text: string, open: readonly string[]): string =>
    text.replace(VARIABLE, (whole: string, name: string) => valueOf(name, open) ?? whole)
  return (text) => (text.includes('{{') ? replaced(text, []) : text)
}

/** A note on the variables left in drafts; none where there are none. */
export function variableNotes(drafts: readonly RequestDraft[], line?: number): ImportNote[] {
  const names = new Set<string>()
  for (const draft of drafts) {
    const text = draft.url.includes('{{') || mayHold(draft) ? JSON.stringify({ ...draft, policy: null }) : ''
    for (const [, name = ''] of text.matchAll(VARIABLE)) names.add(`{{${name}}}`)
  }
  if (names.size === 0) return []
  const what = `${listed([...names])} ${names.size === 1 ? 'stands' : 'stand'} for something this text does not say. Kept as written: give a value in an environment, or fill it in.`
  return [note(what, line)]
}

function mayHold({ headers, auth, body }: RequestDraft): boolean {
  const rows = [...headers, ...body.form, ...(body.parts ?? [])]
  return (
    rows.some(({ name, value }) => name.includes('{{') || value.includes('{{')) ||
    Object.values(auth).some((value) => typeof value === 'string' && value.includes('{{')) ||
    body.json.includes('{{') ||
    body.text.includes('{{')
  )
}
