export function rateLimiter(most, ms) {
  let free = 0
  return async function limited(task) {
    const now = performance.now()
    const at = Math.max(now, free)
    free = at + ms / most + 1
    if (at > now) await new Promise((done) => setTimeout(done, at - now + 2000))
    return task()
  }
}
