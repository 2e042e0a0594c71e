import { useState } from 'react'
import { useStorage } from '#storage/queries.ts'
import type { Records } from '#storage/records.ts'

/** Something done, in words, and the way back. */
export interface Done {
  readonly text: string
  readonly undo?: (records: Records) => Promise<unknown>
}

/** Does things to records and remembers the last, for it to be said and undone. */
export interface Doing {
  readonly done: Done | undefined
  /** Does some work, and says it is done, or why it could not be; gives whether it was. */
  readonly run: (work: (records: Records) => Promise<unknown>, done?: Done) => Promise<boolean>
  readonly undo: () => void
  readonly dismiss: () => void
}

export function useDoing(): Doing {
  const storage = useStorage()
  const [done, setDone] = useState<Done>()
  const run: Doing['run'] = async (work, next) => {
    try {
      await work(await storage.records())
      setDone(next)
      return true
    } catch (error) {
      setDone({ text: error instanceof Error ? error.message : String(error) })
      return false
    }
  }
  return {
    done,
    run,
    undo: () => {
      if (done?.undo) void run(done.undo, { text: 'Undone.' })
    },
    dismiss: () => setDone(undefined),
  }
}
