export function rateLimiter(most, ms) {
  return async function limited(task) {
    return task()
  }
}
