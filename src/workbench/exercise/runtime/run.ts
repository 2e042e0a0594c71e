import type { CodePlace, ConsoleLevel, Told } from '#http/exercise/call-record.ts'
import type { FromWorker, RunSetup, ServedRequest, ToWorker } from '#workbench/exercise/messages.ts'
import type { CryptoScope, installCrypto } from './lab-crypto.ts'
import type { installFetch, FetchScope } from './lab-fetch.ts'
import type { installTime, TimeScope } from './lab-time.ts'
import type { boundMemory, MemoryScope } from './memory.ts'
import type { createDoor } from './serve.ts'
import type { createTell } from './tell.ts'

/** The worker's end of the way to the page. */
export interface WorkerPort {
  postMessage: (message: unknown) => void
  onmessage: ((event: { data: ToWorker }) => void) | null
}

/** The parts that a run is put together from. */
export interface RuntimeParts {
  readonly createTell: typeof createTell
  readonly installTime: typeof installTime
  readonly installFetch: typeof installFetch
  readonly installCrypto: typeof installCrypto
  readonly createDoor: typeof createDoor
  readonly boundMemory: typeof boundMemory
  /** `import()`, which a build would rewrite were it written here. */
  readonly load: (url: string) => Promise<unknown>
}

type Scope = TimeScope &
  FetchScope &
  CryptoScope &
  MemoryScope & {
    console: unknown
    crypto: Crypto
    addEventListener?: (type: string, listener: (event: Event) => void) => void
  }

/** `FromWorker` without its time. */
type Message = FromWorker extends infer Each ? (Each extends FromWorker ? Omit<Each, 'now'> : never) : never

/**
 * Runs one call of the learner's code in this worker: puts time, `fetch` and `console` in place, takes away what
 * leads elsewhere, imports the module that makes the call and tells how it went.
 * It stands alone, as its text is what a worker runs.
 */
