/** Notes when the response's status line and the first rows of its content come into the document. */
export function watchFirstScreen() {
  const seen = { heading: 0, content: 0 }
  Reflect.set(globalThis, 'seen', seen)
  new MutationObserver(() => {
    const region = document.querySelector('section[aria-label=Response]')
    if (region?.querySelector('h2')?.textContent?.includes('200')) seen.heading ||= performance.now()
    if (region?.querySelector('[aria-label=Content]')?.textContent?.includes('"row": 3')) {
      seen.content ||= performance.now()
    }
  }).observe(document, { childList: true, subtree: true })
}

/** @returns {number} ms from the status line to the content; NaN where one has not come */
export function firstScreenTook() {
  const { heading, content } = Reflect.get(globalThis, 'seen')
  return heading && content ? content - heading : NaN
}

/**
 * Scrolls to the end, first by a few rows a frame, then by leaps.
 * @param {Element} content
 * @returns {Promise<{ longest: number, late: number, frames: number }>} the longest task in ms (0: none of
 *   50 ms or more), and how many frames took longer than 50 ms
 */
export async function scrollThrough(content) {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ type: 'longtask' })
  const frame = () => new Promise(requestAnimationFrame)
  let late = 0
  let last = await frame()
  const frames = 120
  for (let step = 0; step < frames; step++) {
    content.scrollTop += step < 90 ? 120 : content.scrollHeight / 25
    const now = await frame()
    if (now - last > 50) late++
    last = now
  }
  observer.disconnect()
  return { longest, late, frames }
}
