import type { Exercise } from '#grading/exercise-schema.ts'
import { callModule } from '#http/exercise/call-module.ts'
import type { CallRecord } from '#http/exercise/call-record.ts'
import type { LabNetwork } from '#http/lab-network.ts'
import { runCall, type StartWorker } from '#workbench/exercise/run-call.ts'

/** Where an exercise is run. */
export interface RunPlace {
  readonly openNetwork: LabNetwork['openPrivate']
  readonly startWorker: StartWorker
  readonly signal: AbortSignal
  /** Told of each call as it is over. */
  readonly onCall?: (record: CallRecord) => void
}

/** What of an exercise says how it is run. */
export type Runnable = Pick<Exercise, 'calls' | 'exports' | 'client' | 'limits' | 'before' | 'serves'>

/**
 * Makes the calls of an exercise on a learner's code, one after the other, each in a worker and a network of its own.
 * After one that did not even come to a pause, or whose code can't be loaded, the others would fare no better.
 */
export async function runExercise(
  { calls, exports, client, limits, before, serves }: Runnable,
  code: string,
  { openNetwork, startWorker, signal, onCall }: RunPlace,
): Promise<readonly CallRecord[]> {
  const records: CallRecord[] = []
  for (const { id, run, faults, seed } of calls) {
    const planned = {
      id,
      code,
      call: callModule(run, exports, before),
      client,
      ...(serves !== undefined && { serves }),
      faults,
      seed,
      limits: { requests: limits.requests, labMs: limits.seconds * 1_000 },
    }
    const record = await runCall(planned, openNetwork, startWorker, signal)
    records.push(record)
    onCall?.(record)
    if (isHopeless(record)) break
  }
  return records
}

function isHopeless({ outcome }: CallRecord): boolean {
  if (outcome.kind === 'threw') return outcome.during === 'loading'
  return (
    outcome.kind === 'stopped' && ['unresponsive', 'flood', 'cancelled', 'no-start'].includes(outcome.why)
  )
}
