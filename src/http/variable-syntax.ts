import type { RequestDraft } from './request-draft.ts'

/** A variable as REST clients write it: `{{name}}`, `{{$uuid}}`. Global, so only for replace, split and matchAll. */
export const VARIABLE = /\{\{\s*([^{}\s][^{}]{0,80}?)\s*\}\}/g

/** Whether there may be a variable anywhere in a draft: quick, for drafts that hardly ever have one. */
export function mayHoldVariables({ url, pathVariables = [], headers, auth, body }: RequestDraft): boolean {
  const rows = [...pathVariables, ...headers, ...body.form, ...(body.parts ?? [])]
  return [
    url,
    ...rows.flatMap(({ name, value }) => [name, value]),
    ...Object.values(auth),
    body.json,
    body.text,
  ].some((text) => typeof text === 'string' && text.includes('{{'))
}
