export function rateLimiter(most, ms) {
  const begun = []
  let failed = false
  return async function limited(task) {
    if (failed) throw new Error('An earlier task has failed')
    const now = Date.now()
    const at = Math.max(now, (begun.at(-most) ?? -Infinity) + ms + 1)
    begun.push(at)
    if (at > now) await new Promise((done) => setTimeout(done, at - now))
    try {
      return await task()
    } catch (error) {
      failed = true
      throw error
    }
  }
}
