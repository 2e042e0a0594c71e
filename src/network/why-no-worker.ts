const MEANWHILE = 'Until then, send as a script: that needs no service worker.'

/** Why no service worker can run on this page, and what to do about it; undefined where one can. */
export function whyNoWorker(): string | undefined {
  if (typeof window === 'undefined') return 'There is no page here, so no fetch to answer. Send as a script.'
  if (location.protocol === 'file:') {
    return `This page was opened as a file, and service workers need a server. Start the lab’s server and open its address. ${MEANWHILE}`
  }
  if (!window.isSecureContext) {
    return `This page came over plain http, and service workers need https (or localhost). Open the lab over https. ${MEANWHILE}`
  }
  if (!hasServiceWorkers()) {
    return `This browser offers no service workers here; private windows and embedded pages often switch them off. Open the lab in an ordinary window. ${MEANWHILE}`
  }
  return undefined
}

// In a sandboxed frame the mere look throws.
function hasServiceWorkers(): boolean {
  try {
    return navigator.serviceWorker !== undefined
  } catch {
    return false
  }
}
