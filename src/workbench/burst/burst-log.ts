import type { BurstRequest } from '#http/burst-report.ts'
import { duration } from '#http/describe.ts'
import { logOf, type Log, type LogEntry } from '#workbench/log/log.ts'
import type { BurstRun } from './burst-run.ts'

/** A burst as a log: each request as it was sent, and what came of it, in the order of time. */
export function burstLog({ request, requests, date }: BurstRun): Log {
  const entries = requests.flatMap(({ index, startedAt, end }) => [
    entry(index * 2, {
      by: 'page',
      kind: request.method ?? 'GET',
      data: `Request ${index + 1}: ${request.url}`,
      at: startedAt,
    }),
    ...(end ? [entry(index * 2 + 1, answerOf(index, startedAt, end))] : []),
  ])
  function entry(id: number, part: Pick<LogEntry, 'by' | 'kind' | 'data' | 'at'>): LogEntry {
    return { id, date: date + part.at, ...part }
  }
  return { ...logOf(entries.sort((a, b) => a.at - b.at || a.id - b.id)), count: entries.length, from: 0 }
}

/** Which request an entry of a burst's log is about. */
export function requestOfEntry({ id }: LogEntry): number {
  return Math.floor(id / 2)
}

function answerOf(index: number, startedAt: number, end: NonNullable<BurstRequest['end']>) {
  const { came, attempts, retryAfter, at } = end
  const facts = [
    `Request ${index + 1}: ${came.name} in ${duration(at - startedAt)}`,
    attempts.length > 1 && `${attempts.length} attempts`,
    retryAfter !== undefined && `Retry-After: ${retryAfter}`,
  ]
  return {
    by: came.status === undefined ? ('connection' as const) : ('server' as const),
    kind: came.status === undefined ? came.name : String(came.status),
    data: facts.filter(Boolean).join(', '),
    at,
  }
}
