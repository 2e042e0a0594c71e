import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Exchange, Held } from '#http/exchange.ts'
import type { LabNetwork } from '#http/lab-network.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import type { Variable } from '#http/variables.ts'
import { withHops } from '#http/hops.ts'
import { useStorage } from '#storage/queries.ts'
import { useNetwork } from './network-context.ts'

/** The client itself; a page pays for it when something can be sent. */
export const loadSender = () => import('./send-once.ts')

/** A send as a panel shows it. */
export interface SendState {
  /** The last finished exchange. */
  readonly exchange: Exchange | undefined
  /** While one is under way: the attempts so far (none at first), and when it began (lab ms). */
  readonly underWay:
    | {
        readonly startedAt: number
        readonly soFar: Exchange | undefined
        /** While an attempt waits for its turn under the client's own rate limit. */
        readonly held?: Held | undefined
      }
    | undefined
  /** Why nothing could be sent or kept, in words. */
  readonly problem: string | undefined
  /** Sends a draft, its variables looked up in these. */
  readonly send: (draft: RequestDraft, variables?: readonly Variable[]) => void
  readonly cancel: () => void
  /** Shows an exchange from storage, or none, without sending. */
  readonly show: (exchange: Exchange | undefined) => void
}

/**
 * Sends drafts from one place, keeps what came of them in the history, and goes on
 * listening for what the server does after the client gave up.
 */
export function useSend(place: string, onExchange?: (exchange: Exchange) => void): SendState {
  const network = useNetwork()
  const storage = useStorage()
  const [exchange, setExchange] = useState<Exchange>()
  const [underWay, setUnderWay] = useState<SendState['underWay']>()
  const [problem, setProblem] = useState<string>()
  const cancelling = useRef<AbortController>(undefined)

  const keep = useCallback(
    (finished: Exchange, how: 'addExchange' | 'putExchange') => {
      loadSender()
        .then(({ storable }) => storage[how]({ id: finished.id, place, exchange: storable(finished) }))
        .catch((error: Error) => setProblem(error.message))
    },
    [storage, place],
  )

  const { mutate } = useMutation({
    retry: false,
    networkMode: 'always',
    // Kept for a while by default: a few large responses would fill the memory.
    gcTime: 0,
    mutationFn: async ({ draft, variables }: { draft: RequestDraft; variables: readonly Variable[] }) =>
      (await loadSender()).sendOnce(network, draft, {
        variables,
        signal: cancelling.current?.signal ?? new AbortController().signal,
        onAttempt: (soFar) => setUnderWay((current) => current && { ...current, soFar }),
        onHeld: (held) => setUnderWay((current) => current && { ...current, held }),
      }),
    onSuccess: (finished) => {
      setExchange(finished)
      setUnderWay(undefined)
      keep(finished, 'addExchange')
      onExchange?.(finished)
    },
    onError: (error) => {
      setUnderWay(undefined)
      setProblem(error.message)
    },
  })

  useLateHops(network, exchange, (later) => {
    setExchange(later)
    keep(later, 'putExchange')
  })

  return {
    exchange,
    underWay,
    problem,
    send: (draft, variables = []) => {
      cancelling.current = new AbortController()
      setProblem(undefined)
      setUnderWay({ startedAt: network.clock.now(), soFar: undefined })
      mutate({ draft, variables })
    },
    cancel: () => cancelling.current?.abort(),
    show: setExchange,
  }
}

/** Calls `onLater` when the wire log learns more about an exchange that the client has already finished with. */
function useLateHops(
  network: LabNetwork,
  exchange: Exchange | undefined,
  onLater: (exchange: Exchange) => void,
): void {
  const latest = useRef(onLater)
  useEffect(() => {
    latest.current = onLater
  })
  useEffect(() => {
    if (!exchange) return
    const ended = (hops: Exchange['attempts'][number]['hops']) =>
      hops.every(({ timing }) => timing.endedAt !== undefined)
    if (exchange.attempts.every(({ hops }) => ended(hops))) return
    return network.subscribe((hop) => {
      if (hop.exchangeId !== exchange.id || hop.timing.endedAt === undefined) return
      latest.current({ ...exchange, attempts: withHops(exchange.attempts, network.hops(exchange.id)) })
    })
  }, [network, exchange])
}
