import type { RequestDraft } from '#http/request-draft.ts'
import { secretsIn } from '#http/request-secrets.ts'
import type { Environments } from '#storage/library.ts'
import { toClipboard } from './clipboard.ts'
import type { ExportForm } from './exports.ts'
import { takenAlong } from './taken-along.ts'

/** What became of taking a request along. */
export interface Copied {
  readonly draft: RequestDraft
  /** What was done, in a sentence. */
  readonly done?: string
  /** Where the page may not copy: the text, to be copied by hand. */
  readonly byHand?: { readonly what: string; readonly text: string }
  /** What was left out or changed. */
  readonly notes?: readonly string[]
  /** What of it is most likely meant for few eyes. */
  readonly secrets?: readonly string[]
  readonly problem?: string
}

/** Copies a draft in that form; where the browser forbids it, the text comes back. Never rejects. */
export async function copyAs(
  form: ExportForm,
  draft: RequestDraft,
  environments: Environments | undefined,
): Promise<Copied> {
  try {
    const request = takenAlong(draft, environments)
    const { text, notes = [] } = await form.write(request)
    const secrets = secretsIn(form.keepsVariables ? request.open : request.sent)
    if (!(await toClipboard(text))) return { draft, notes, secrets, byHand: { what: form.what, text } }
    return { draft, notes, secrets, done: `${form.what} is copied. ${form.note ?? ''}`.trim() }
  } catch (error) {
    return { draft, problem: error instanceof Error ? error.message : String(error) }
  }
}
