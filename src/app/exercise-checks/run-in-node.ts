import type { CallRecord } from '#http/exercise/call-record.ts'
import { callModule } from '#http/exercise/call-module.ts'
import { runCall, type PlannedCall } from '#workbench/exercise/run-call.ts'
import { openPrivateNetwork } from '#app/private-network.ts'
import { startInNode } from './node-worker.ts'

/** Runs one call of a learner's module under Node, on services that are as new: for tests. */
export function runInNode(
  code: string,
  call: string,
  exported: readonly string[],
  rest: Partial<PlannedCall> = {},
): Promise<CallRecord> {
  const planned: PlannedCall = {
    id: 'call',
    client: 'browser',
    faults: [],
    seed: 1,
    limits: { requests: 20, labMs: 600_000 },
    ...rest,
    code,
    call: callModule(call, exported),
  }
  return runCall(
    planned,
    async (time, guest) => openPrivateNetwork(time, 'http://localhost:4173', guest),
    startInNode,
    new AbortController().signal,
  )
}
