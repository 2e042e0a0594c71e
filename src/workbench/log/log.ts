import { hexOfBytes } from '#http/hex-bytes.ts'

/** A line of a log. */
export interface LogEntry {
  /** Grows by one with each entry of a log. */
  readonly id: number
  /** Who caused it: the page sent it, the server did, or it is news of the connection. */
  readonly by: 'page' | 'server' | 'connection'
  /** In a word: `text`, `JSON`, `price`, `open` … */
  readonly kind: string
  /** The content, or the news in words. */
  readonly data: string | Uint8Array
  /** Content in bytes; absent for news. */
  readonly size?: number
  /** The id that the server gave an event. */
  readonly eventId?: string
  /** Lab ms since the log began. */
  readonly at: number
}

/** The latest entries, oldest first, and how many there were in all. */
export interface Log {
  readonly entries: readonly LogEntry[]
  readonly count: number
}

export const emptyLog: Log = { entries: [], count: 0 }

/** Entries that are kept. */
export const LOG_LIMIT = 1_000

/** The log with one more entry; from the thousandth on, the oldest goes. */
export function logged({ entries, count }: Log, entry: Omit<LogEntry, 'id'>): Log {
  const kept = entries.length < LOG_LIMIT ? entries : entries.slice(1 - LOG_LIMIT)
  return { entries: [...kept, { ...entry, id: count }], count: count + 1 }
}

/** Which entries of a log are wanted. */
export interface LogFilter {
  readonly by: LogEntry['by'] | 'all'
  /** Found in content, kind or id, in upper or lower case; '' finds everything. */
  readonly text: string
}

export function matching(entries: readonly LogEntry[], { by, text }: LogFilter): readonly LogEntry[] {
  const wanted = text.trim().toLowerCase()
  if (by === 'all' && wanted === '') return entries
  return entries.filter(
    (entry) => (by === 'all' || entry.by === by) && (wanted === '' || searched(entry).includes(wanted)),
  )
}

function searched({ data, kind, eventId = '' }: LogEntry): string {
  return `${kind} ${eventId} ${previewOf(data)}`.toLowerCase()
}

/** Content in one line: text as it is, bytes in hexadecimal, the beginning of what is long. */
export function previewOf(data: string | Uint8Array, limit = 4_000): string {
  if (typeof data === 'string') return data.slice(0, limit)
  return hexOfBytes(data.subarray(0, limit))
}
