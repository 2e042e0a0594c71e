import type { Policy } from './policy.ts'
import type { RequestDraft } from './request-draft.ts'
import { draftOfRequestText, type DraftOverrides } from './request-text.ts'

/** A request as an author writes it down: a text, and what no text can say. */
export interface WrittenRequest extends DraftOverrides {
  readonly request: string
  readonly redirects?: Policy['redirects']
}

/**
 * The draft of a request as an author wrote it.
 * @throws {RequestTextError} where its text is no request
 */
export function draftOfWritten(written: string | WrittenRequest): RequestDraft {
  if (typeof written === 'string') return draftOfRequestText(written)
  const { request, redirects, policy, ...rest } = written
  return draftOfRequestText(request, { ...rest, policy: { ...policy, ...(redirects && { redirects }) } })
}
