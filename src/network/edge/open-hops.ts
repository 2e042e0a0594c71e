import type { Clock } from '#http/clock.ts'
import { recordHop, type BeginHop, type HopRecorder } from './hop-recorder.ts'
import { clientClosed } from './network-failure.ts'
import type { WireLog } from './wire-log.ts'

/** The hops that are under way, so that a client can close its connection on them. */
export interface OpenHops {
  readonly begin: BeginHop
  /** Says of the hops of an attempt that their client is gone. The server works on: it learns of that too late. */
  hangUp(exchangeId: string, attempt: number): void
}

/** @param log where the hops are written down */
export function createOpenHops(log: WireLog, clock: Clock): OpenHops {
  const open = new Map<string, Set<HopRecorder>>()
  let count = 0
  return {
    begin(kind, { exchangeId, attempt }, request, faults = []) {
      const key = `${exchangeId}/${attempt}`
      const recorder = recordHop(
        log,
        clock,
        { id: `hop-${++count}`, exchangeId, attempt, kind, request, faults },
        () => {
          const rest = open.get(key)
          rest?.delete(recorder)
          if (rest?.size === 0) open.delete(key)
        },
      )
      open.set(key, (open.get(key) ?? new Set()).add(recorder))
      return recorder
    },
    hangUp(exchangeId, attempt) {
      for (const recorder of open.get(`${exchangeId}/${attempt}`) ?? []) recorder.fail(clientClosed)
    },
  }
}
