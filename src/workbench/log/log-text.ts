import { base64OfBytes } from '#http/base64.ts'
import { seconds } from '#http/seconds.ts'
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
      [
        seconds(at),
        senderWord[by].toLowerCase(),
        kind,
        eventId && `id ${eventId}`,
        previewOf(data, Infinity).replace(/\r\n|\r|\n/g, '⏎'),
      ]
        .filter(Boolean)
        .join('\t'),
    )
    .join('\n')
}

/** Entries as JSON lines, an object each with all that is known of it; bytes are base64. */
export function logAsJsonLines(entries: readonly LogEntry[]): string {
  return entries
    .map(({ date, at, by, kind, eventId, size, cut, data }) =>
      JSON.stringify({
        time: new Date(date).toISOString(),
        ms: Math.round(at),
        by,
        kind,
        id: eventId,
        size,
        ...(cut && { beginningOnly: true }),
        ...(typeof data === 'string' ? { text: data } : { base64: base64OfBytes(data) }),
      }),
    )
    .join('\n')
}
