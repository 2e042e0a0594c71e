/** What msw's worker tells the page of a response it has given. */
interface ResponseMessage {
  readonly type: 'RESPONSE'
  readonly payload: {
    readonly request: { readonly id: string }
    readonly response: { readonly body: ReadableStream | null }
  }
}

// Runs before msw's worker in the same script, so its listeners come first.
;((worker: ServiceWorkerGlobalScope) => {
  const isOwn = (url: string) => new URL(url).origin === worker.location.origin

  // The app's own files are the browser's business; msw would ask the page about each.
  worker.addEventListener('fetch', (event) => {
    if (isOwn(event.request.url)) event.stopImmediatePropagation()
  })

  // Where msw finds nobody to answer, it would go to the real network. From here nothing does.
  const fetchOwn = worker.fetch.bind(worker)
  worker.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(new URL(input, worker.location.href))
    if (!isOwn(url)) throw new TypeError(`${url} is not of this lab, and nothing leaves it`)
    return fetchOwn(input, init)
  }

  // msw's worker tells the page of each response, with a copy of its content that nobody reads: neither the page nor
  // the worker could ever let go of it. That the request is over is all the page needs to know.
  const isResponse = (message: unknown): message is ResponseMessage =>
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'RESPONSE'
  const post: (message: unknown, transfer: Transferable[]) => void = Client.prototype.postMessage
  Client.prototype.postMessage = function (
    this: Client,
    message: unknown,
    options: Transferable[] | StructuredSerializeOptions = [],
  ) {
    if (!isResponse(message)) {
      return post.call(this, message, Array.isArray(options) ? options : (options.transfer ?? []))
    }
    const { request, response } = message.payload
    void response.body?.cancel()
    post.call(this, { type: 'REQUEST_ERROR', payload: { request: { id: request.id } } }, [])
  }

  // msw's worker takes itself away with the last tab; ours stays, so that the next page finds it.
  worker.registration.unregister = async () => false
})(self as unknown as ServiceWorkerGlobalScope)
