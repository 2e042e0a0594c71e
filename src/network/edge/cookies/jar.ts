import type { CookieJarView } from '#http/lab-network.ts'
import { parseSetCookie, type SetCookie } from '#http/set-cookie.ts'
import type { CookieVerdict } from '#http/wire.ts'
import { whyWithoutCookies, type CookieRequest } from './access.ts'
import { admit, type CookieClient } from './admit.ts'
import { readSaved, type SavedJar } from './saved.ts'
import { cookieFieldValue, selectCookies } from './send.ts'
import { createShelf, isExpired } from './shelf.ts'

/** What goes out with a request. */
export interface SentCookies {
  /** The value of the Cookie field; undefined where there is nothing to send. */
  readonly value: string | undefined
  /** Why cookies of that address stay behind, such as “kept back cookie “theme”: it is SameSite=Lax, and …”. */
  readonly notes: readonly string[]
}

/** The cookies of one client, by the rules of RFC 6265bis. */
export interface CookieJar extends CookieJarView {
  /** What a request takes along (RFC 6265bis, 5.8). */
  cookiesFor(request: CookieRequest): SentCookies
  /** Takes in the value of one Set-Cookie field that answered a request (RFC 6265bis, 5.7). Never throws. */
  store(line: string, request: CookieRequest): CookieVerdict
  /** What a reload must not lose, session cookies too, as JSON data; undefined while the jar is empty. */
  save(): SavedJar | undefined
  /** Takes back what `save` gave; what it can't read leaves the jar empty. */
  load(saved: unknown): void
}

/** What became of a cookie; the reason begins with “stored”, “removed”, “refused” or “not stored”. */
interface Outcome {
  readonly kind: 'stored' | 'removed' | 'refused'
  readonly reason: string
}

/**
 * @param options.client browsers know SameSite, scripts don't
 * @param options.now the wall-clock time in epoch ms
 */
export function createCookieJar(options: { client: CookieClient; now: () => number }): CookieJar {
  const { client, now } = options
  const shelf = createShelf(now)

  const receive = (line: string, request: CookieRequest): Outcome => {
    const without = whyWithoutCookies(request)
    if (without !== undefined) return { kind: 'refused', reason: `not stored: ${without}` }
    const parsed = parseSetCookie(line)
    if (!parsed.ok) return { kind: 'refused', reason: `refused: ${parsed.problem}` }
    const { kind, reason } = keep(parsed.cookie, request)
    return { kind, reason: withIgnored(reason, parsed.cookie.ignored) }
  }

  const keep = (asked: SetCookie, request: CookieRequest): Outcome => {
    const cookies = shelf.all()
    const admission = admit(asked, { client, request, now: now(), cookies })
    if ('refusal' in admission) return { kind: 'refused', reason: admission.refusal }
    const { cookie, lifetime } = admission
    const before = shelf.like(cookie)
    if (isExpired(cookie, now())) {
      if (!before) return { kind: 'refused', reason: 'not stored: its time is over' }
      shelf.remove((one) => one === before)
      return { kind: 'removed', reason: 'removed: its time is over' }
    }
    shelf.put(cookie)
    if (!shelf.like(cookie)) {
      return { kind: 'refused', reason: `not stored: ${cookie.domain} has as many cookies as it may` }
    }
    return { kind: 'stored', reason: `stored ${lifetime}${before ? ', in place of the one before' : ''}` }
  }

  return {
    cookiesFor(request) {
      const { sent, notes } = selectCookies(shelf.all(), request)
      sent.forEach(shelf.used)
      return { value: cookieFieldValue(sent), notes }
    },
    store(line, request) {
      const { kind, reason } = receive(line, request)
      return { line, stored: kind === 'stored', reason }
    },
    set(url, line) {
      if (!URL.canParse(url)) throw new Error(`“${url}” is no absolute URL`)
      const { kind, reason } = receive(line, { url: new URL(url) })
      if (kind === 'refused') throw new Error(reason)
    },
    list: shelf.list,
    remove: ({ name, domain, path }) =>
      shelf.remove((one) => one.name === name && one.domain === domain && one.path === path),
    clear: () => shelf.refill([]),
    subscribe: shelf.subscribe,
    save() {
      const cookies = [...shelf.all()]
      return cookies.length > 0 ? { version: 1, cookies } : undefined
    },
    load: (saved) => shelf.refill(readSaved(saved)),
  }
}

// Three will do: a line may have thousands.
function withIgnored(reason: string, ignored: readonly string[]): string {
  return ignored.length === 0 ? reason : `${reason} (ignored: ${ignored.slice(0, 3).join('; ')})`
}
