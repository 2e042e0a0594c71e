import * as v from 'valibot'
import type { Clock } from '#http/clock.ts'
import { cleared, emptyLog, keptContent, LogEntry, logged, logOf, restored, type Log } from './log.ts'
import type { LineWriter } from './line-writer.ts'
import { createSoonStore } from './soon-store.ts'

/** What is logged: an entry without what the log itself knows. */
export type NewEntry = Omit<LogEntry, 'id' | 'at' | 'date' | 'cut'>

/** A log that is kept as it is written, and there again after a reload. */
export interface KeptLog {
  readonly get: () => Log
  readonly subscribe: (listener: () => void) => () => void
  /** Resolves once what was kept has been read; never rejects. What is written before comes after it. */
  readonly ready: Promise<void>
  /** Writes an entry down with the time since the last `restart`. */
  readonly write: (entry: NewEntry) => void
  /** Counts time from now on. */
  readonly restart: () => void
  readonly clear: () => void
  /** Brings back what was cleared last. */
  readonly undoClear: () => void
  /** Shows nothing any more of what has been erased. */
  readonly forget: () => void
}

/** A log kept at a place, its time that of `clock`. */
export function createKeptLog(writer: LineWriter, place: string, clock: Clock): KeptLog {
  const { get, change, subscribe } = createSoonStore(emptyLog)
  let loaded = false
  let early: Omit<LogEntry, 'id'>[] = []
  let began: number | undefined
  let before = emptyLog

  const add = (entry: Omit<LogEntry, 'id'>) => {
    const oldest = get().entries[0]?.id
    change((log) => logged(log, entry))
    const { entries } = get()
    const [first, last] = [entries[0], entries.at(-1)]
    if (last) writer.put({ place, number: last.id, value: last })
    if (first && oldest !== undefined && first.id > oldest) writer.drop(place, first.id)
  }
  const read = async () => {
    const lines = await writer.lines(place)
    const entries = lines.flatMap(({ value }) => {
      const entry = v.safeParse(LogEntry, value)
      return entry.success ? [entry.output] : []
    })
    change(() => logOf(entries))
  }
  const ready = read()
    // Unreadable storage is announced by the app; the log starts as new.
    .catch(() => undefined)
    .then(() => {
      loaded = true
      early.splice(0).forEach(add)
    })

  return {
    get,
    subscribe,
    ready,
    write({ data, ...rest }) {
      const at = began === undefined ? (get().entries.at(-1)?.at ?? 0) : clock.now() - began
      const entry = { ...rest, ...keptContent(data), at, date: clock.date() }
      if (loaded) add(entry)
      else early.push(entry)
    },
    restart: () => {
      began = clock.now()
    },
    clear() {
      before = get()
      change(cleared)
      writer.drop(place, get().count)
    },
    undoClear() {
      change((log) => restored(log, before))
      for (const entry of before.entries) writer.put({ place, number: entry.id, value: entry })
      before = emptyLog
    },
    forget() {
      early = []
      before = emptyLog
      change(cleared)
    },
  }
}
