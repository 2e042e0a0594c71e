/** A URL without what goes without saying: its scheme. */
export function shortUrl(url: string): string {
  return url.replace(/^https?:\/\//, '')
}

/** A request in a few words, as sentences and the names of buttons hold it. */
export function shortRequest({ method, url }: { method: string; url: string }): string {
  const target = shortUrl(url)
  return `${method} ${target.length > 60 ? `${target.slice(0, 59)}…` : target}`
}
