import { seconds } from '#http/retry.ts'
import { previewOf, type LogEntry } from './log.ts'

/** Moments as a log shows them, to the millisecond: `1.042 s`. */
export function logTime(ms: number): string {
  return `${(ms / 1_000).toFixed(3)} s`
}

export const senderMark: Readonly<Record<LogEntry['by'], string>> = {
  page: '→',
  server: '←',
  connection: '·',
}

export const senderWord: Readonly<Record<LogEntry['by'], string>> = {
  page: 'Sent',
  server: 'Received',
  connection: 'Connection',
}

/** Entries as plain text, a line each, to be pasted elsewhere. */
export function logAsText(entries: readonly LogEntry[]): string {
  return entries
    .map(({ at, by, kind, eventId, data }) =>
      [seconds(at), senderWord[by].toLowerCase(), kind, eventId && `id ${eventId}`, previewOf(data)]
        .filter(Boolean)
        .join('\t'),
    )
    .join('\n')
}
