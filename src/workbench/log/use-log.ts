import { useMemo, useSyncExternalStore } from 'react'
import type { Clock } from '#http/clock.ts'
import { emptyLog, logged, type Log, type LogEntry } from './log.ts'
import { createSoonStore } from './soon-store.ts'

/** A log that is being written. */
export interface LiveLog {
  readonly log: Log
  /** Writes an entry down with the time since the last `restart`. */
  readonly write: (entry: Omit<LogEntry, 'id' | 'at'>) => void
  /** Counts time from now on. */
  readonly restart: () => void
  readonly clear: () => void
}

/** A log of this component, in time of `clock`. */
export function useLog(clock: Clock): LiveLog {
  const live = useMemo(() => createLiveLog(clock), [clock])
  const log = useSyncExternalStore(live.subscribe, live.get)
  return useMemo(() => ({ ...live, log }), [live, log])
}

function createLiveLog(clock: Clock) {
  const { get, change, subscribe } = createSoonStore(emptyLog)
  let began = clock.now()
  return {
    get,
    subscribe,
    write: (entry: Omit<LogEntry, 'id' | 'at'>) => {
      const at = clock.now() - began
      change((log) => logged(log, { ...entry, at }))
    },
    restart: () => {
      began = clock.now()
    },
    clear: () => change(({ count }) => ({ entries: [], count })),
  }
}
