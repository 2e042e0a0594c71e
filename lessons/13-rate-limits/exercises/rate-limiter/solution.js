export function rateLimiter(most, ms) {
  // When each of the last tasks began, or will begin.
  const begun = []
  return async function limited(task) {
    const now = Date.now()
    // A clock that counts whole milliseconds may be one behind.
    const at = Math.max(now, (begun.at(-most) ?? -Infinity) + ms + 1)
    begun.push(at)
    if (begun.length > most) begun.shift()
    if (at > now) await new Promise((done) => setTimeout(done, at - now))
    return task()
  }
}
