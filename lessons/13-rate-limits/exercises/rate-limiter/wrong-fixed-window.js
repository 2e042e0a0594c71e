export function rateLimiter(most, ms) {
  let window = -1
  let used = 0
  return async function limited(task) {
    for (;;) {
      const now = performance.now()
      const current = Math.floor(now / ms)
      if (current !== window) {
        window = current
        used = 0
      }
      if (used < most) {
        used += 1
        return task()
      }
      await new Promise((done) => setTimeout(done, (current + 1) * ms - now + 5))
    }
  }
}
