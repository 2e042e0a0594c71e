import { useEffect, useRef, useState } from 'react'
import type { Exchange } from '#http/exchange.ts'
import { draftOfRequestText } from '#http/request-text.ts'
import { useNetwork } from '#workbench/network-context.ts'
import { loadSender } from '#workbench/use-send.ts'

/** How long an exchange may take, in ms of the reader's time. */
const PATIENCE = 30_000

/** What came of sending a text. */
export interface Sent {
  /** As it was sent: what is shown of it is old once the text has changed. */
  readonly text: string
  readonly exchange: Exchange
}

/** Sends a request as it stands written, once at a time; nothing of it goes into the history. */
export function useOneSend(onSent?: (sent: Sent) => void): {
  readonly sending: boolean
  readonly sent: Sent | undefined
  /** Why nothing could be sent, in words. */
  readonly problem: string | undefined
  readonly send: (text: string) => void
} {
  const network = useNetwork()
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState<Sent>()
  const [problem, setProblem] = useState<string>()
  const leaving = useRef(new AbortController())
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => controller.abort()
  }, [])

  const work = async (text: string) => {
    const here = leaving.current.signal
    setSending(true)
    setProblem(undefined)
    try {
      const { sendOnce } = await loadSender()
      const exchange = await sendOnce(network, draftOfRequestText(text), {
        signal: AbortSignal.any([here, AbortSignal.timeout(PATIENCE)]),
        onAttempt: () => undefined,
      })
      if (here.aborted) return
      if (exchange.outcome.kind === 'aborted')
        throw new Error(`It had not ended after ${PATIENCE / 1_000} seconds.`)
      setSent({ text, exchange })
      onSent?.({ text, exchange })
    } catch (error) {
      if (!here.aborted) setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      if (!here.aborted) setSending(false)
    }
  }
  return {
    sending,
    sent,
    problem,
    send: (text) => {
      if (!sending) void work(text)
    },
  }
}
