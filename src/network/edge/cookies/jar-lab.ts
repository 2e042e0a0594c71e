import type { CookieRequest } from './access.ts'
import type { CookieClient } from './admit.ts'
import { createCookieJar } from './jar.ts'

/** When the clock of a lab starts. */
export const START = Date.UTC(2026, 6, 1)

/** A jar with a clock that is set by hand. */
export function lab(client: CookieClient = 'script') {
  const clock = { now: START }
  const jar = createCookieJar({ client, now: () => clock.now })
  const at = (url: string): CookieRequest => ({ url: new URL(url) })
  return {
    clock,
    jar,
    /** What became of a line, in words. */
    store: (line: string, url = 'https://api.example.com/v1/users') => jar.store(line, at(url)).reason,
    /** The Cookie field that goes to a URL. */
    sent: (url = 'https://api.example.com/v1/users') => jar.cookiesFor(at(url)).value,
  }
}

/** A browser's jar, asked by pages. */
export function browser() {
  const { jar, clock } = lab('browser')
  const ask = (credentials: RequestCredentials, url: string, origin: string): CookieRequest => ({
    url: new URL(url),
    page: { origin, credentials },
  })
  return {
    jar,
    clock,
    store: (
      line: string,
      credentials: RequestCredentials = 'include',
      url = 'https://api.example.com/users',
      origin = 'https://www.example.com',
    ) => jar.store(line, ask(credentials, url, origin)).reason,
    cookiesFor: (
      credentials: RequestCredentials = 'include',
      url = 'https://api.example.com/users',
      origin = 'https://www.example.com',
    ) => jar.cookiesFor(ask(credentials, url, origin)),
  }
}
