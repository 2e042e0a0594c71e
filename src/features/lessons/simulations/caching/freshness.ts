import { secondsOf, type Directives } from './cache-control.ts'

/** A response in a cache. All times in seconds. */
export interface Stored {
  readonly body: string
  readonly etag: string | undefined
  readonly directives: Directives
  readonly vary: readonly string[]
  /** The Date field: when the origin made it. */
  readonly date: number
  /** The Age field it came with; 0 where it had none. */
  readonly age: number
  /** When the cache asked for it, and when it had the answer. */
  readonly requestTime: number
  readonly responseTime: number
  /** The request's fields that Vary names. */
  readonly chosenBy: Readonly<Record<string, string>>
}

export interface Lifetime {
  readonly seconds: number
  readonly from: 's-maxage' | 'max-age' | 'nothing'
}

/**
 * How long a response is fresh (RFC 9111, 4.2.1): s-maxage in a shared cache, else max-age. With neither,
 * a cache may guess from Last-Modified (4.2.2); this origin sends none, so there is nothing to guess from.
 */
export function freshnessLifetime(directives: Directives, shared: boolean): Lifetime {
  const forShared = shared ? secondsOf(directives, 's-maxage') : undefined
  if (forShared !== undefined) return { seconds: forShared, from: 's-maxage' }
  const forAll = secondsOf(directives, 'max-age')
  return forAll === undefined ? { seconds: 0, from: 'nothing' } : { seconds: forAll, from: 'max-age' }
}

export interface Age {
  readonly apparentAge: number
  readonly correctedAge: number
  readonly initialAge: number
  readonly residentTime: number
  readonly currentAge: number
}

/** How old a stored response is now, with the steps on the way (RFC 9111, 4.2.3). */
export function ageOf({ date, age, requestTime, responseTime }: Stored, now: number): Age {
  const apparentAge = Math.max(0, responseTime - date)
  const correctedAge = age + (responseTime - requestTime)
  const initialAge = Math.max(apparentAge, correctedAge)
  // A cache that still waits for it has not had it for less than no time.
  const residentTime = Math.max(0, now - responseTime)
  return { apparentAge, correctedAge, initialAge, residentTime, currentAge: initialAge + residentTime }
}

/** What forbids a cache to serve it stale, if anything does (RFC 9111, 4.2.4). */
export function staleForbiddenBy(directives: Directives, shared: boolean): string | undefined {
  if (directives.has('must-revalidate')) return 'must-revalidate'
  if (shared && directives.has('proxy-revalidate')) return 'proxy-revalidate'
  if (shared && directives.has('s-maxage')) return 's-maxage'
  return undefined
}
