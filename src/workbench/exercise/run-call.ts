import {
  RUN_EPOCH,
  type CallOutcome,
  type CallRecord,
  type ConsoleLine,
  type StopReason,
} from '#http/exercise/call-record.ts'
import type { Fault } from '#http/fault.ts'
import type { LabNetwork } from '#http/lab-network.ts'
import type { WireHop } from '#http/wire.ts'
import { answerRequests } from './answer-requests.ts'
import { readMessage, type FromWorker, type RunSetup, type ToWorker } from './messages.ts'
import { createRunTime } from './run-time.ts'
import { serveRequests } from './serve-requests.ts'

/** A worker that is about to run one call. */
export interface RunWorker {
  readonly post: (message: ToWorker) => void
  /** Ends it, whatever it does. */
  readonly kill: () => void
}

/** Starts a worker on the learner's code; what it says goes to `onMessage`, unread. */
export type StartWorker = (
  code: string,
  call: string,
  setup: Omit<RunSetup, 'callUrl'>,
  onMessage: (data: unknown) => void,
) => Promise<RunWorker>

/** How far a run may go. */
export interface RunLimits {
  /** How many requests a call may send. */
  readonly requests: number
  /** The longest it may take by the lab's clock, in ms. */
  readonly labMs: number
}

/** A call as it is to be run. */
export interface PlannedCall {
  readonly id: string
  /** The learner's module. */
  readonly code: string
  /** The module whose default export makes the call. */
  readonly call: string
  readonly client: 'browser' | 'script'
  /** The origin whose requests the exported `handle` answers. */
  readonly serves?: string
  readonly faults: readonly Fault[]
  readonly seed: number
  readonly limits: RunLimits
}

/** Real ms that code may go on without a pause. */
const UNRESPONSIVE_MS = 2_500
/** Real ms that a worker may take to start. */
const START_MS = 15_000
/** Real ms that a call may take in all, the machine's work counted. */
const LONGEST_MS = 30_000
/** More than any run within its limits has to say. */
const MOST_MESSAGES = 20_000

/** Runs one call on a network of its own. Never rejects: how it went is its record. */
export async function runCall(
  planned: PlannedCall,
  openNetwork: LabNetwork['openPrivate'],
  startWorker: StartWorker,
  signal: AbortSignal,
): Promise<CallRecord> {
  const { id, limits, seed } = planned
  const lines: ConsoleLine[] = []
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let worker: RunWorker | undefined
  let watch: ReturnType<typeof setTimeout> | undefined
  let over = false
  let heard = 0
  let sent = 0
  let settle: (outcome: CallOutcome) => void = () => undefined
  const outcome = new Promise<CallOutcome>((resolve) => {
    settle = (came) => {
      over = true
      resolve(came)
    }
  })
  const stop = (why: StopReason) => settle({ kind: 'stopped', why })
  const after = (ms: number, why: StopReason) => {
    const timer = setTimeout(() => stop(why), ms)
    timers.add(timer)
    return timer
  }

  const post = (message: Unnumbered) => {
    if (over || !worker) return
    clearTimeout(watch)
    watch = after(UNRESPONSIVE_MS, 'unresponsive')
    time.workerBusy()
    sent += 1
    worker.post({ ...message, seq: sent, now: time.clock.now() })
  }
  const time = createRunTime(RUN_EPOCH, limits.labMs, {
    onWorkerDue: () => post({ kind: 'advance' }),
    onStuck: () => stop('stuck'),
    onOvertime: () => stop('overtime'),
  })
  const host = planned.serves === undefined ? undefined : serveRequests(planned.serves, post, time)
  const onAbort = () => stop('cancelled')
  signal.addEventListener('abort', onAbort, { once: true })

  let hops = (): readonly WireHop[] => []
  try {
    const network = await openNetwork(time, host)
    network.setFaults(id, planned.faults)
    hops = network.hops
    const requests = answerRequests({ network, client: planned.client, exchangeId: id, post, time })

    const take = (message: FromWorker) => {
      time.atLeast(message.now)
      switch (message.kind) {
        case 'fetch':
          return requests.count() < limits.requests
            ? requests.answer(message.id, message.request)
            : stop('too-many-requests')
        case 'too-many':
          return stop('too-many-requests')
        case 'abort':
          return requests.abort(message.id)
        case 'served':
          return host?.take(message.id, message.response)
        case 'console':
          lines.push({
            at: message.now,
            level: message.level,
            values: message.values,
            ...(message.place && { place: message.place }),
          })
          return undefined
        case 'idle':
          if (message.seen < sent) return undefined
          clearTimeout(watch)
          return time.workerIdle(message.next)
        case 'returned':
          return settle({ kind: 'returned', value: message.value })
        case 'threw': {
          const { value, place, during } = message
          return settle({ kind: 'threw', value, during, ...(place && { place }) })
        }
      }
    }
    const onMessage = (data: unknown) => {
      if (over) return
      heard += 1
      if (heard > MOST_MESSAGES) return stop('flood')
      const message = readMessage(data)
      if (message) take(message)
    }

    const starting = after(START_MS, 'no-start')
    after(LONGEST_MS, 'overtime')
    if (signal.aborted) onAbort()
    const setup = { seed, epoch: RUN_EPOCH, mostRequests: limits.requests }
    startWorker(planned.code, planned.call, setup, onMessage).then(
      (started) => {
        clearTimeout(starting)
        if (over) return started.kill()
        worker = started
        watch = after(UNRESPONSIVE_MS, 'unresponsive')
      },
      () => stop('no-start'),
    )
    const came = await outcome
    await requests.finish()
    return { id, outcome: came, console: lines, hops: hops(), durationMs: time.clock.now() }
  } catch {
    stop('no-start')
    return { id, outcome: await outcome, console: lines, hops: hops(), durationMs: time.clock.now() }
  } finally {
    over = true
    time.stop()
    host?.finish()
    for (const timer of timers) clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
    worker?.kill()
  }
}

/** A message to the worker before it is numbered. */
export type Unnumbered = ToWorker extends infer Each
  ? Each extends ToWorker
    ? Omit<Each, 'seq' | 'now'>
    : never
  : never
