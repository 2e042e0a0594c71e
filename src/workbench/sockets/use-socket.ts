import { useEffect, useMemo, useRef, useState } from 'react'
import { closeCode } from '#http/close-code.ts'
import { seconds } from '#http/retry.ts'
import { useLog, type LiveLog } from '#workbench/log/use-log.ts'
import { useNetwork } from '#workbench/network-context.ts'
import { protocolsOf, type SocketDraft } from './socket-draft.ts'

/** How a connection ended, as the page was told. */
export interface Closed {
  readonly code: number
  readonly reason: string
  readonly wasClean: boolean
  /** Whether it had been open before. */
  readonly wasOpen: boolean
}

/** A WebSocket client of the page. */
export interface SocketState {
  readonly phase: 'closed' | 'connecting' | 'open' | 'closing' | 'waiting'
  /** The exchange of its handshakes, once there was one. */
  readonly exchangeId: string | undefined
  /** The subprotocol the server chose; '' for none. */
  readonly protocol: string
  readonly closed: Closed | undefined
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

/** The page's real `WebSocket` with a log of what went over it. It is closed when the component goes. */
export function useSocket(): SocketState {
  const network = useNetwork()
  const log = useLog(network.clock)
  const [phase, setPhase] = useState<SocketState['phase']>('closed')
  const [exchangeId, setExchangeId] = useState<string>()
  const [protocol, setProtocol] = useState('')
  const [closed, setClosed] = useState<Closed>()
  const [problem, setProblem] = useState<string>()
  const current = useRef<{ socket?: WebSocket; reconnects: boolean; lost: number; over: AbortController }>({
    reconnects: false,
    lost: 0,
    over: new AbortController(),
  })
  const { write, restart } = log

  const actions = useMemo(() => {
    const open = async (draft: SocketDraft, id: string, over: AbortSignal) => {
      setPhase('connecting')
      setClosed(undefined)
      await network.start()
      if (over.aborted) return
      try {
        network.expectSocket(id, draft.url.trim())
        const socket = new WebSocket(draft.url.trim(), protocolsOf(draft))
        listen(socket, draft, id, over)
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error))
        setPhase('closed')
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
          data: `Connected${socket.protocol && `, subprotocol ${socket.protocol}`}`,
        })
      }
      socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
        const content = typeof data === 'string' ? data : new Uint8Array(data)
        write({ by: 'server', ...described(content) })
      }
      socket.onclose = ({ code, reason, wasClean }) => {
        const wasOpen = openedAt !== undefined
        setClosed({ code, reason, wasClean, wasOpen })
        const why = `${code} ${closeCode(code).name}${reason && `: ${reason}`}`
        write({ by: 'connection', kind: 'close', data: wasOpen ? `Closed, ${why}` : `Not opened, ${why}` })
        if (over.aborted || !current.current.reconnects) return setPhase('closed')
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
        setPhase('closed')
      }
    }

    return {
      connect(draft: SocketDraft) {
        const id = crypto.randomUUID()
        current.current = { reconnects: draft.reconnects, lost: 0, over: new AbortController() }
        setExchangeId(id)
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
        } else if (!socket || socket.readyState === WebSocket.CLOSED) setPhase('closed')
      },
      send(data: string | Uint8Array<ArrayBuffer>) {
        current.current.socket?.send(data)
        write({ by: 'page', ...described(data) })
      },
      setReconnects(reconnects: boolean) {
        current.current.reconnects = reconnects
      },
    }
  }, [network, write, restart])

  useEffect(() => actions.disconnect, [actions])
  return { phase, exchangeId, protocol, closed, problem, log, ...actions }
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
