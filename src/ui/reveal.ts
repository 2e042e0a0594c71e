/**
 * Goes to the part of the page that the address names, as a browser does for a link: opened where it can be, scrolled
 * to, with the focus on it. Nothing happens where the page has no such part.
 */
export function reveal(): void {
  const target = addressed()
  if (!target) return
  const isDetails = target instanceof HTMLDetailsElement
  if (isDetails) target.open = true
  target.scrollIntoView()
  const heard = (isDetails && target.querySelector('summary')) || target
  // A plain heading takes no focus unless it is told to.
  if (heard.tabIndex < 0 && !heard.hasAttribute('tabindex')) heard.tabIndex = -1
  heard.focus({ preventScroll: true })
}

/** The element the address names; null where it names none. */
export function addressed(): HTMLElement | null {
  const id = location.hash.slice(1)
  try {
    return document.getElementById(decodeURIComponent(id))
  } catch {
    // A lone % in an address somebody typed.
    return document.getElementById(id)
  }
}
