/** What a preview may load and run: nothing from anywhere, and no script at all. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

/** What would load, lead away or set another base, and what frames hold. */
const UNWANTED = 'script, link, base, meta[http-equiv], iframe, frame, object, embed, template'

/**
 * An HTML page to be shown in a sandboxed frame, such that nothing in it can reach out: its policy forbids
 * every load, and what no policy covers is gone (hints to connect, links to follow, refreshes).
 */
export function previewDocument(html: string): string {
  // A document made like this has no window: nothing in it runs or loads.
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll(UNWANTED)) element.remove()
  for (const element of page.querySelectorAll('[href], [action], [formaction], [ping]')) {
    for (const name of ['href', 'action', 'formaction', 'ping']) element.removeAttribute(name)
  }
  return (
    '<!doctype html><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<meta name="color-scheme" content="light">${page.documentElement.outerHTML}`
  )
}
