import { useMemo } from 'react'
import type { Override, Regrade } from '#grading/class/grade-changes.ts'
import { useStorage } from '#storage/queries.ts'

/** The ways to change grades; each fails with words for the instructor where it can't be stored. */
export interface Grading {
  readonly override: (responseId: string, override: Override) => Promise<void>
  readonly regrade: (handOutId: string, regrade: Regrade) => Promise<void>
  /** Takes a regrade off the list, as an undo does right after it was made. */
  readonly withdraw: (handOutId: string, regrade: Regrade) => Promise<void>
}

export function useGrading(): Grading {
  const storage = useStorage()
  return useMemo(() => {
    const override = async (id: string, override: Override) => {
      const records = await storage.records()
      await records.change('responses', id, (current) => {
        if (!current) throw new Error('This response was erased meanwhile, perhaps in another tab.')
        return { ...current, overrides: [...current.overrides, override], updatedAt: Date.now() }
      })
    }
    const regrades = async (id: string, change: (before: readonly Regrade[]) => readonly Regrade[]) => {
      const records = await storage.records()
      await records.change('givenHandOuts', id, (current) => {
        if (!current) throw new Error('This hand-out was erased meanwhile, perhaps in another tab.')
        return { ...current, regrades: change(current.regrades), updatedAt: Date.now() }
      })
    }
    return {
      override,
      regrade: (id, regrade) => regrades(id, (before) => [...before, regrade]),
      withdraw: (id, { question, at }) =>
        regrades(id, (before) => before.filter((each) => each.question !== question || each.at !== at)),
    }
  }, [storage])
}
