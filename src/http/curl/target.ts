import { excerpt, type Note } from './note.ts'
import { percentDecoded } from './url-encode.ts'

/** A URL as curl understands it, apart from the credentials in it. */
export interface Target {
  readonly url: string
  readonly user?: { readonly username: string; readonly password: string }
}

/** The URL that a text names: http where it has no scheme, with these queries added. */
export function targetOf(
  text: string,
  { scheme = 'http', queries, globs, uploads }: TargetOptions,
  say: (what: string) => void,
): Target {
  const trimmed = text.trim()
  const whole = /^(?:[a-z][a-z0-9+.-]*:\/\/|\{\{|$)/i.test(trimmed) ? trimmed : `${scheme}://${trimmed}`
  const { user, rest } = withoutUser(whole)
  const named = uploads !== undefined ? withFileName(rest, uploads) : rest
  const url = queries.reduce(withQuery, named)
  sayOddities(url, globs, say)
  return { url, ...(user ? { user } : {}) }
}

export interface TargetOptions {
  readonly scheme: string | undefined
  /** Encoded; each goes to the end of the query. */
  readonly queries: readonly string[]
  /** Whether brackets and braces stand for several URLs. */
  readonly globs: boolean
  /** The name of the file that is uploaded: a URL that ends with / gets it. */
  readonly uploads: string | undefined
}

function withoutUser(url: string): { rest: string; user?: Target['user'] } {
  const [, scheme, userinfo] = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)@/i.exec(url) ?? []
  if (scheme === undefined || userinfo === undefined) return { rest: url }
  const colon = userinfo.indexOf(':')
  const username = percentDecoded(colon < 0 ? userinfo : userinfo.slice(0, colon))
  const password = colon < 0 ? '' : percentDecoded(userinfo.slice(colon + 1))
  return { rest: scheme + url.slice(scheme.length + userinfo.length + 1), user: { username, password } }
}

function withFileName(url: string, name: string): string {
  const [, path = url, rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? []
  if (path.endsWith('/')) return `${path}${encodeURIComponent(name.toWellFormed())}${rest}`
  return /^[a-z][a-z0-9+.-]*:\/\/[^/]+$/i.test(path)
    ? `${path}/${encodeURIComponent(name.toWellFormed())}${rest}`
    : url
}

function withQuery(url: string, query: string): string {
  const hash = url.indexOf('#')
  const base = hash < 0 ? url : url.slice(0, hash)
  const mark = !base.includes('?') ? '?' : /[?&]$/.test(base) ? '' : '&'
  return query === '' ? url : `${base}${mark}${query}${hash < 0 ? '' : url.slice(hash)}`
}

function sayOddities(url: string, globs: boolean, say: (what: string) => void): void {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]
  if (scheme !== undefined && !/^https?$/i.test(scheme)) {
    say(`The lab speaks HTTP only, and this URL begins with ${scheme}:. It was kept as it is.`)
  }
  if (/\s/.test(url)) {
    say(
      'There is a space in the URL, and curl refuses that: write %20, or --data-urlencode with -G. It was kept.',
    )
  }
  if (!globs) return
  const braces = /(?<!\{)\{([^{}]*)\}(?!\})/.exec(url)
  if (braces) {
    say(
      braces[1]?.includes(',')
        ? `curl makes a request for each item of ${excerpt(braces[0])}. Here it is one URL, as it is written.`
        : `curl reads ${excerpt(braces[0])} as a list with one item. Here it is a blank to be filled in, as it is written.`,
    )
  }
  const brackets = /\[([^\][]+)\]/.exec(url.replace(/^[^/]*\/\/[^/?#]*/, ''))
  if (!brackets) return
  say(
    /^(?:\d+-\d+|[a-z]-[a-z])(?::\d+)?$/i.test(brackets[1] ?? '')
      ? `curl makes a request for each item of ${excerpt(brackets[0])}. Here it is one URL, as it is written.`
      : `curl reads ${excerpt(brackets[0])} as a range, and fails; -g makes it plain text. Here it is plain text.`,
  )
}

/** Whether a text that stands alone may be meant as a URL, and is no leftover of a text with a wrong quote. */
export function mayBeUrl(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|[$%{<:]|localhost\b|\[[\da-f:.]+\]|[\w-]+(?:\.[\w-]+)+\.?(?:[:/?#]|$)|[\w.-]+(?::\d|\/))/i.test(
    text.trim(),
  )
}

/** Leaves out what curl would take for a URL though nobody meant it, unless nothing else is there. */
export function meantTargets<T extends { text: string; line: number }>(words: readonly T[], note: Note): T[] {
  const meant = words.filter(({ text }) => mayBeUrl(text))
  if (meant.length === 0) return [...words]
  for (const { text, line } of words) {
    if (mayBeUrl(text)) continue
    note(
      line,
      `“${excerpt(text)}” stands alone, and curl takes it for a URL. Is a quote or a backslash missing? It was left out.`,
    )
  }
  return meant
}
