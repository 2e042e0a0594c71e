import fc from 'fast-check'
import { faultCatalogue, type EffectOf, type FaultKind } from './fault-catalogue.ts'
import {
  corsMistakes,
  jsonFlaws,
  rateLimitAlgorithms,
  tlsProblems,
  type Fault,
  type FaultEffect,
} from './fault.ts'

const ms = fc.integer({ min: 0, max: 10_000 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

const parameters: { readonly [Kind in FaultKind]?: fc.Arbitrary<Omit<EffectOf<Kind>, 'kind'>> } = {
  'tls-failure': fc.record({
    problem: fc.constantFrom(...tlsProblems),
  }),
  'stalled-body': fc.record({ share }),
  latency: fc.record({ roundTripMs: ms }),
  'slow-first-byte': fc.record({ delayMs: ms }),
  'slow-body': fc.record({ durationMs: ms, chunks: fc.integer({ min: 1, max: 40 }) }),
  bandwidth: fc.record({ bytesPerSecond: fc.integer({ min: 10, max: 100_000 }) }),
  'truncated-body': fc.record({ share }),
  'wrong-content-length': fc.record({
    difference: fc.integer({ min: -500, max: 500 }).filter((n) => n !== 0),
  }),
  'malformed-chunk': fc.record({ share }),
  'invalid-json': fc.record({
    flaw: fc.constantFrom(...jsonFlaws),
  }),
  'huge-body': fc.record({ bytes: fc.integer({ min: 1, max: 5_000 }) }),
  status: fc.record(
    {
      status: fc.integer({ min: 200, max: 599 }),
      retryAfterSeconds: fc.integer({ min: 0, max: 31_536_000 }),
      retryAfterAsDate: fc.boolean(),
    },
    { requiredKeys: ['status'] },
  ),
  brownout: fc.record({ durationMs: ms, share, delayMs: ms }),
  'rate-limit': fc.record({
    algorithm: fc.constantFrom(...rateLimitAlgorithms),
    limit: fc.integer({ min: 1, max: 50 }),
    windowMs: fc.integer({ min: 1, max: 10_000 }),
  }),
  'stale-replica': fc.record({ lagMs: ms }),
  'cors-misconfigured': fc.record({
    mistake: fc.constantFrom(...corsMistakes),
  }),
}

/** Every kind of fault, as often as any other, with parameters that a test can wait for. */
export const anyEffect: fc.Arbitrary<FaultEffect> = fc.oneof(
  ...Object.values(faultCatalogue).map(({ defaults }: { defaults: FaultEffect }) =>
    (parameters[defaults.kind] ?? fc.constant({})).map(
      (values) => ({ ...defaults, ...values }) as FaultEffect,
    ),
  ),
)

/** Any fault that the schema takes. */
export const anyFault: fc.Arbitrary<Fault> = fc.record(
  {
    effect: anyEffect,
    host: fc.constantFrom('api.test', 'localhost:8080', 'elsewhere.example'),
    path: fc.constantFrom('/', '/orders', '/users/*', '*', '/*/*a*'),
    methods: fc.uniqueArray(fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PURGE'), {
      minLength: 1,
    }),
    first: fc.integer({ min: 1, max: 1_000 }),
    every: fc.integer({ min: 1, max: 1_000 }),
    probability: share,
    seed: fc.nat(),
  },
  { requiredKeys: ['effect'] },
)
