// Runs after msw's worker in the same script, so its listener comes last.
;((worker: ServiceWorkerGlobalScope) => {
  worker.addEventListener('fetch', (event) => {
    try {
      event.respondWith(Response.error())
    } catch {
      // msw answers this one.
    }
  })
})(self as unknown as ServiceWorkerGlobalScope)
