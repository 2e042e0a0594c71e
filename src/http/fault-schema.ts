import * as v from 'valibot'
import {
  corsMistakes,
  jsonFlaws,
  rateLimitAlgorithms,
  tlsProblems,
  type Fault,
  type FaultEffect,
} from './fault.ts'
import { knownKeys } from './known-keys.ts'
import { isToken } from './method.ts'

/** How many faults one exchange may carry. */
const MOST_FAULTS = 20
const HOUR_MS = 3_600_000
const YEAR_SECONDS = 31_536_000

const number = (least: number, most: number) => {
  const message = `Write a number from ${spelled(least)} to ${spelled(most)}.`
  return v.pipe(v.number(message), v.minValue(least, message), v.maxValue(most, message))
}
const whole = (least: number, most: number) => {
  const message = `Write a whole number from ${spelled(least)} to ${spelled(most)}.`
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message))
}
const oneOf = <const Options extends readonly string[]>(...options: Options) =>
  v.picklist(options, `Choose one of ${options.join(', ')}.`)
const alone = <const Kind extends FaultEffect['kind']>(kind: Kind) => knownKeys({ kind: v.literal(kind) })

const share = number(0, 1)
const milliseconds = number(0, HOUR_MS)

const effect = v.variant(
  'kind',
  [
    alone('no-such-host'),
    alone('connection-refused'),
    alone('connect-timeout'),
    knownKeys({
      kind: v.literal('tls-failure'),
      problem: oneOf(...tlsProblems),
    }),
    alone('connection-reset'),
    alone('never-answers'),
    knownKeys({ kind: v.literal('stalled-body'), share }),
    knownKeys({ kind: v.literal('latency'), roundTripMs: milliseconds }),
    knownKeys({ kind: v.literal('slow-first-byte'), delayMs: milliseconds }),
    knownKeys({ kind: v.literal('slow-body'), durationMs: milliseconds, chunks: whole(1, 1_000) }),
    knownKeys({ kind: v.literal('bandwidth'), bytesPerSecond: whole(10, 1_000_000_000) }),
    knownKeys({ kind: v.literal('truncated-body'), share }),
    knownKeys({
      kind: v.literal('wrong-content-length'),
      difference: v.pipe(
        whole(-1_000_000, 1_000_000),
        v.check((bytes) => bytes !== 0, 'With a difference of 0 the length would be right.'),
      ),
    }),
    knownKeys({ kind: v.literal('malformed-chunk'), share }),
    alone('corrupt-gzip'),
    knownKeys({
      kind: v.literal('invalid-json'),
      flaw: oneOf(...jsonFlaws),
    }),
    alone('html-for-json'),
    alone('empty-body'),
    alone('wrong-charset'),
    knownKeys({ kind: v.literal('huge-body'), bytes: whole(1, 100_000_000) }),
    knownKeys({
      kind: v.literal('status'),
      status: whole(200, 599),
      retryAfterSeconds: v.exactOptional(whole(0, YEAR_SECONDS)),
      retryAfterAsDate: v.exactOptional(v.boolean('Write true or false.')),
    }),
    knownKeys({ kind: v.literal('brownout'), durationMs: milliseconds, share, delayMs: milliseconds }),
    knownKeys({
      kind: v.literal('rate-limit'),
      algorithm: oneOf(...rateLimitAlgorithms),
      limit: whole(1, 1_000),
      windowMs: number(1, HOUR_MS),
    }),
    alone('duplicate-effect'),
    alone('lost-update'),
    knownKeys({ kind: v.literal('stale-replica'), lagMs: milliseconds }),
    alone('redirect-loop'),
    knownKeys({
      kind: v.literal('cors-misconfigured'),
      mistake: oneOf(...corsMistakes),
    }),
  ],
  ({ expected }) =>
    `Name the fault in “kind”: one of ${(expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ')}.`,
) satisfies v.GenericSchema<unknown, FaultEffect>

const HOST_MESSAGE = 'Write a host such as api.example.com or localhost:8080, without https:// and path.'
const host = v.pipe(
  v.string(HOST_MESSAGE),
  v.maxLength(260, HOST_MESSAGE),
  v.regex(/^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/, HOST_MESSAGE),
)

const PATH_MESSAGE =
  'Write a path such as /orders or /users/*, without host and query, in at most 200 characters.'
const path = v.pipe(
  v.string(PATH_MESSAGE),
  v.maxLength(200, PATH_MESSAGE),
  v.regex(/^[/*][^?#\s]*$/, PATH_MESSAGE),
)

const METHODS_MESSAGE = 'Write up to ten different methods in capitals, such as [GET, POST].'
const method = v.pipe(
  v.string(METHODS_MESSAGE),
  v.maxLength(30, METHODS_MESSAGE),
  v.check((name) => isToken(name) && name === name.toUpperCase(), METHODS_MESSAGE),
)
const methods = v.pipe(
  v.array(method, METHODS_MESSAGE),
  v.minLength(1, METHODS_MESSAGE),
  v.maxLength(10, METHODS_MESSAGE),
  v.check((names) => new Set(names).size === names.length, METHODS_MESSAGE),
)

const fault = knownKeys({
  effect,
  host: v.exactOptional(host),
  path: v.exactOptional(path),
  methods: v.exactOptional(methods),
  first: v.exactOptional(whole(1, 1_000)),
  every: v.exactOptional(whole(1, 1_000)),
  probability: v.exactOptional(share),
  seed: v.exactOptional(whole(0, 4_294_967_295)),
}) satisfies v.GenericSchema<unknown, Fault>

/** The faults of an exchange, read from a lesson, a link or storage: every number within bounds, no unknown key. */
export const faultsSchema = v.pipe(
  v.array(fault, 'Write a list of faults here.'),
  v.maxLength(MOST_FAULTS, `Set at most ${MOST_FAULTS} faults.`),
) satisfies v.GenericSchema<unknown, Fault[]>

function spelled(value: number): string {
  return value.toLocaleString('en')
}
