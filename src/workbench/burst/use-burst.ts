import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { runBurst, type BurstPlan } from '#http/burst.ts'
import { burstRequest, type BurstRequest } from '#http/burst-report.ts'
import { readingOf, type RateReading } from '#http/rate-levels.ts'
import type { RateLimit } from '#http/rate-limit.ts'
import { prepareRequest } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { resolveDraft } from '#http/resolve-draft.ts'
import { toShared } from '#http/shared-request.ts'
import { meaningsOf, type Variable } from '#http/variables.ts'
import { useStorage } from '#storage/queries.ts'
import { useNetwork } from '#workbench/network-context.ts'
import { sendOnce } from '#workbench/send-once.ts'
import { burstMemory } from './burst-memory.ts'
import { followServerLimit } from './server-limit.ts'

/** Runs bursts, one at a time; the latest is kept at a place. A burst is cancelled when the component goes. */
export function useBurst(place: string) {
  const network = useNetwork()
  const memory = burstMemory(useStorage(), place)
  const burst = useSyncExternalStore(memory.run.subscribe, memory.run.get)
  const [problem, setProblem] = useState<string>()
  const [running, setRunning] = useState(false)
  const cancelling = useRef<AbortController>(undefined)

  const actions = useMemo(() => {
    const { change } = memory
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

    const run = async (
      plan: BurstPlan,
      request: RequestDraft,
      variables: readonly Variable[],
      signal: AbortSignal,
    ) => {
      const [state] = await Promise.all([network.start(), memory.ready])
      if (state === 'script-only' && request.client === 'browser') {
        throw new Error(`${network.problem ?? 'No service worker runs here.'} Nothing was sent.`)
      }
      const { clock } = network
      const startedAt = clock.now()
      memory.begin({
        plan,
        request: toShared(request),
        startedAt,
        date: clock.date(),
        requests: [],
        readings: { client: plan.rate ? [fullBucket(plan.rate)] : [], server: [] },
      })
      const server = followServerLimit(
        prepareRequest(resolveDraft(request, meaningsOf(variables)).draft).url,
        network.recentHops(),
      )
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
              variables,
              signal: sendSignal,
              onAttempt: () => undefined,
            })
            memory.keep(index, exchange)
            put(burstRequest(index, exchange, startedAt))
          },
        })
      } finally {
        unfollow()
        change((burst) => ({
          ...burst,
          endedAt: clock.now() - startedAt,
          ...(signal.aborted && { stopped: 'cancelled' }),
        }))
      }
    }

    return {
      start(plan: BurstPlan, request: RequestDraft, variables: readonly Variable[] = []) {
        cancelling.current = new AbortController()
        setProblem(undefined)
        setRunning(true)
        run(plan, request, variables, cancelling.current.signal).then(
          () => setRunning(false),
          (error: Error) => {
            setProblem(error.message)
            setRunning(false)
          },
        )
      },
      cancel: () => cancelling.current?.abort(),
    }
  }, [network, memory])

  useEffect(() => actions.cancel, [actions])
  return { burst, running, problem, memory, ...actions }
}

function fullBucket({ limit }: RateLimit): RateReading {
  return { at: 0, left: limit, capacity: limit, refill: 0 }
}
