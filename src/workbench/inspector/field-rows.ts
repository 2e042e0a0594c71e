import { sameName, type Field } from '#http/field.ts'
import type { WireHop } from '#http/wire.ts'

/** One field on its way: what became of it, and why. */
export interface FieldRow extends Field {
  readonly fate: 'carried' | 'added' | 'refused' | 'readable' | 'hidden'
  /** The reason in words, or '' where there is nothing to say. */
  readonly reason: string
  /** Whether it is one of those that an author put first. */
  readonly first?: true
}

/**
 * The request fields of a hop beside what the client meant to send: carried, added by
 * the client, or refused before the wire.
 */
export function requestRows(
  meant: readonly Field[],
  hop: WireHop,
  client: 'browser' | 'script' = 'browser',
): FieldRow[] {
  const carried = hop.request.fields
  const refused = meant.filter(
    ({ name }) => !carried.some((field) => field.by === 'page' && sameName(field.name, name)),
  )
  return [
    ...carried
      .filter(({ by }) => by === 'page')
      .map(({ name, value }): FieldRow => ({ name, value, fate: 'carried', reason: '' })),
    ...(hop.kind === 'request' ? refused : []).map(({ name, value }): FieldRow => ({
      name,
      value,
      fate: 'refused',
      reason: refusalReason(name, hop, client),
    })),
    ...carried
      .filter(({ by }) => by === 'browser')
      .map(({ name, value }): FieldRow => ({ name, value, fate: 'added', reason: additionReason(name) })),
  ]
}

/**
 * The response fields of a hop, with those that JavaScript may not read marked, and of each
 * Set-Cookie what the client's jar did with it.
 */
export function responseRows(hop: WireHop): FieldRow[] {
  const { fields = [], cookies = [] } = hop.response ?? {}
  return fields.map(({ name, value, hidden }): FieldRow => {
    const verdict = sameName(name, 'set-cookie') ? cookies.find(({ line }) => line === value) : undefined
    const reason = joined([hidden, verdict?.reason].filter((part) => part !== undefined))
    return { name, value, fate: hidden === undefined ? 'readable' : 'hidden', reason }
  })
}

/** The rows in their order, but those of the named fields before all others, in the order of the names, and marked. */
export function withFirst(rows: readonly FieldRow[], names: readonly string[]): readonly FieldRow[] {
  const rank = ({ name }: FieldRow) => names.findIndex((each) => sameName(each, name))
  const named = rows.filter((row) => rank(row) >= 0).map((row): FieldRow => ({ ...row, first: true }))
  return [...named.toSorted((a, b) => rank(a) - rank(b)), ...rows.filter((row) => rank(row) < 0)]
}

/**
 * Rows of which at least two are hidden for one reason: the reason, for how many, and the rows without it.
 * Undefined where no reason stands twice.
 */
export function hiddenAlike(
  rows: readonly FieldRow[],
): { reason: string; count: number; rows: readonly FieldRow[] } | undefined {
  const reasons = rows.flatMap(({ fate, reason }) => (fate === 'hidden' ? reason : []))
  const reason = reasons.find((each, at) => reasons.indexOf(each) !== at)
  if (reason === undefined) return undefined
  const alike = (row: FieldRow) => row.fate === 'hidden' && row.reason === reason
  return {
    reason,
    count: reasons.filter((each) => each === reason).length,
    rows: rows.map((row) => (alike(row) ? { ...row, reason: '' } : row)),
  }
}

/** Reasons as one: between two of them stands one mark, whether or not the first is a sentence. */
function joined(reasons: readonly string[]): string {
  return reasons.map((each, at) => (at < reasons.length - 1 ? each.replace(/\.$/, '') : each)).join('; ')
}

function refusalReason(name: string, hop: WireHop, client: 'browser' | 'script'): string {
  if (name.toLowerCase() === 'content-type' && hop.request.body.size === 0)
    return 'dropped: the request lost its content'
  // A script may set any field; only a redirect takes one away.
  const byRedirect = client === 'script' || name.toLowerCase() === 'authorization'
  return byRedirect ? 'dropped: the redirect leads to another origin' : 'refused: a page may not set it'
}

const additions: Record<string, string> = {
  host: 'added: whom the request is for',
  origin: 'added: the page’s origin, for CORS',
  cookie: 'added: from the cookie jar',
  'last-event-id': 'added: the last event that arrived',
  referer: 'added: the page one came from',
  'user-agent': 'added: which browser this is',
  'content-length': 'added: counts the bytes',
  'accept-encoding': 'added: compressions it can undo',
  'accept-language': 'added: your language',
  'access-control-request-method': 'added: the method to be allowed',
  'access-control-request-headers': 'added: the fields to be allowed',
}

function additionReason(name: string): string {
  return additions[name.toLowerCase()] ?? 'added by the browser'
}
