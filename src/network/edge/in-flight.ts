/**
 * Joins a request that is made again while its first making is still being answered. A
 * browser does that when it had to restart the service worker: the server must not see
 * such a request twice.
 */
export function createInFlight(): (key: string, answer: () => Promise<Response>) => Promise<Response> {
  const underWay = new Map<string, Promise<Response>>()
  return async (key, answer) => {
    const first = underWay.get(key)
    if (first) return (await first).clone()
    const response = answer()
    underWay.set(key, response)
    try {
      return await response
    } finally {
      underWay.delete(key)
    }
  }
}
