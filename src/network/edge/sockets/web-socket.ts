import type { Closing } from './connection.ts'
import type { Line, SocketDoor } from './door.ts'
import { messageFrame, utf8Length, type MessageData } from './frame.ts'
import { parseRequest } from './web-socket-request.ts'

const CONNECTING = 0
const OPEN = 1
const CLOSING = 2
const CLOSED = 3

const EVENTS = ['open', 'message', 'error', 'close'] as const

/**
 * The `WebSocket` of a page whose network is the lab: it behaves as a browser's (WHATWG WebSockets), and
 * everything it sends goes to the door.
 * @param baseUrl what a relative URL is relative to
 */
export function createWebSocketClass(
  dial: SocketDoor['dial'],
  baseUrl: () => string,
): typeof globalThis.WebSocket {
  return class WebSocket extends EventTarget {
    static readonly CONNECTING = CONNECTING
    static readonly OPEN = OPEN
    static readonly CLOSING = CLOSING
    static readonly CLOSED = CLOSED
    readonly CONNECTING = CONNECTING
    readonly OPEN = OPEN
    readonly CLOSING = CLOSING
    readonly CLOSED = CLOSED
    declare onopen: ((this: globalThis.WebSocket, event: Event) => unknown) | null
    declare onmessage: ((this: globalThis.WebSocket, event: MessageEvent) => unknown) | null
    declare onerror: ((this: globalThis.WebSocket, event: Event) => unknown) | null
    declare onclose: ((this: globalThis.WebSocket, event: CloseEvent) => unknown) | null
    readonly url: string
    readonly extensions = ''
    readonly #origin: string
    readonly #line: Line
    #protocol = ''
    #readyState: 0 | 1 | 2 | 3 = CONNECTING
    #binaryType: BinaryType = 'blob'
    #bufferedAmount = 0

    static {
      for (const type of EVENTS) Object.defineProperty(this.prototype, `on${type}`, handlerAttribute(type))
      Object.defineProperty(this.prototype, Symbol.toStringTag, { value: 'WebSocket' })
    }

    /** @throws DOMException as a browser does, named SyntaxError or SecurityError */
    constructor(url: string | URL, protocols: string | readonly string[] = []) {
      super()
      const request = parseRequest(url, protocols, baseUrl())
      this.url = request.url.href
      this.#origin = request.url.origin
      this.#line = dial(request, {
        opened: (protocol = '') => {
          if (this.#readyState !== CONNECTING) return
          this.#readyState = OPEN
          this.#protocol = protocol
          this.dispatchEvent(new Event('open'))
        },
        message: (data) => {
          if (this.#readyState !== OPEN) return
          this.dispatchEvent(
            new MessageEvent('message', { data: this.#received(data), origin: this.#origin }),
          )
        },
        closing: () => {
          this.#readyState = CLOSING
        },
        closed: (how) => this.#end(how),
      })
    }

    get readyState() {
      return this.#readyState
    }

    get protocol() {
      return this.#protocol
    }

    get bufferedAmount() {
      return this.#bufferedAmount
    }

    get binaryType() {
      return this.#binaryType
    }

    set binaryType(type) {
      if (type === 'blob' || type === 'arraybuffer') this.#binaryType = type
    }

    send(data: MessageData): void {
      if (this.#readyState === CONNECTING) {
        throw new DOMException('Failed to send: the WebSocket is still connecting.', 'InvalidStateError')
      }
      const message = isMessageData(data) ? data : String(data)
      const size = sizeOf(message)
      this.#bufferedAmount += size
      // After the connection has begun to close, what is sent stays in the buffer for ever.
      if (this.#readyState !== OPEN) return
      void this.#line.send(messageFrame(message)).then(() => {
        this.#bufferedAmount -= size
      })
    }

    close(code?: number, reason = ''): void {
      if (code !== undefined && code !== 1000 && !(code >= 3000 && code <= 4999)) {
        const message = `A page may close with 1000 or 3000 to 4999, and ${code} is neither.`
        throw new DOMException(message, 'InvalidAccessError')
      }
      if (utf8Length(reason) > 123) {
        throw new DOMException('The reason may be at most 123 bytes long in UTF-8.', 'SyntaxError')
      }
      if (this.#readyState === OPEN) {
        const given = code ?? (reason === '' ? undefined : 1000)
        void this.#line.send({ kind: 'close', reason, ...(given !== undefined && { code: given }) })
      } else if (this.#readyState === CONNECTING) {
        this.#line.abandon()
        queueMicrotask(() => this.#end({ code: 1006, reason: '', wasClean: false }, 'failed'))
      } else return
      this.#readyState = CLOSING
    }

    #received(data: string | Uint8Array<ArrayBuffer>): string | Blob | ArrayBuffer {
      if (typeof data === 'string') return data
      return this.#binaryType === 'blob' ? new Blob([data]) : data.slice().buffer
    }

    #end(how: Closing, failed?: 'failed'): void {
      if (this.#readyState === CLOSED) return
      const wasConnecting = this.#readyState === CONNECTING
      this.#readyState = CLOSED
      if (wasConnecting || failed) this.dispatchEvent(new Event('error'))
      this.dispatchEvent(new CloseEvent('close', how))
    }
  }
}

function isMessageData(data: unknown): data is MessageData {
  return (
    typeof data === 'string' ||
    data instanceof Blob ||
    data instanceof ArrayBuffer ||
    ArrayBuffer.isView(data)
  )
}

function sizeOf(data: MessageData): number {
  if (typeof data === 'string') return utf8Length(data)
  return data instanceof Blob ? data.size : data.byteLength
}

// `socket.onmessage = …` (WHATWG HTML, 8.1.8.1): what is set last is called, in the place of what was set first.
function handlerAttribute(type: string): PropertyDescriptor & ThisType<EventTarget> {
  const handlers = new WeakMap<EventTarget, unknown>()
  return {
    get() {
      return handlers.get(this) ?? null
    },
    set(given: unknown) {
      if (!handlers.has(this)) {
        this.addEventListener(type, (event) => {
          const handler = handlers.get(this)
          if (typeof handler === 'function') Reflect.apply(handler, this, [event])
        })
      }
      handlers.set(this, typeof given === 'function' ? given : null)
    },
    configurable: true,
    enumerable: true,
  }
}
