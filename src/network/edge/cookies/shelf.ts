import type { Cookie } from '#http/cookie.ts'
import { excess, type KeptCookie } from './excess.ts'

/** Where cookies are kept, in the order they were created. Those whose time is over count as gone. */
export interface Shelf {
  all(): readonly KeptCookie[]
  /** The same array until a cookie comes or goes. */
  list(): readonly Cookie[]
  /** The cookie of the same name, domain and path. */
  like(cookie: Cookie): KeptCookie | undefined
  /** Puts a cookie in, in the place of the one like it. Others, or it, may have to go because there are too many. */
  put(cookie: Cookie): void
  /** Notes that a cookie was sent, which spares it when others must go. */
  used(cookie: KeptCookie): void
  /** Takes away those that `goes` picks. */
  remove(goes: (cookie: KeptCookie) => boolean): void
  /** Puts these in place of all. */
  refill(cookies: readonly KeptCookie[]): void
  /** Calls `listener` after a cookie came or went; returns the unsubscription. */
  subscribe(listener: () => void): () => void
}

/** @param now the wall-clock time in epoch ms */
export function createShelf(now: () => number): Shelf {
  const kept = new Map<string, KeptCookie>()
  const listeners = new Set<() => void>()
  let listed: readonly Cookie[] | undefined

  const all = () => {
    const moment = now()
    for (const [key, cookie] of kept) if (isExpired(cookie, moment)) kept.delete(key)
    return [...kept.values()]
  }
  const changed = () => {
    listed = undefined
    for (const listener of listeners) listener()
  }

  return {
    all,
    list() {
      const moment = now()
      if (listed?.some((cookie) => isExpired(cookie, moment))) listed = undefined
      listed ??= all().map(asCookie)
      return listed
    },
    like: (cookie) => kept.get(keyOf(cookie)),
    put(cookie) {
      const createdAt = kept.get(keyOf(cookie))?.createdAt ?? cookie.createdAt
      kept.set(keyOf(cookie), { ...cookie, createdAt, usedAt: now() })
      for (const one of excess(all(), cookie.domain)) kept.delete(keyOf(one))
      changed()
    },
    used: (cookie) => void kept.set(keyOf(cookie), { ...cookie, usedAt: now() }),
    remove(goes) {
      for (const [key, cookie] of kept) if (goes(cookie)) kept.delete(key)
      changed()
    },
    refill(cookies) {
      kept.clear()
      for (const cookie of cookies) kept.set(keyOf(cookie), cookie)
      changed()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whether a cookie's time is over at `moment` (epoch ms). */
export function isExpired({ expiresAt }: Cookie, moment: number): boolean {
  return expiresAt !== undefined && expiresAt <= moment
}

function asCookie(kept: KeptCookie): Cookie {
  const { usedAt: _usedAt, ...cookie } = kept
  return cookie
}

function keyOf({ name, domain, hostOnly, path }: Cookie): string {
  return JSON.stringify([name, domain, hostOnly, path])
}
