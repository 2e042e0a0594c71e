import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useStorage } from '#storage/queries.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import type { Storage } from '#storage/storage.ts'
import { useUnlockedKeys } from '#features/teach/keys/unlocked-keys.ts'
import type { Source } from './sources.ts'
import { TakeInJob, type JobState } from './take-in-job.ts'

/** They outlive the page that shows them: going elsewhere stops nothing. */
const jobs = new Map<string, TakeInJob>()

function jobOf(id: string, storage: Storage): TakeInJob {
  const job = jobs.get(id) ?? new TakeInJob(id, storage)
  jobs.set(id, job)
  return job
}

/** Hands files to another hand-out, whose page takes them in when it is opened and its key is there. */
export function handOver(id: string, storage: Storage, sources: readonly Source[]): void {
  jobOf(id, storage).add(sources)
}

/** How the taking in for a hand-out stands, and what can be done about it. */
export interface TakingIn {
  readonly state: JobState
  readonly add: (sources: readonly Source[]) => void
  readonly goOn: () => void
  readonly stop: () => void
  readonly clear: () => void
}

/** Takes in responses to a hand-out: what is added waits until its key is unlocked. */
export function useTakeIn(given: GivenHandOut): TakingIn {
  const { keys } = useUnlockedKeys(given)
  const job = jobOf(given.id, useStorage())
  const state = useSyncExternalStore(job.subscribe, () => job.state)
  const goOn = useCallback(() => {
    if (keys) void job.run(given, keys)
  }, [job, given, keys])
  useEffect(() => {
    if (state.phase === 'waiting') goOn()
  }, [state.phase, goOn])
  return {
    state,
    add: (sources) => job.add(sources),
    goOn,
    stop: () => job.stop(),
    clear: () => job.clear(),
  }
}
