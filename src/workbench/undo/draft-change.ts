import type { RequestDraft } from '#http/request-draft.ts'

/** What lies between two drafts. */
export interface DraftChange {
  /** Where it is: `url`, `headers.0.value`; of several places the parts they lie in. */
  readonly where: string
  /** In words, as after “Undo: ”. */
  readonly what: string
  /** Whether it is what a few keystrokes in one field do. */
  readonly typing: boolean
  /** Length of the texts that it changed. */
  readonly size: number
}

/** More than this at once was pasted or chosen, not typed. */
const KEYSTROKES = 12

const names: Readonly<Record<string, string>> = {
  client: 'who sends',
  method: 'method',
  url: 'URL',
  disabledParams: 'params',
  pathVariables: 'path variables',
  headers: 'headers',
  auth: 'auth',
  body: 'body',
  policy: 'policy',
  faults: 'faults',
  assertions: 'assertions',
  credentials: 'cookies',
}

/** A place where two drafts differ. */
interface Leaf {
  readonly path: readonly string[]
  readonly before: unknown
  readonly after: unknown
}

/** What changed from one draft to another; undefined where they say the same. Absent and undefined are the same. */
export function draftChange(before: RequestDraft, after: RequestDraft): DraftChange | undefined {
  const leaves = differences(before, after, [])
  const [first] = leaves
  if (!first) return undefined
  const parts = [...new Set(leaves.map(({ path }) => path[0] ?? ''))]
  const row = first.path[0] === 'headers' ? Number(first.path[1]) + 1 : Number.NaN
  const name = names[parts[0] ?? ''] ?? 'request'
  return {
    where: leaves.length === 1 ? first.path.join('.') : parts.join(' '),
    what: parts.length > 1 ? parted(parts) : Number.isNaN(row) ? name : `header ${row}`,
    typing: leaves.every(isTyping),
    size: leaves.reduce((sum, { before, after }) => sum + lengthOf(before) + lengthOf(after), 0),
  }
}

/** Whether two drafts say the same. */
export function sameDraft(a: RequestDraft, b: RequestDraft): boolean {
  return differences(a, b, []).length === 0
}

function parted(parts: readonly string[]): string {
  // The list of params is part of the URL as one sees it.
  const named = [...new Set(parts.map((part) => names[part] ?? 'request'))]
  const seen = named.includes('URL')
    ? named.filter((name) => name !== 'params' && name !== 'path variables')
    : named
  return seen.length > 2 ? 'request' : seen.join(' and ')
}

function differences(before: unknown, after: unknown, path: readonly string[]): Leaf[] {
  if (Object.is(before, after)) return []
  if (!isObject(before) || !isObject(after)) return [{ path, before, after }]
  if (Array.isArray(before) && Array.isArray(after) && before.length !== after.length) {
    return [{ path, before, after }]
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => differences(before[key], after[key], [...path, key]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isTyping({ before, after }: Leaf): boolean {
  // A row more is what the first letter in an empty one does.
  if (Array.isArray(before) && Array.isArray(after)) return after.length === before.length + 1
  if (isObject(before) || isObject(after)) return false
  return edited(String(before ?? ''), String(after ?? '')) <= KEYSTROKES
}

/** How many characters were taken out and put in, at one place. */
function edited(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return Math.max(before.length, after.length) - start - end
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 64
}
