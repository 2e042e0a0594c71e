import { parseCacheControl, secondsOf } from './cache-control.ts'
import { ageOf, freshnessLifetime, staleForbiddenBy, type Stored } from './freshness.ts'

/** A decision, in words, and the section that it follows, such as `9111#4.2`. */
export interface Decision {
  readonly says: string
  readonly source: `${number}#${string}`
}

/** What is asked for; the fields that Vary may name, and those about caching. */
export interface Ask {
  readonly fields: Readonly<Record<string, string>>
  readonly ifNoneMatch?: string
  /** The request's own Cache-Control: no-cache, as a reload sends it. */
  readonly noCache: boolean
}

/** What is answered. */
export interface Answer {
  readonly status: 200 | 304
  readonly body: string
  readonly etag: string | undefined
  readonly cacheControl: string
  readonly vary: readonly string[]
  readonly date: number
  /** The Age field; absent from the origin itself. */
  readonly age?: number
  /** When it is there, in seconds. */
  readonly at: number
}

export type Verdict = 'miss' | 'fresh' | 'stale-served' | 'validated' | 'replaced'

/** What came of a request at a cache. */
export interface Outcome {
  readonly answer: Answer
  readonly verdict: Verdict
  readonly decisions: readonly Decision[]
}

/** Where a cache asks on, at a moment in seconds. */
export type Upstream = (ask: Ask, at: number) => Answer

/** A cache of one resource: a browser's own, or one that many share. */
export class Cache {
  readonly shared: boolean
  #stored: Stored[] = []

  constructor(shared: boolean) {
    this.shared = shared
  }

  /** What lies in it. */
  get stored(): readonly Stored[] {
    return this.#stored
  }

  answer(ask: Ask, now: number, upstream: Upstream): Outcome {
    const decisions: Decision[] = []
    const found = this.#find(ask, decisions)
    if (!found) {
      const answer = this.#fetch(ask, now, upstream, undefined, decisions)
      return { answer: this.#toClient(answer, ask, decisions), verdict: 'miss', decisions }
    }
    const reuse = this.#mayReuse(found, ask, now, decisions)
    if (reuse !== 'no') {
      if (reuse === 'while-revalidating') {
        this.#fetch({ ...ask, noCache: false }, now, upstream, found, decisions)
      }
      const { currentAge } = ageOf(found, now)
      const answer = answerOf(found, currentAge, now)
      const verdict = reuse === 'fresh' ? 'fresh' : 'stale-served'
      return { answer: this.#toClient(answer, ask, decisions), verdict, decisions }
    }
    const answer = this.#fetch(ask, now, upstream, found, decisions)
    const verdict = answer.body === found.body && found.etag !== undefined ? 'validated' : 'replaced'
    return { answer: this.#toClient(answer, ask, decisions), verdict, decisions }
  }

  /** The stored response that Vary allows for this request (RFC 9111, 4.1). */
  #find({ fields }: Ask, decisions: Decision[]): Stored | undefined {
    if (this.#stored.length === 0) {
      decisions.push({ says: 'Nothing is stored: asks on.', source: '9111#4' })
      return undefined
    }
    const found = this.#stored.find(
      ({ vary, chosenBy }) =>
        !vary.includes('*') && vary.every((name) => (fields[name] ?? '') === chosenBy[name]),
    )
    const names = this.#stored[0]?.vary.join(', ') ?? ''
    if (!found)
      decisions.push({ says: `What is stored was for another ${names}: asks on.`, source: '9111#4.1' })
    else if (found.vary.length > 0)
      decisions.push({ says: `Vary: ${names} has the same value.`, source: '9111#4.1' })
    return found
  }

  #mayReuse(
    stored: Stored,
    ask: Ask,
    now: number,
    decisions: Decision[],
  ): 'fresh' | 'while-revalidating' | 'no' {
    const { directives } = stored
    if (ask.noCache) {
      decisions.push({
        says: 'The request says no-cache: asks on, whatever the age.',
        source: '9111#5.2.1.4',
      })
      return 'no'
    }
    if (directives.has('no-cache')) {
      decisions.push({
        says: 'The response said no-cache: stored, but asked about each time.',
        source: '9111#5.2.2.4',
      })
      return 'no'
    }
    const { seconds, from } = freshnessLifetime(directives, this.shared)
    const { currentAge } = ageOf(stored, now)
    const lifetime = from === 'nothing' ? 'no lifetime was given' : `${from}=${seconds}`
    if (currentAge < seconds) {
      decisions.push({ says: `Fresh: age ${currentAge} < ${lifetime}. Nobody is asked.`, source: '9111#4.2' })
      return 'fresh'
    }
    decisions.push({ says: `Stale: age ${currentAge}, ${lifetime}.`, source: '9111#4.2' })
    const window = secondsOf(directives, 'stale-while-revalidate')
    if (window === undefined) return 'no'
    const forbidden = staleForbiddenBy(directives, this.shared)
    if (forbidden !== undefined) {
      decisions.push({ says: `${forbidden} forbids to serve it stale.`, source: '9111#4.2.4' })
      return 'no'
    }
    const past = currentAge - seconds
    if (past > window) {
      decisions.push({
        says: `Stale for ${past} s, longer than stale-while-revalidate=${window}.`,
        source: '5861#3',
      })
      return 'no'
    }
    decisions.push({
      says: `Stale for ${past} s, within stale-while-revalidate=${window}: served now, asked about behind its back.`,
      source: '5861#3',
    })
    return 'while-revalidating'
  }

