import { useMemo, useSyncExternalStore } from 'react'
import type { Clock } from '#http/clock.ts'
import { useStorage } from '#storage/queries.ts'
import { createKeptLog, type KeptLog } from './kept-log.ts'
import type { Log } from './log.ts'
import { oncePerPlace } from './once-for.ts'
import { pageWriter } from './page-writer.ts'

/** A log as it stands now, and what can be done with it. */
export interface LiveLog {
  readonly log: Log
  /** Absent where it can't be cleared by itself. */
  readonly clear?: () => void
  /** Brings back what was cleared last. */
  readonly undoClear?: () => void
}

/** The log at a place, in time of `clock`. */
export const logAt = oncePerPlace((storage, place, clock: Clock): KeptLog => {
  const writer = pageWriter(storage)
  const log = createKeptLog(writer, place, clock)
  writer.onErased(log.forget)
  return log
})

/** A log as it is now. */
export function useLog({ get, subscribe, clear, undoClear }: KeptLog): LiveLog {
  const log = useSyncExternalStore(subscribe, get)
  return useMemo(() => ({ log, clear, undoClear }), [log, clear, undoClear])
}

/** Why what is logged can't be kept, in words; undefined while it can. */
export function useKeepingProblem(): string | undefined {
  const { problem } = pageWriter(useStorage())
  return useSyncExternalStore(problem.subscribe, problem.get)
}
