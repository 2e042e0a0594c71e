import type { LogChange, Logs } from '#storage/logs.ts'
import type { StoredLine } from '#storage/schema.ts'
import { createSoonStore, type SoonStore } from './soon-store.ts'

/** How long a line may wait for others to be written with it, in ms. */
export const BATCH_MS = 150

/** Writes lines down in batches. What is read has all in it that was put before. */
export interface LineWriter {
  readonly put: (line: StoredLine) => void
  /** Drops what of a place comes before a number. */
  readonly drop: (place: string, before: number) => void
  readonly lines: (place: string) => Promise<readonly StoredLine[]>
  readonly line: (place: string, number: number) => Promise<StoredLine | undefined>
  /** Writes what waits now: the page may go away. */
  readonly flush: () => void
  /** Writes what waits, and remembers all that is not yet written: the page goes away. */
  readonly leave: () => void
  /** Forgets what waits to be written: all has just been erased. */
  readonly forget: () => void
  /** Why the last batch could not be written, in words. */
  readonly problem: SoonStore<string | undefined>
}

/**
 * A writer of lines into the logs that `opening` gives, under the number of this tab.
 * @param later calls what it is given a batch's time later
 */
export function createLineWriter(
  opening: Promise<{ readonly logs: Logs; readonly tab: number }>,
  later: (flush: () => void) => void = (flush) => void setTimeout(flush, BATCH_MS),
): LineWriter {
  const problem = createSoonStore<string | undefined>(undefined)
  const puts = new Map<string, StoredLine>()
  const drops = new Map<string, number>()
  const underWay = new Map<LogChange, Promise<void>>()
  let open: { readonly logs: Logs; readonly tab: number } | undefined
  let planned = false
  opening.then(
    (opened) => {
      open = opened
      flush()
    },
    (error: Error) => problem.change(() => error.message),
  )

  const flush = () => {
    planned = false
    if (!open || (puts.size === 0 && drops.size === 0)) return
    const { logs, tab } = open
    const change = {
      put: [...puts.values()].map((line) => ({ ...line, place: `${tab}/${line.place}` })),
      drop: [...drops].map(([place, before]) => ({ place: `${tab}/${place}`, before })),
    }
    puts.clear()
    drops.clear()
    const written = logs
      .write(change)
      .then(
        () => problem.change(() => undefined),
        (error: Error) => problem.change(() => error.message),
      )
      .finally(() => underWay.delete(change))
    underWay.set(change, written)
  }
  const leave = () => {
    flush()
    if (!open || underWay.size === 0) return
    const done = open.logs.writeAhead(String(open.tab), [...underWay.keys()])
    void Promise.all(underWay.values()).then(done)
  }
  const plan = () => {
    if (planned) return
    planned = true
    later(flush)
  }
  const flushed = async () => {
    const opened = await opening
    flush()
    return opened
  }

  return {
    put(line) {
      puts.set(JSON.stringify([line.place, line.number]), line)
      plan()
    },
    drop(place, before) {
      drops.set(place, Math.max(before, drops.get(place) ?? before))
      for (const [key, line] of puts) if (line.place === place && line.number < before) puts.delete(key)
      plan()
    },
    async lines(place) {
      const { logs, tab } = await flushed()
      return logs.lines(`${tab}/${place}`)
    },
    async line(place, number) {
      const { logs, tab } = await flushed()
      return logs.line(`${tab}/${place}`, number)
    },
    flush,
    leave,
    forget() {
      puts.clear()
      drops.clear()
    },
    problem,
  }
}
