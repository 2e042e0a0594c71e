export function rateLimiter(most, ms) {
  const waiting = []
  let running = 0
  const next = () => {
    while (running < most && waiting.length > 0) {
      running += 1
      waiting.pop()()
      setTimeout(() => {
        running -= 1
        next()
      }, ms + 1)
    }
  }
  return function limited(task) {
    return new Promise((resolve, reject) => {
      waiting.push(() => Promise.resolve().then(task).then(resolve, reject))
      next()
    })
  }
}
