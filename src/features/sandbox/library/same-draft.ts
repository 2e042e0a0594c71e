import type { RequestDraft } from '#http/request-draft.ts'

/** Whether two requests say the same; absent and undefined are the same. */
export function sameDraft(a: RequestDraft, b: RequestDraft): boolean {
  return ordered(a) === ordered(b)
}

function ordered(draft: RequestDraft): string {
  return JSON.stringify(draft, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
