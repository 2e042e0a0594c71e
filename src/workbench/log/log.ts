import * as v from 'valibot'
import { hexOfBytes } from '#http/hex-bytes.ts'

/** A line of a log. */
export const LogEntry = v.pipe(
  v.object({
    /** Grows by one with each entry of a log. */
    id: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** Who caused it: the page sent it, the server did, or it is news of the connection. */
    by: v.picklist(['page', 'server', 'connection']),
    /** In a word: `text`, `JSON`, `price`, `open` … */
    kind: v.string(),
    /** The content, or the news in words. */
    data: v.union([v.string(), v.custom<Uint8Array>((data) => data instanceof Uint8Array)]),
    /** Content in bytes; absent for news. */
    size: v.exactOptional(v.number()),
    /** Whether `data` is the beginning only of what there was. */
    cut: v.exactOptional(v.literal(true)),
    /** The id that the server gave an event. */
    eventId: v.exactOptional(v.string()),
    /** Lab ms since the log began, or since it last began anew. */
    at: v.number(),
    /** Epoch ms, as the lab's clock has it. */
    date: v.number(),
  }),
  v.readonly(),
)

export type LogEntry = v.InferOutput<typeof LogEntry>

/** The latest entries, oldest first. */
export interface Log {
  readonly entries: readonly LogEntry[]
  /** How many there were in all: the id of the next. */
  readonly count: number
  /** Id of the first since the log was cleared. */
  readonly from: number
  /** What the content of the entries comes to, about in bytes. */
  readonly bytes: number
}

export const emptyLog: Log = { entries: [], count: 0, from: 0, bytes: 0 }

/** Entries that are kept, and about how many bytes of content in all and in each. */
export const LOG_LIMIT = 1_000
export const LOG_BYTES = 8 * 1024 * 1024
const ENTRY_BYTES = 1024 * 1024

/** A log of these entries. */
export function logOf(entries: readonly LogEntry[], from = entries[0]?.id ?? 0): Log {
  const count = (entries.at(-1)?.id ?? from - 1) + 1
  return { entries, count, from, bytes: entries.reduce((sum, { data }) => sum + data.length, 0) }
}

/** The log with one more entry; the oldest go for it where it holds too many or too much. */
export function logged(log: Log, entry: Omit<LogEntry, 'id'>): Log {
  const entries = [...log.entries, { ...entry, id: log.count }]
  let bytes = log.bytes + entry.data.length
  let gone = 0
  while (entries.length - gone > LOG_LIMIT || (bytes > LOG_BYTES && entries.length - gone > 1)) {
    bytes -= entries[gone++]?.data.length ?? 0
  }
  return { ...log, entries: gone === 0 ? entries : entries.slice(gone), count: log.count + 1, bytes }
}

/** How many of the oldest entries had to go. */
export function goneFrom({ entries, count, from }: Log): number {
  return (entries[0]?.id ?? count) - from
}

/** The log without its entries; those that come have ids of their own. */
export function cleared({ count }: Log): Log {
  return { ...emptyLog, count, from: count }
}

/** The log with the entries back that were there before it was cleared. */
export function restored(log: Log, before: Log): Log {
  return logOf([...before.entries, ...log.entries].slice(-LOG_LIMIT), before.from)
}

/** Content as it is kept: its beginning, where it is longer than a megabyte. */
export function keptContent(data: string | Uint8Array): Pick<LogEntry, 'data' | 'cut'> {
  if (data.length <= ENTRY_BYTES) return { data }
  // A copy, because the whole would be kept with a part that points into it.
  return { data: data.slice(0, ENTRY_BYTES), cut: true }
}

/** Which entries of a log are wanted. */
export interface LogFilter {
  readonly by: LogEntry['by'] | 'all'
  /** '' is any. */
  readonly kind: string
  /** Found in content, kind or id, in upper or lower case; '' finds everything. */
  readonly text: string
}

export const everything: LogFilter = { by: 'all', kind: '', text: '' }

export function matching(entries: readonly LogEntry[], { by, kind, text }: LogFilter): readonly LogEntry[] {
  const wanted = text.trim().toLowerCase()
  if (by === 'all' && kind === '' && wanted === '') return entries
  return entries.filter(
    (entry) =>
      (by === 'all' || entry.by === by) &&
      (kind === '' || entry.kind === kind) &&
      (wanted === '' || searched(entry).includes(wanted)),
  )
}

/** The kinds of entry there are, in alphabetical order. */
export function kindsIn(entries: readonly LogEntry[]): readonly string[] {
  return [...new Set(entries.map(({ kind }) => kind))].sort()
}

function searched({ data, kind, eventId = '' }: LogEntry): string {
  return `${kind} ${eventId} ${previewOf(data)}`.toLowerCase()
}

/** Content in one line: text as it is, bytes in hexadecimal, the beginning of what is long. */
export function previewOf(data: string | Uint8Array, limit = 4_000): string {
  if (typeof data === 'string') return data.slice(0, limit)
  return hexOfBytes(data.subarray(0, limit))
}
