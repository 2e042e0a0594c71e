import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { WireHop } from '#http/wire.ts'
import { useStorage } from '#storage/queries.ts'
import { useHops } from '#workbench/log/use-hops.ts'
import { useLog, type LiveLog } from '#workbench/log/use-log.ts'
import { useNetwork } from '#workbench/network-context.ts'
import { eventsMemory } from './events-memory.ts'
import { streamFacts, type StreamFacts } from './stream-facts.ts'

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
  /** Its connections on the wire, oldest first. */
  readonly connections: readonly StreamFacts[]
  /** Whether the page was reloaded while it listened. */
  readonly cutOff: boolean
  readonly problem: string | undefined
  readonly log: LiveLog
  readonly listen: (wish: EventsWish) => void
  /** Listens for one more name, without a new connection. */
  readonly listenFor: (name: string) => void
  readonly stop: () => void
}

const none: readonly StreamFacts[] = []

/**
 * The page's real `EventSource` with a log of what it was told, kept at a place. It is closed when the
 * component goes.
 */
export function useEventSource(place: string): EventSourceState {
  const network = useNetwork()
  const memory = eventsMemory(useStorage(), place, network.clock)
  const log = useLog(memory.log)
  const last = useSyncExternalStore(memory.listening.subscribe, memory.listening.get)
  const [phase, setPhase] = useState<EventSourceState['phase']>('stopped')
  const [listening, setListening] = useState<{ url: string; since: number }>()
  const [problem, setProblem] = useState<string>()
  const current = useRef<{ source?: EventSource; round: number; names: Set<string> }>({
    round: 0,
    names: new Set(),
  })

  const actions = useMemo(() => {
    const { write, restart } = memory.log
    const remember = (inUse: boolean) => {
      const before = memory.listening.get()
      if (before) memory.listening.set({ ...before, inUse })
    }
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
      const [state] = await Promise.all([network.start(), memory.ready])
      if (current.current.round !== round) return
      if (state === 'script-only') {
        setProblem(`${network.problem ?? 'No service worker runs here.'} Nothing was sent.`)
        return setPhase('stopped')
      }
      restart()
      const since = network.clock.now()
      const source = new EventSource(url, { withCredentials })
      memory.listening.set({ inUse: true, cutOff: false, connections: [] })
      setListening({ url: withoutFragment(source.url), since })
      current.current = { source, round, names: new Set() }
      for (const name of ['message', ...names]) listenFor(name)
      source.onopen = () => {
        setPhase('open')
        news('open', `The stream of ${source.url} is open`)
      }
      source.onerror = () => {
        const over = source.readyState === EventSource.CLOSED
        setPhase(over ? 'given-up' : 'returning')
        if (over) remember(false)
        news(
          'error',
          over ? 'The browser gave up and will not come back' : 'The stream ended; the browser comes back',
        )
      }
    }

    const close = () => {
      current.current.source?.close()
      remember(false)
      current.current = { round: current.current.round + 1, names: new Set() }
    }
    return {
      listenFor,
      leave() {
        const { source } = current.current
        if (source && source.readyState !== EventSource.CLOSED) {
          news('close', 'You went elsewhere, so it stopped listening')
        }
        close()
      },
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
  }, [network, memory])

  const isMine = useMemo(
    () =>
      listening &&
      (({ request, timing }: WireHop) =>
        request.url === listening.url && timing.startedAt >= listening.since),
    [listening],
  )
  const hops = useHops(isMine)
  useEffect(() => {
    const before = memory.listening.get()
    if (!listening || !before || hops.length === 0) return
    memory.listening.set({ ...before, connections: hops.map((hop) => streamFacts(hop, listening.since)) })
  }, [hops, listening, memory])

  useEffect(() => actions.leave, [actions])
  const { listen, listenFor, stop } = actions
  return {
    phase,
    connections: last?.connections ?? none,
    cutOff: last?.cutOff ?? false,
    problem,
    log,
    listen,
    listenFor,
    stop,
  }
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}
