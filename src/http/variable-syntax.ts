import type { RequestDraft } from './request-draft.ts'

/** A variable as REST clients write it: `{{name}}`, `{{$uuid}}`. Global, so only for replace and matchAll. */
export const VARIABLE = /\{\{\s*([^{}\s][^{}]{0,80}?)\s*\}\}/g

/** Whether there may be a variable anywhere in a draft: quick, for drafts that hardly ever have one. */
export function mayHoldVariables(draft: RequestDraft): boolean {
  return JSON.stringify(draft, (key, value) => (key === 'base64' ? '' : value)).includes('{{')
}
