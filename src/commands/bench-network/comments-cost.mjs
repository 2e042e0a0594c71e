import { getResponse } from 'msw/utils/get-response'
import { createServer } from 'vite'
import { median } from './median.mjs'

const CALLS = 400

/**
 * What GET /comments?postId=1 costs with few comments and with many, ten to a post, asked by turns.
 * @param {readonly [number, number]} counts
 * @returns {Promise<[number, number]>} medians in ms
 */
export async function commentsCost([few, many]) {
  // Only there to read the service's TypeScript; nothing is served.
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' })
  try {
    const { createService } = await vite.ssrLoadModule('/src/network/services/jsonplaceholder/index.ts')
    const { HOP_FIELD, provideContext } = await vite.ssrLoadModule('/src/network/edge/context.ts')
    const { createInstantClock } = await vite.ssrLoadModule('/src/network/instant-clock.ts')
    const clock = createInstantClock()
    provideContext('bench', {
      fields: [],
      body: new Uint8Array(),
      clock,
      random: () => 0.5,
      clientAddress: '203.0.113.7',
      note: () => undefined,
    })
    const services = [few, many].map((count) => createService({ records: async () => comments(count) }))
    const times = services.map(() => /** @type {number[]} */ ([]))
    for (let call = 0; call < CALLS; call++) {
      for (const [place, { handlers }] of services.entries()) {
        const start = performance.now()
        const request = new Request('https://jsonplaceholder.typicode.com/comments?postId=1', {
          headers: { [HOP_FIELD]: 'bench' },
        })
        const response = await getResponse(handlers, request)
        const found = await response?.json()
        times[place]?.push(performance.now() - start)
        if (found.length !== 10) throw new Error(`postId=1 has 10 comments, and ${found.length} were found`)
      }
    }
    // The first calls make the index, once.
    const [a = NaN, b = NaN] = times.map((all) => median(all.slice(CALLS / 4)))
    return [a, b]
  } finally {
    await vite.close()
  }
}

/** @param {number} count */
function comments(count) {
  return Array.from({ length: count }, (_, index) => ({
    postId: Math.floor(index / 10) + 1,
    id: index + 1,
    name: `comment ${index + 1}`,
    email: `reader${index % 97}@example.com`,
    body: 'What an HTTP client and its server share is messages, and nothing else.',
  }))
}
