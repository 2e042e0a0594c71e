import { corsMistakes, rateLimitAlgorithms, type FaultEffect } from '#http/fault.ts'
import { always, type Address } from './address.ts'
import { choice, lastSegment, number, whole } from './parameters.ts'

/** Where the server misbehaves. */
export const behaviourAddresses: readonly Address[] = [
  {
    path: '/flaky',
    says: 'Every (3)rd request, over all clients, gets status (503).',
    example: '/flaky?every=3&status=503',
    kind: 'status',
    faults: (url) => [{ effect: failure(url), every: whole(url, 'every', 3, 1, 1_000) }],
  },
  {
    path: '/error-rate',
    says: 'A share p (0.3) of requests gets status (503); the same seed (1) gives the same ones.',
    example: '/error-rate?p=0.3&seed=1',
    kind: 'status',
    faults: (url) => [
      {
        effect: failure(url),
        probability: number(url, 'p', 0.3, 0, 1),
        seed: whole(url, 'seed', 1, 0, 4_294_967_295),
      },
    ],
  },
  always(
    '/brownout',
    'For ms (10000) milliseconds a share (0.7) of requests gets 503 and the rest is delay (1000) milliseconds late; then it recovers. Left alone for as long, it begins again.',
    (url) => ({
      kind: 'brownout',
      durationMs: number(url, 'ms', 10_000, 0, 600_000),
      share: number(url, 'share', 0.7, 0, 1),
      delayMs: number(url, 'delay', 1_000, 0, 60_000),
    }),
    '/brownout?ms=10000&share=0.7',
  ),
  always(
    '/rate-limit',
    'limit (5) requests in window (10) seconds, then 429; algorithm (fixed-window), sliding-window or token-bucket.',
    (url) => ({
      kind: 'rate-limit',
      algorithm: choice(url, 'algorithm', rateLimitAlgorithms),
      limit: whole(url, 'limit', 5, 1, 1_000),
      windowMs: number(url, 'window', 10, 0.001, 3_600) * 1_000,
    }),
    '/rate-limit?algorithm=token-bucket&limit=5&window=10',
  ),
  always('/redirect-loop', 'Each answer redirects to the address it was asked for.', () => ({
    kind: 'redirect-loop',
  })),
  {
    path: '/cors/{mistake}',
    says: `The server gets CORS wrong: ${corsMistakes.join(', ')}. The third to last need a preflight (send a PUT with a field of your own), any-origin-with-credentials needs credentials.`,
    example: '/cors/no-fields',
    kind: 'cors-misconfigured',
    faults: (url) => {
      const mistake = lastSegment(url, corsMistakes)
      return mistake ? [{ effect: { kind: 'cors-misconfigured', mistake } }] : []
    },
  },
]

function failure(url: URL): FaultEffect {
  return { kind: 'status', status: whole(url, 'status', 503, 400, 599) }
}
