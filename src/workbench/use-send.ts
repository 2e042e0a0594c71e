import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { browserTransport } from '#http/browser-transport.ts'
import type { Exchange } from '#http/exchange.ts'
import type { LabNetwork } from '#http/lab-network.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { scriptTransport } from '#http/script-transport.ts'
import { send, withHops } from '#http/send.ts'
import { useStorage } from '#storage/queries.ts'
import { useNetwork } from './network-context.ts'

/** A send as a panel shows it. */
export interface SendState {
  /** The last finished exchange. */
  readonly exchange: Exchange | undefined
  /** While one is under way: the attempts so far (none at first), and when it began (performance.now). */
  readonly underWay: { readonly startedAt: number; readonly soFar: Exchange | undefined } | undefined
  /** Why nothing could be sent or kept, in words. */
  readonly problem: string | undefined
  readonly send: (draft: RequestDraft) => void
  readonly cancel: () => void
  /** Shows an exchange from storage, without sending. */
  readonly show: (exchange: Exchange) => void
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
    (finished: Exchange) => {
      storage
        .putExchange({ id: finished.id, place, exchange: finished })
        .catch((error: Error) => setProblem(error.message))
    },
    [storage, place],
  )

  const { mutate } = useMutation({
    retry: false,
    networkMode: 'always',
    mutationFn: (draft: RequestDraft) =>
      sendOnce(network, draft, {
        signal: cancelling.current?.signal ?? new AbortController().signal,
        onAttempt: (soFar) => setUnderWay((current) => current && { ...current, soFar }),
      }),
    onSuccess: (finished) => {
      setExchange(finished)
      setUnderWay(undefined)
      keep(finished)
      onExchange?.(finished)
    },
    onError: (error) => {
      setUnderWay(undefined)
      setProblem(error.message)
    },
  })

  useLateHops(network, exchange, (later) => {
    setExchange(later)
    keep(later)
  })

  return {
    exchange,
    underWay,
    problem,
    send: (draft) => {
      cancelling.current = new AbortController()
      setProblem(undefined)
      setUnderWay({ startedAt: performance.now(), soFar: undefined })
      mutate(draft)
    },
    cancel: () => cancelling.current?.abort(),
    show: setExchange,
  }
}

/** @throws Error where the page's `fetch` would reach a real network, because no service worker answers it */
async function sendOnce(
  network: LabNetwork,
  draft: RequestDraft,
  { signal, onAttempt }: { signal: AbortSignal; onAttempt: (soFar: Exchange) => void },
): Promise<Exchange> {
  const state = await network.start()
  if (state === 'script-only' && draft.client === 'browser') {
    throw new Error(`${network.problem ?? 'No service worker runs here.'} Nothing was sent; the script client still works.`)
  }
  const id = crypto.randomUUID()
  if (draft.faults.length > 0) network.setFaults(id, draft.faults)
  return send(draft, {
    id,
    transport: draft.client === 'browser' ? browserTransport : scriptTransport(network),
    clock: network.clock,
    random: Math.random,
    signal,
    hops: () => network.hops(id),
    onAttempt,
  })
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
    const ended = (hops: Exchange['attempts'][number]['hops']) => hops.every(({ timing }) => timing.endedAt !== undefined)
    if (exchange.attempts.every(({ hops }) => ended(hops))) return
    return network.subscribe((hop) => {
      if (hop.exchangeId !== exchange.id || hop.timing.endedAt === undefined) return
      latest.current({ ...exchange, attempts: withHops(exchange.attempts, network.hops(exchange.id)) })
    })
  }, [network, exchange])
}