  /** Asks on; a 304 freshens what is stored, anything else replaces it where it may be stored. */
  #fetch(
    ask: Ask,
    now: number,
    upstream: Upstream,
    stale: Stored | undefined,
    decisions: Decision[],
  ): Answer {
    const validator = stale?.etag
    if (stale && validator === undefined)
      decisions.push({ says: 'It had no ETag to ask about: asks for all of it again.', source: '9111#4.3.1' })
    else if (validator !== undefined)
      decisions.push({ says: `Asks whether ${validator} still holds: If-None-Match.`, source: '9111#4.3.1' })
    const { ifNoneMatch: _clients, ...own } = ask
    const answer = upstream(validator === undefined ? own : { ...own, ifNoneMatch: validator }, now)
    const unchanged = answer.status === 304 && stale !== undefined
    if (unchanged)
      decisions.push({ says: '304: keeps its content, takes the new fields.', source: '9111#4.3.4' })
    const full = unchanged ? { ...answer, status: 200 as const, body: stale.body } : answer
    this.#keep(full, ask, now, decisions)
    return full
  }

  #keep(answer: Answer, { fields }: Ask, requestTime: number, decisions: Decision[]): void {
    const directives = parseCacheControl(answer.cacheControl)
    const chosenBy = Object.fromEntries(answer.vary.map((name) => [name, fields[name] ?? '']))
    this.#stored = this.#stored.filter(
      (stored) => JSON.stringify(stored.chosenBy) !== JSON.stringify(chosenBy),
    )
    if (directives.has('no-store')) {
      decisions.push({ says: 'no-store: keeps nothing.', source: '9111#5.2.2.5' })
    } else if (this.shared && directives.has('private')) {
      decisions.push({ says: 'private: a shared cache keeps nothing.', source: '9111#5.2.2.7' })
    } else {
      decisions.push({ says: 'Stores the answer.', source: '9111#3' })
      this.#stored.push({
        body: answer.body,
        etag: answer.etag,
        directives,
        vary: answer.vary,
        date: answer.date,
        age: answer.age ?? 0,
        requestTime,
        responseTime: answer.at,
        chosenBy,
      })
    }
  }

  /** A client that asked whether its copy still holds gets a 304 where it does (RFC 9111, 4.3.2). */
  #toClient(answer: Answer, { ifNoneMatch }: Ask, decisions: Decision[]): Answer {
    if (ifNoneMatch === undefined || answer.etag !== ifNoneMatch) return answer
    decisions.push({
      says: `The client has ${ifNoneMatch} already: answers 304, without content.`,
      source: '9111#4.3.2',
    })
    return { ...answer, status: 304 }
  }
}

function answerOf(stored: Stored, age: number, at: number): Answer {
  return {
    status: 200,
    body: stored.body,
    etag: stored.etag,
    cacheControl: [...stored.directives]
      .map(([name, value]) => (value === true ? name : `${name}=${value}`))
      .join(', '),
    vary: stored.vary,
    date: stored.date,
    age,
    at,
  }
}
