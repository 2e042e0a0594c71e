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

  // msw's worker takes itself away with the last tab; ours stays, so that the next page finds it.
  worker.registration.unregister = async () => false
})(self as unknown as ServiceWorkerGlobalScope)
