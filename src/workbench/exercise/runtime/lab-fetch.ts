import type { AskedRequest, ToWorker } from '#workbench/exercise/messages.ts'

/** The way of a run's requests out of the worker, and of their answers in. */
export interface WorkerFetch {
  /** An answer, or a part of one, has come. */
  take(message: ToWorker): void
  /** Whether something is being read that needs no more time to come to its end. */
  isReading(): boolean
}

/** What `installFetch` is given. */
export interface FetchScope {
  fetch: unknown
  Response: typeof Response
}

/**
 * Puts a `fetch` in place whose requests go to the page as messages, and come back as true Responses.
 * It stands alone, as its text is what a worker runs.
 * @param most how many it lets pass; the next one is told to `onTooMany`, at once, and none after it is looked at
 * @param send hands a request to the page
 * @param abort tells that nobody waits for its answer any more
 * @param onChange called when something was read to its end
 */
export function installFetch(
  scope: FetchScope,
  most: number,
  onTooMany: () => void,
  send: (id: number, request: AskedRequest) => void,
  abort: (id: number) => void,
  onChange: () => void,
): WorkerFetch {
  interface Going {
    readonly resolve: (response: Response) => void
    readonly reject: (reason: unknown) => void
    stream?: ReadableStreamDefaultController<Uint8Array>
    state?: { finished: boolean }
    forget: () => void
  }
  const RealRequest = Request
  const RealResponse = scope.Response
  const readBody = RealRequest.prototype.arrayBuffer
  const going = new Map<number, Going>()
  const states = new WeakMap<Response, { finished: boolean }>()
  const reading = new Set<{ finished: boolean }>()
  const whole = { finished: true }
  let calls = 0
  let count = 0

  const define = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { value, writable: true, configurable: true })

  const track = async (work: Promise<unknown>, of: { finished: boolean }) => {
    // One of its own for each reading, though several may read of the same.
    const entry = {
      get finished() {
        return of.finished
      },
    }
    reading.add(entry)
    try {
      await work
    } catch {
      // Whoever reads is told.
    } finally {
      reading.delete(entry)
      onChange()
    }
  }

  for (const { prototype } of [RealResponse, RealRequest, Blob]) {
    for (const name of ['text', 'json', 'arrayBuffer', 'blob', 'bytes', 'formData']) {
      const read = (prototype as unknown as Record<string, unknown>)[name]
      if (typeof read !== 'function') continue
      define(prototype, name, function (this: Response) {
        const work = Reflect.apply(read, this, []) as Promise<unknown>
        void track(work, states.get(this) ?? whole)
        return work
      })
    }
  }
  const clone = RealResponse.prototype.clone
  define(RealResponse.prototype, 'clone', function (this: Response) {
    return dressed(Reflect.apply(clone, this, []), this, states.get(this) ?? whole)
  })

  const dressed = (
    response: Response,
    { url, redirected, type }: Pick<Response, 'url' | 'redirected' | 'type'>,
    state: { finished: boolean },
  ) => {
    define(response, 'url', url)
    define(response, 'redirected', redirected)
    define(response, 'type', type)
    states.set(response, state)
    return response
  }

  const labFetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    if (calls > most) return new Promise(() => undefined)
    const request = new RealRequest(input, init)
    calls += 1
    if (calls > most) {
      onTooMany()
      return new Promise(() => undefined)
    }
    const { signal, method, url, redirect, credentials } = request
    signal.throwIfAborted()
    if (!/^https?:/.test(url)) throw new TypeError('Failed to fetch')
    const content = Reflect.apply(readBody, request, []) as Promise<ArrayBuffer>
    void track(content, whole)
    const body = new Uint8Array(await content)
    signal.throwIfAborted()
    const id = ++count
    const asked: AskedRequest = {
      method,
      url,
      fields: [...request.headers],
      body: body.byteLength > 0 ? body : null,
      redirect,
      credentials,
    }
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        const { stream } = entry
        finish(id)
        abort(id)
        if (stream) stream.error(signal.reason)
        else reject(signal.reason)
      }
      const entry: Going = {
        resolve,
        reject,
        forget: () => signal.removeEventListener('abort', onAbort),
      }
      going.set(id, entry)
      signal.addEventListener('abort', onAbort, { once: true })
      send(id, asked)
    })
  }
  define(labFetch, 'name', 'fetch')
  define(scope, 'fetch', labFetch)

  const finish = (id: number) => {
    const entry = going.get(id)
    if (entry?.state) entry.state.finished = true
    entry?.forget()
    going.delete(id)
  }

  const begin = (id: number, entry: Going, head: Extract<ToWorker, { kind: 'head' }>) => {
    const state = { finished: false }
    entry.state = state
    const stream = head.hasBody
      ? new ReadableStream<Uint8Array>({
          start: (controller) => {
            entry.stream = controller
          },
          cancel: () => {
            finish(id)
            abort(id)
          },
        })
      : null
    const { status, statusText, url, redirected } = head
    try {
      const headers = head.fields.map(([name, value]): [string, string] => [name, value])
      const response = new RealResponse(stream, { status, statusText, headers })
      entry.resolve(dressed(response, { url, redirected, type: 'cors' }, state))
    } catch {
      // A page is given no such status.
      finish(id)
      entry.reject(new TypeError('Failed to fetch'))
    }
  }

  return {
    isReading: () => [...reading].some(({ finished }) => finished),
    take(message) {
      if (message.kind === 'advance' || message.kind === 'serve') return
      const entry = going.get(message.id)
      if (!entry) return
      switch (message.kind) {
        case 'head':
          return begin(message.id, entry, message)
        case 'chunk':
          return entry.stream?.enqueue(message.bytes)
        case 'end':
          finish(message.id)
          return entry.stream?.close()
        case 'fail':
          finish(message.id)
          if (entry.stream) return entry.stream.error(new TypeError('network error'))
          return entry.reject(new TypeError('Failed to fetch'))
      }
    },
  }
}
