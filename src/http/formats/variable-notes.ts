import type { ImportNote } from '#http/imported.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { resolveDraft } from '#http/resolve-draft.ts'
import { mayHoldVariables } from '#http/variable-syntax.ts'
import { meaningsOf, type Variable } from '#http/variables.ts'
import { listed, note } from './note.ts'

/** A note on the variables of drafts that no one gives a value; none where there are none. */
export function variableNotes(
  drafts: readonly RequestDraft[],
  given: readonly Variable[] = [],
): ImportNote[] {
  const meanings = meaningsOf(given)
  const names = new Set<string>()
  for (const draft of drafts) {
    if (!mayHoldVariables(draft)) continue
    for (const { why } of resolveDraft(draft, meanings).missing) names.add(`{{${why.name}}}`)
  }
  if (names.size === 0) return []
  const what = `${listed([...names])} ${names.size === 1 ? 'stands' : 'stand'} for something this text does not say. Kept as written: give a value in an environment, or fill it in.`
  return [note(what)]
}
