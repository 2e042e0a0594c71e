import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { runBurst, type BurstPlan } from '#http/burst.ts'
import { burstRequest, type BurstRequest } from '#http/burst-report.ts'
import type { RateLimit } from '#http/rate-limit.ts'
import { readingOf, type RateReading } from '#http/rate-levels.ts'
import { prepareRequest } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { createSoonStore } from '#workbench/log/soon-store.ts'
import { useNetwork } from '#workbench/network-context.ts'
import { sendOnce } from '#workbench/send-once.ts'
import { followServerLimit } from './server-limit.ts'

/** A burst as far as it has come. */
export interface Burst {
  readonly plan: BurstPlan
  readonly request: RequestDraft
  /** Lab ms on the shared clock. */
  readonly startedAt: number
  /** Lab ms since its beginning; absent while it runs. */
  readonly endedAt?: number
  readonly cancelled: boolean
  /** By index. */
  readonly requests: readonly BurstRequest[]
  /** What the two limits said, in lab ms since the beginning. */
  readonly readings: { readonly client: readonly RateReading[]; readonly server: readonly RateReading[] }
}

/** Runs bursts, one at a time. A burst is cancelled when the component goes. */
export function useBurst() {
  const network = useNetwork()
  const store = useMemo(() => createSoonStore<Burst | undefined>(undefined), [])
  const burst = useSyncExternalStore(store.subscribe, store.get)
  const [problem, setProblem] = useState<string>()
  const [running, setRunning] = useState(false)
  const cancelling = useRef<AbortController>(undefined)

  const actions = useMemo(() => {
    const change = (to: (burst: Burst) => Burst) => store.change((burst) => burst && to(burst))
    const withReading = (who: 'client' | 'server', reading: RateReading, startedAt: number) =>
      change((burst) => ({
        ...burst,
        readings: {
          ...burst.readings,
          [who]: [...burst.readings[who], { ...reading, at: reading.at - startedAt }],
        },
      }))
    const put = (request: BurstRequest) =>
      change((burst) => {
        const requests = burst.requests.slice()
        requests[request.index] = request
        return { ...burst, requests }
      })

    const run = async (plan: BurstPlan, request: RequestDraft, signal: AbortSignal) => {
      const state = await network.start()
      if (state === 'script-only' && request.client === 'browser') {
        throw new Error(`${network.problem ?? 'No service worker runs here.'} Nothing was sent.`)
      }
      const { clock } = network
      const startedAt = clock.now()
      store.change(() => ({
        plan,
        request,
        startedAt,
        cancelled: false,
        requests: [],
        readings: { client: plan.rate ? [fullBucket(plan.rate)] : [], server: [] },
      }))
      const server = followServerLimit(prepareRequest(request).url, network.recentHops())
      const unfollow = network.subscribe((hop) => {
        const reading = server.take(hop)
        if (reading) withReading('server', reading, startedAt)
      })
      try {
        await runBurst(plan, {
          clock,
          signal,
          breathe: () => new Promise((resolve) => setTimeout(resolve)),
          onRate: (verdict, at) => {
            if (plan.rate) withReading('client', readingOf(plan.rate, verdict, at), startedAt)
          },
          send: async (index, sendSignal) => {
            put({ index, startedAt: clock.now() - startedAt })
            const exchange = await sendOnce(network, request, {
              signal: sendSignal,
              onAttempt: () => undefined,
            })
            put(burstRequest(index, exchange, startedAt))
          },
        })
      } finally {
        unfollow()
        change((burst) => ({ ...burst, endedAt: clock.now() - startedAt, cancelled: signal.aborted }))
      }
    }

    return {
      start(plan: BurstPlan, request: RequestDraft) {
        cancelling.current = new AbortController()
        setProblem(undefined)
        setRunning(true)
        run(plan, request, cancelling.current.signal).then(
          () => setRunning(false),
          (error: Error) => {
            setProblem(error.message)
            setRunning(false)
          },
        )
      },
      cancel: () => cancelling.current?.abort(),
    }
  }, [network, store])

  useEffect(() => actions.cancel, [actions])
  return { burst, running, problem, ...actions }
}

function fullBucket({ limit }: RateLimit): RateReading {
  return { at: 0, left: limit, capacity: limit, refill: 0 }
}
