import { Cache, type Answer, type Ask, type Decision, type Verdict } from './cache.ts'
import type { Stored } from './freshness.ts'

export const users = ['Ada', 'Ben'] as const
export type User = (typeof users)[number]

/** What the content hangs on: nothing, the Accept-Language field, or who is logged in. */
export const resources = ['same', 'language', 'account'] as const
export type ResourceKind = (typeof resources)[number]

/** What happens at a moment: someone asks, or the origin's content changes. */
export interface Happening {
  /** Seconds. */
  readonly at: number
  readonly what: User | 'change'
  /** A reload: the browser asks on, whatever it has. */
  readonly reload?: boolean
}

export interface CachingSettings {
  readonly resource: ResourceKind
  readonly cacheControl: string
  readonly etag: boolean
  /** Names of request fields; empty for no Vary field. */
  readonly vary: string
  /** How long the origin takes to answer, in s. */
  readonly originSeconds: number
  readonly happenings: readonly Happening[]
}

/** A request, or its answer, between two of the three. */
export interface Leg {
  readonly from: 'browser' | 'cdn'
  readonly conditional: boolean
  readonly answer: Answer
}

/** What came of one request. */
export interface Served {
  readonly at: number
  readonly user: User
  readonly reload: boolean
  readonly browser: { readonly verdict: Verdict; readonly decisions: readonly Decision[] }
  /** Undefined where the browser needed to ask nobody. */
  readonly cdn: { readonly verdict: Verdict; readonly decisions: readonly Decision[] } | undefined
  readonly toCdn: Leg | undefined
  readonly toOrigin: Leg | undefined
  readonly answer: Answer
  /** What the origin would have given this user at that moment. */
  readonly right: string
  /** Whether the user sees what was meant for someone else, or what has changed since. */
  readonly wrong: 'no' | 'outdated' | 'of-another'
}

export interface Change {
  readonly at: number
  readonly version: number
}

/** What lay in each cache after an event. */
export interface Contents {
  readonly at: number
  readonly Ada: readonly Stored[]
  readonly Ben: readonly Stored[]
  readonly cdn: readonly Stored[]
}

export type CachingEvent = ({ readonly kind: 'served' } & Served) | ({ readonly kind: 'changed' } & Change)

export interface CachingRun {
  readonly events: readonly CachingEvent[]
  readonly contents: readonly Contents[]
}

const languages: Record<User, string> = { Ada: 'en', Ben: 'fr' }

/** Two users with a browser cache each, a CDN they share, and the origin. */
export function simulate(settings: CachingSettings): CachingRun {
  const caches = { Ada: new Cache(false), Ben: new Cache(false), cdn: new Cache(true) }
  const events: CachingEvent[] = []
  const contents: Contents[] = []
  let version = 1
  for (const { at, what, reload = false } of settings.happenings.toSorted((a, b) => a.at - b.at)) {
    if (what === 'change') {
      version += 1
      events.push({ kind: 'changed', at, version })
    } else {
      events.push({ kind: 'served', ...serve(settings, caches, version, at, what, reload) })
    }
    const { Ada, Ben, cdn } = caches
    contents.push({ at, Ada: [...Ada.stored], Ben: [...Ben.stored], cdn: [...cdn.stored] })
  }
  return { events, contents }
}

function serve(
  settings: CachingSettings,
  caches: Record<User | 'cdn', Cache>,
  version: number,
  at: number,
  user: User,
  reload: boolean,
): Served {
  const seen: { cdn?: Served['cdn']; toCdn?: Leg; toOrigin?: Leg } = {}
  const fields = { 'accept-language': languages[user], cookie: user }
  const origin = (ask: Ask, now: number): Answer => {
    const answer = originAnswer(settings, version, ask, now)
    seen.toOrigin = { from: 'cdn', conditional: ask.ifNoneMatch !== undefined, answer }
    return answer
  }
  const cdn = (ask: Ask, now: number): Answer => {
    const { answer, verdict, decisions } = caches.cdn.answer(ask, now, origin)
    seen.cdn = { verdict, decisions }
    seen.toCdn = { from: 'browser', conditional: ask.ifNoneMatch !== undefined, answer }
    return answer
  }
  const { answer, verdict, decisions } = caches[user].answer({ fields, noCache: reload }, at, cdn)
  const right = bodyFor(settings.resource, version, fields)
  return {
    at,
    user,
    reload,
    browser: { verdict, decisions },
    cdn: seen.cdn,
    toCdn: seen.toCdn,
    toOrigin: seen.toOrigin,
    answer,
    right,
    wrong: answer.body === right ? 'no' : ofAnother(answer.body, right) ? 'of-another' : 'outdated',
  }
}

/** Two contents differ in whom they are for, not only in their version. */
function ofAnother(given: string, right: string): boolean {
  return given.replace(/, version \d+$/, '') !== right.replace(/, version \d+$/, '')
}

function originAnswer(settings: CachingSettings, version: number, ask: Ask, now: number): Answer {
  const body = bodyFor(settings.resource, version, ask.fields)
  const etag = settings.etag ? `"${tagOf(settings.resource, version, ask.fields)}"` : undefined
  const at = now + settings.originSeconds
  return {
    status: etag !== undefined && etag === ask.ifNoneMatch ? 304 : 200,
    body,
    etag,
    cacheControl: settings.cacheControl,
    vary: settings.vary
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
    // The origin dates what it sends when it sends it.
    date: at,
    at,
  }
}

function bodyFor(resource: ResourceKind, version: number, fields: Readonly<Record<string, string>>): string {
  const words = {
    same: 'News',
    language: fields['accept-language'] === 'fr' ? 'Nouvelles' : 'News',
    account: `${fields['cookie']}’s account`,
  }
  return `${words[resource]}, version ${version}`
}

function tagOf(resource: ResourceKind, version: number, fields: Readonly<Record<string, string>>): string {
  const suffix = {
    same: '',
    language: `-${fields['accept-language']}`,
    account: `-${fields['cookie']?.toLowerCase()}`,
  }
  return `v${version}${suffix[resource]}`
}
