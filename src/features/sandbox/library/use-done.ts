import { useState } from 'react'
import type { Library } from '#storage/library.ts'
import { useStorage } from '#storage/queries.ts'

/** Something done to the library, in words, and the way back. */
export interface Done {
  readonly text: string
  readonly undo?: (library: Library) => Promise<void>
}

/** Does things to the library and remembers the last, for it to be said and undone. */
export interface Doing {
  readonly done: Done | undefined
  /** Does some work, and says it is done, or why it could not be; gives whether it was. */
  readonly run: (work: (library: Library) => Promise<void>, done?: Done) => Promise<boolean>
  readonly undo: () => void
  readonly say: (text: string) => void
  readonly dismiss: () => void
}

export function useDone(): Doing {
  const storage = useStorage()
  const [done, setDone] = useState<Done>()
  const run: Doing['run'] = async (work, next) => {
    try {
      await work(await storage.library())
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
    say: (text) => setDone({ text }),
    dismiss: () => setDone(undefined),
  }
}
