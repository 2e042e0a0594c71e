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
  /** Does some work, and says it is done, or why it could not be. */
  readonly run: (work: (library: Library) => Promise<void>, done?: Done) => void
  readonly undo: () => void
  readonly say: (text: string) => void
  readonly dismiss: () => void
}

export function useDone(): Doing {
  const storage = useStorage()
  const [done, setDone] = useState<Done>()
  const run: Doing['run'] = (work, next) => {
    storage
      .library()
      .then(work)
      .then(
        () => setDone(next),
        (error: Error) => setDone({ text: error.message }),
      )
  }
  return {
    done,
    run,
    undo: () => {
      if (done?.undo) run(done.undo, { text: 'Undone.' })
    },
    say: (text) => setDone({ text }),
    dismiss: () => setDone(undefined),
  }
}
