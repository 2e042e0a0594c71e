import type { EffectOf, FaultKind } from '#http/fault-catalogue.ts'

/** A parameter of an effect as one edits it. */
export type Parameter =
  | {
      readonly input: 'number'
      readonly name: string
      readonly label: string
      /** How much of what is stored one of what is shown is: 1,000 for seconds kept in ms. */
      readonly unit: number
      /** Bounds, as shown. */
      readonly least: number
      readonly most: number
      readonly whole: boolean
      /** What it is a number of, as shown. */
      readonly of: string
      /** What an empty field stands for; without it there must be a number. */
      readonly empty?: string
    }
  | {
      readonly input: 'choice'
      readonly name: string
      readonly label: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
    }
  | { readonly input: 'check'; readonly name: string; readonly label: string }

type NameOf<Kind extends FaultKind> = Exclude<keyof EffectOf<Kind>, 'kind'> & string

const number = <Name extends string>(
  name: Name,
  label: string,
  bounds: { unit?: number; least: number; most: number; whole?: boolean; of: string; empty?: string },
) => ({ input: 'number', name, label, unit: 1, whole: false, ...bounds }) as const
const seconds = <Name extends string>(name: Name, label: string) =>
  number(name, `${label} (s)`, { unit: 1_000, least: 0, most: 3_600, of: 'seconds' })
const count = <Name extends string>(name: Name, label: string, most: number, of: string) =>
  number(name, label, { least: 1, most, whole: true, of })
const share = <Name extends string>(name: Name, label: string) =>
  number(name, `${label} (%)`, { unit: 0.01, least: 0, most: 100, of: '' })
const choice = <Name extends string>(name: Name, label: string, options: Record<string, string>) =>
  ({
    input: 'choice',
    name,
    label,
    options: Object.entries(options).map(([value, words]) => ({ value, label: words })),
  }) as const

/** The parameters of each kind of fault that has any. */
export const effectParameters: {
  readonly [Kind in FaultKind]?: readonly (Parameter & { readonly name: NameOf<Kind> })[]
} = {
  'tls-failure': [
    choice('problem', 'What is wrong', {
      expired: 'The certificate has expired',
      'wrong-host': 'The certificate is for another host',
      'unknown-authority': 'Signed by nobody the browser trusts',
      'no-common-protocol': 'No common version of TLS',
    }),
  ],
  'stalled-body': [share('share', 'Arrives before')],
  latency: [seconds('roundTripMs', 'There and back')],
  'slow-first-byte': [seconds('delayMs', 'First byte after')],
  'slow-body': [seconds('durationMs', 'Content over'), count('chunks', 'Pieces', 1_000, 'pieces')],
  bandwidth: [
    number('bytesPerSecond', 'Bytes per second', {
      least: 10,
      most: 1_000_000_000,
      whole: true,
      of: 'bytes',
    }),
  ],
  'truncated-body': [share('share', 'Arrives before')],
  'wrong-content-length': [
    number('difference', 'Announced too many (bytes)', {
      least: -1_000_000,
      most: 1_000_000,
      whole: true,
      of: 'bytes; below zero means too few',
    }),
  ],
  'malformed-chunk': [share('share', 'Arrives before')],
  'invalid-json': [
    choice('flaw', 'What is wrong', {
      'trailing-comma': 'A comma too many',
      'single-quotes': 'Single quotes',
      'cut-off': 'It stops half-way',
      'not-a-number': 'NaN in it',
      'byte-order-mark': 'A byte order mark before it',
    }),
  ],
  'huge-body': [number('bytes', 'Size (MB)', { unit: 1_000_000, least: 0.001, most: 100, of: 'MB' })],
  status: [
    number('status', 'Status', { least: 200, most: 599, whole: true, of: '' }),
    number('retryAfterSeconds', 'Retry-After (s)', {
      least: 0,
      most: 31_536_000,
      whole: true,
      of: 'seconds',
      empty: 'none',
    }),
    { input: 'check', name: 'retryAfterAsDate', label: 'Retry-After as a date' },
  ],
  brownout: [
    seconds('durationMs', 'Lasts'),
    share('share', 'Answered 503'),
    seconds('delayMs', 'The rest late by'),
  ],
  'rate-limit': [
    count('limit', 'Requests', 1_000, 'requests'),
    number('windowMs', 'In how long (s)', { unit: 1_000, least: 0.001, most: 3_600, of: 'seconds' }),
    choice('algorithm', 'Counted by', {
      'fixed-window': 'Fixed window',
      'sliding-window': 'Sliding window',
      'token-bucket': 'Token bucket',
    }),
  ],
  'stale-replica': [seconds('lagMs', 'Behind by at most')],
  'cors-misconfigured': [
    choice('mistake', 'What is wrong', {
      'no-fields': 'No CORS fields at all',
      'other-origin': 'Allows another origin only',
      'two-origins': 'Two origins in one field',
      'any-origin-with-credentials': 'Any origin (*), with credentials',
      'preflight-refused': 'The preflight is answered 405',
      'method-not-listed': 'The method is missing in the list',
      'field-not-listed': 'A field is missing in the list',
    }),
  ],
}
