import { useEffect, useMemo, useRef, useState } from 'react'
import { useLog, type LiveLog } from '#workbench/log/use-log.ts'
import { useNetwork } from '#workbench/network-context.ts'

/** What a page asks of an EventSource. */
export interface EventsWish {
  readonly url: string
  /** Event names to listen for beside `message`. */
  readonly names: readonly string[]
  readonly withCredentials: boolean
}

/** An EventSource of the page. */
export interface EventSourceState {
  readonly phase: 'stopped' | 'connecting' | 'open' | 'returning' | 'given-up'
  /** Where it listens, and since when (lab ms); undefined before the first time. */
  readonly listening: { readonly url: string; readonly since: number } | undefined
  readonly problem: string | undefined
  readonly log: LiveLog
  readonly listen: (wish: EventsWish) => void
  /** Listens for one more name, without a new connection. */
  readonly listenFor: (name: string) => void
  readonly stop: () => void
}

/** The page's real `EventSource` with a log of what it was told. It is closed when the component goes. */
export function useEventSource(): EventSourceState {
  const network = useNetwork()
  const log = useLog(network.clock)
  const [phase, setPhase] = useState<EventSourceState['phase']>('stopped')
  const [listening, setListening] = useState<EventSourceState['listening']>()
  const [problem, setProblem] = useState<string>()
  const current = useRef<{ source?: EventSource; round: number; names: Set<string> }>({
    round: 0,
    names: new Set(),
  })
  const { write, restart } = log

  const actions = useMemo(() => {
    const listenFor = (name: string) => {
      const { source, names } = current.current
      if (names.has(name)) return
      names.add(name)
      source?.addEventListener(name, ({ type, data, lastEventId }: MessageEvent<string>) =>
        write({
          by: 'server',
          kind: type,
          data,
          size: new TextEncoder().encode(data).byteLength,
          ...(lastEventId !== '' && { eventId: lastEventId }),
        }),
      )
    }
    const news = (kind: string, data: string) => write({ by: 'connection', kind, data })

    const open = async ({ url, names, withCredentials }: EventsWish, round: number) => {
      const state = await network.start()
      if (current.current.round !== round) return
      if (state === 'script-only') {
        setProblem(`${network.problem ?? 'No service worker runs here.'} Nothing was sent.`)
        return setPhase('stopped')
      }
      restart()
      const since = network.clock.now()
      const source = new EventSource(url, { withCredentials })
      setListening({ url: source.url, since })
      current.current = { source, round, names: new Set() }
      for (const name of ['message', ...names]) listenFor(name)
      source.onopen = () => {
        setPhase('open')
        news('open', 'The stream is open')
      }
      source.onerror = () => {
        const over = source.readyState === EventSource.CLOSED
        setPhase(over ? 'given-up' : 'returning')
        news(
          'error',
          over ? 'The browser gave up and will not come back' : 'The stream ended; the browser comes back',
        )
      }
    }

    const close = () => {
      current.current.source?.close()
      current.current = { round: current.current.round + 1, names: new Set() }
    }
    return {
      listenFor,
      close,
      listen(wish: EventsWish) {
        close()
        setProblem(undefined)
        setPhase('connecting')
        open(wish, current.current.round).catch((error: Error) => {
          setProblem(error.message)
          setPhase('stopped')
        })
      },
      stop() {
        close()
        setPhase('stopped')
        news('close', 'You stopped listening')
      },
    }
  }, [network, write, restart])

  useEffect(() => actions.close, [actions])
  const { listen, listenFor, stop } = actions
  return { phase, listening, problem, log, listen, listenFor, stop }
}
