import { useCallback, useState } from 'react'

/** Something that was done, in words, and the way back. */
export interface Done {
  readonly text: string
  readonly undo?: () => Promise<unknown>
}

/** Does things and remembers the last, for it to be said and undone. */
export interface Doing {
  readonly done: Done | undefined
  /** Does some work, and says it is done, or why it could not be; gives whether it was. */
  readonly run: (work: () => Promise<unknown>, done: Done) => Promise<boolean>
}

export function useDone(): Doing {
  const [done, setDone] = useState<Done>()
  const run: Doing['run'] = useCallback(async (work, next) => {
    try {
      await work()
      setDone(next)
      return true
    } catch (error) {
      setDone({ text: error instanceof Error ? error.message : String(error) })
      return false
    }
  }, [])
  return { done, run }
}
