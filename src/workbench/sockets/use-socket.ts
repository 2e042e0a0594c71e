import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { closeCode } from '#http/close-code.ts'
import { seconds } from '#http/seconds.ts'
import type { WireHop } from '#http/wire.ts'
import { useStorage } from '#storage/queries.ts'
import { useHops } from '#workbench/log/use-hops.ts'
import { useLog, type LiveLog } from '#workbench/log/use-log.ts'
import { useNetwork } from '#workbench/network-context.ts'
import { handshakeFacts, type HandshakeFacts } from './handshake-facts.ts'
import { protocolsOf, type SocketDraft } from './socket-draft.ts'
import { socketMemory, type Closed } from './socket-memory.ts'

/** A WebSocket client of the page. */
export interface SocketState {
  readonly phase: 'closed' | 'connecting' | 'open' | 'closing' | 'waiting'
  /** The subprotocol the server chose; '' for none. */
  readonly protocol: string
  /** Where the latest connection led; undefined before the first. */
  readonly url: string | undefined
  /** The handshake of the latest connection. */
  readonly handshake: HandshakeFacts | undefined
  readonly closed: Closed | undefined
  /** Whether the page was reloaded while the connection was in use. */
  readonly cutOff: boolean
  /** Why nothing could be opened at all. */
  readonly problem: string | undefined
  readonly log: LiveLog
  readonly connect: (draft: SocketDraft) => void
  readonly disconnect: () => void
  readonly send: (data: string | Uint8Array<ArrayBuffer>) => void
  /** Whether to open another connection when one is lost. */
  readonly setReconnects: (reconnects: boolean) => void
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
// A connection that lasted so long was a good one: the waits begin anew after it.
const GOOD_MS = 5_000

/**
 * The page's real `WebSocket` with a log of what went over it, kept at a place. It is closed when the
 * component goes.
 */
export function useSocket(place: string): SocketState {
  const network = useNetwork()
  const memory = socketMemory(useStorage(), place, network.clock)
  const log = useLog(memory.log)
  const last = useSyncExternalStore(memory.connection.subscribe, memory.connection.get)
  const [phase, setPhase] = useState<SocketState['phase']>('closed')
  const [exchangeId, setExchangeId] = useState<string>()
  const [protocol, setProtocol] = useState('')
  const [problem, setProblem] = useState<string>()
  const current = useRef<{ socket?: WebSocket; reconnects: boolean; lost: number; over: AbortController }>({
    reconnects: false,
    lost: 0,
    over: new AbortController(),
  })

  const actions = useMemo(() => {
    const { write, restart } = memory.log
    const remember = (connection: Partial<Connection>) => {
      const before = memory.connection.get()
      if (before) memory.connection.set({ ...before, ...connection })
    }
    const atRest = () => {
      remember({ inUse: false })
      setPhase('closed')
    }

    const open = async (draft: SocketDraft, id: string, over: AbortSignal) => {
      setPhase('connecting')
      await Promise.all([network.start(), memory.ready])
      if (over.aborted) return
      memory.connection.set({ url: draft.url, inUse: true, cutOff: false })
      try {
        network.expectSocket(id, draft.url.trim())
        const socket = new WebSocket(draft.url.trim(), protocolsOf(draft))
        listen(socket, draft, id, over)
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error))
        atRest()
      }
    }

    const listen = (socket: WebSocket, draft: SocketDraft, id: string, over: AbortSignal) => {
      let openedAt: number | undefined
      socket.binaryType = 'arraybuffer'
      current.current.socket = socket
      socket.onopen = () => {
        openedAt = network.clock.now()
        setPhase('open')
        setProtocol(socket.protocol)
        write({
          by: 'connection',
          kind: 'open',
          data: `Connected to ${socket.url}${socket.protocol && `, subprotocol ${socket.protocol}`}`,
        })
      }
      socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
        const content = typeof data === 'string' ? data : new Uint8Array(data)
        write({ by: 'server', ...described(content) })
      }
      socket.onclose = ({ code, reason, wasClean }) => {
        const wasOpen = openedAt !== undefined
        remember({ closed: { code, reason, wasClean, wasOpen } })
        const why = `${code} ${closeCode(code).name}${reason && `: ${reason}`}`
        write({ by: 'connection', kind: 'close', data: wasOpen ? `Closed, ${why}` : `Not opened, ${why}` })
        if (over.aborted || !current.current.reconnects) return atRest()
        if (openedAt !== undefined && network.clock.now() - openedAt > GOOD_MS) current.current.lost = 0
        void comeBack(draft, id, over)
      }
    }

    const comeBack = async (draft: SocketDraft, id: string, over: AbortSignal) => {
      const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** current.current.lost++)
      setPhase('waiting')
      write({ by: 'connection', kind: 'wait', data: `Connects again in ${seconds(waitMs)}` })
      try {
        await network.clock.sleep(waitMs, over)
        await open(draft, id, over)
      } catch {
        atRest()
      }
    }

    return {
      connect(draft: SocketDraft) {
        const id = crypto.randomUUID()
        current.current = { reconnects: draft.reconnects, lost: 0, over: new AbortController() }
        setExchangeId(id)
        if (draft.faults.length > 0) network.setFaults(id, draft.faults)
        setProblem(undefined)
        setProtocol('')
        restart()
        void open(draft, id, current.current.over.signal)
      },
      disconnect() {
        const { socket, over } = current.current
        over.abort()
        if (socket && socket.readyState < WebSocket.CLOSING) {
          setPhase('closing')
          socket.close(1000)
        } else if (!socket || socket.readyState === WebSocket.CLOSED) atRest()
      },
      send(data: string | Uint8Array<ArrayBuffer>) {
        current.current.socket?.send(data)
        write({ by: 'page', ...described(data) })
      },
      setReconnects(reconnects: boolean) {
        current.current.reconnects = reconnects
      },
    }
  }, [network, memory])

  const isMine = useMemo(
    () => (exchangeId === undefined ? undefined : (hop: WireHop) => hop.exchangeId === exchangeId),
    [exchangeId],
  )
  const hop = useHops(isMine).at(-1)
  useEffect(() => {
    if (hop) rememberHandshake(memory.connection, handshakeFacts(hop))
  }, [hop, memory])

  useEffect(() => actions.disconnect, [actions])
  return {
    phase,
    protocol,
    url: last?.url,
    handshake: last?.handshake,
    closed: last?.closed,
    cutOff: last?.cutOff ?? false,
    problem,
    log,
    ...actions,
  }
}

type Memory = ReturnType<typeof socketMemory>['connection']
type Connection = NonNullable<ReturnType<Memory['get']>>

/** Remembers a handshake; most of what a hop tells later is messages, which change nothing of it. */
function rememberHandshake(memory: Memory, handshake: HandshakeFacts): void {
  const last = memory.get()
  if (last && JSON.stringify(last.handshake) !== JSON.stringify(handshake)) memory.set({ ...last, handshake })
}

function described(data: string | Uint8Array) {
  if (typeof data !== 'string') return { kind: 'binary', data, size: data.byteLength }
  return { kind: isJson(data) ? 'JSON' : 'text', data, size: new TextEncoder().encode(data).byteLength }
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