export function runCall(scope: Scope, port: WorkerPort, setup: RunSetup, parts: RuntimeParts): void {
  const MOST_LINES = 200
  const MOST_BYTES = 256 * 2 ** 20
  const post = port.postMessage.bind(port)
  const isList = Array.isArray
  const tell = parts.createTell()
  const turn = new MessageChannel()
  const nextTurn = turn.port2.postMessage.bind(turn.port2)
  const codeError = /exercise\.js:(\d+):(\d+)/
  let seen = 0
  let checking = false
  let lines = 0

  const say = (message: Message) => post({ ...message, now: time.now() })

  // A turn of the event loop later, all that could run has run: promises need no turn of their own.
  const check = () => {
    if (checking) return
    checking = true
    nextTurn(0)
  }
  turn.port1.onmessage = () => {
    checking = false
    if (!fetching.isReading()) say({ kind: 'idle', seen, next: time.next() })
  }

  const time = parts.installTime(scope, setup.epoch, setup.seed, check)
  const fetching = parts.installFetch(
    scope,
    setup.mostRequests,
    () => say({ kind: 'too-many' }),
    (id, request) => {
      check()
      say({ kind: 'fetch', id, request })
    },
    (id) => {
      say({ kind: 'abort', id })
      check()
    },
    check,
  )

  const placeOf = (error: unknown): { place?: CodePlace } => {
    try {
      const [, line, column] = codeError.exec(String((error as Error).stack)) ?? []
      return line === undefined ? {} : { place: { line: Number(line), column: Number(column) } }
    } catch {
      return {}
    }
  }
  const write = (level: ConsoleLevel, values: readonly unknown[], error?: unknown) => {
    lines += 1
    if (lines > MOST_LINES + 1) return
    const told = lines > MOST_LINES ? ['More lines were written; they are not shown.'] : values.map(tell)
    say({ kind: 'console', level, values: told, ...placeOf(error) })
  }
  const uncaught = (error: unknown) => write('error', ['Uncaught', error], error)

  const define = (name: string, value: unknown) =>
    Object.defineProperty(scope, name, { value, writable: true, configurable: true })
  const line =
    (level: ConsoleLevel) =>
    (...values: unknown[]) =>
      write(level, values)
  define('console', {
    log: line('log'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    debug: line('debug'),
    dir: line('log'),
    table: line('log'),
    trace: line('log'),
    group: line('log'),
    groupEnd: () => undefined,
    assert: (holds: unknown, ...values: unknown[]) => {
      if (!holds) write('error', ['Assertion failed:', ...values])
    },
  })
  scope.addEventListener?.('unhandledrejection', (event) => {
    event.preventDefault()
    uncaught((event as PromiseRejectionEvent).reason)
  })
  scope.addEventListener?.('error', (event) => {
    event.preventDefault()
    uncaught((event as ErrorEvent).error)
  })

  const away = {
    postMessage: 'There is no page to post to',
    close: 'The run ends when your function is done',
    importScripts: 'An exercise stands alone: there is nothing to import',
    XMLHttpRequest: 'Use fetch',
    WebSocket: 'Use fetch',
    EventSource: 'Use fetch',
    WebTransport: 'Use fetch',
    WebSocketStream: 'Use fetch',
    Worker: 'An exercise runs in one worker',
    BroadcastChannel: 'There is nobody to talk to',
    requestAnimationFrame: 'Nothing is painted here: use setTimeout',
  }
  for (const [name, instead] of Object.entries(away)) {
    define(name, function () {
      throw new TypeError(`${name} is not there in an exercise. ${instead}.`)
    })
  }
  // A frame without an origin is no secure context, where the platform has none.
  if (typeof scope.crypto.randomUUID !== 'function') {
    Object.defineProperty(scope.crypto, 'randomUUID', {
      configurable: true,
      value: () => {
        const bytes = scope.crypto.getRandomValues(new Uint8Array(16))
        bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
        bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
        const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
        return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
      },
    })
  }
  parts.installCrypto(scope)
  // For one that has been there, whoever looks is told; as in any worker, there has never been a window or a document.
  const kept = {
    indexedDB: 'Nothing is stored: keep what you need in variables',
    caches: 'Nothing is stored: keep what you need in variables',
    scheduler: 'Use setTimeout',
  }
  for (const [name, instead] of Object.entries(kept)) {
    const get = () => {
      throw new TypeError(`${name} is not there in an exercise. ${instead}.`)
    }
    define(name, new Proxy({}, { get }))
  }
  parts.boundMemory(scope, MOST_BYTES)

  let handle: unknown
  const door = parts.createDoor(
    () => handle,
    (words, value, error) => write('error', [words, value], error),
  )
  const serve = async (id: number, request: ServedRequest) => {
    const response = await door.serve(request)
    say({ kind: 'served', id, response })
    check()
  }

  port.onmessage = ({ data }) => {
    seen = data.seq
    time.atLeast(data.now)
    if (data.kind === 'advance') time.runDue(uncaught)
    else if (data.kind === 'serve') void serve(data.id, data.request)
    else fetching.take(data)
    check()
  }

  // What is returned may be a Response, or some: what their content says is told with them.
  const told = async (value: unknown): Promise<unknown> => {
    if (isList(value) && value.length < 50) return Promise.all(value.map(told))
    const plain = tell(value)
    if (!(value instanceof scope.Response) || value.bodyUsed) return plain
    const text = await value.clone().text()
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch {
      return { ...(plain as object), text: tell(text) }
    }
    return { ...(plain as object), text: tell(text), json: tell(json) }
  }

  const run = async () => {
    let call: { default: () => unknown; handle?: unknown }
    try {
      call = (await parts.load(setup.callUrl)) as typeof call
    } catch (error) {
      return say({ kind: 'threw', during: 'loading', value: tell(error), ...placeOf(error) })
    }
    let value: unknown
    handle = call.handle
    check()
    try {
      value = await call.default()
    } catch (error) {
      return say({ kind: 'threw', during: 'call', value: tell(error), ...placeOf(error) })
    }
    try {
      say({ kind: 'returned', value: (await told(value)) as Told })
    } catch (error) {
      say({ kind: 'returned', value: { $: 'response', unread: tell(error) } })
    }
  }
  void run().finally(check)
}
