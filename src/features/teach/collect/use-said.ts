import { useState } from 'react'
import { useStorage } from '#storage/queries.ts'
import type { Records } from '#storage/records.ts'

/** What was done last, in words, with the way back where there is one. */
export interface Said {
  readonly text: string
  readonly problem?: boolean
  readonly undo?: (records: Records) => Promise<unknown>
}

/** Does things to the records and says what came of the last one. */
export function useSaid() {
  const storage = useStorage()
  const [said, say] = useState<Said>()
  const run = async (work: (records: Records) => Promise<unknown>, done: Said): Promise<boolean> => {
    try {
      await work(await storage.records())
      say(done)
      return true
    } catch (error) {
      say({ text: error instanceof Error ? error.message : String(error), problem: true })
      return false
    }
  }
  const undo = () => {
    if (said?.undo) void run(said.undo, { text: 'Undone.' })
  }
  return { said, say, run, undo }
}
