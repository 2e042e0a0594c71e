import { fieldRegex } from './field-pattern.ts'

/**
 * Whether a URL is such as a pattern asks for: scheme, host, port and each segment alike, `*` for any one segment.
 * How they are percent-encoded and the query do not count. A pattern `/…/` is a regular expression that the URL
 * without its query must hold, as it went over the wire.
 */
export function urlFits(pattern: string, url: string): boolean {
  const regex = fieldRegex(pattern)
  if (regex) return URL.canParse(url) && regex.test(url.replace(/[?#].*$/s, ''))
  if (!URL.canParse(pattern) || !URL.canParse(url)) return false
  const wanted = new URL(pattern)
  const seen = new URL(url)
  const segments = segmentsOf(seen)
  const wantedSegments = segmentsOf(wanted)
  return (
    wanted.protocol === seen.protocol &&
    wanted.host === seen.host &&
    wantedSegments.length === segments.length &&
    wantedSegments.every((segment, index) =>
      segment === '*' ? segments[index] !== '' : segment === segments[index],
    )
  )
}

function segmentsOf(url: URL): string[] {
  return url.pathname.split('/').map((segment) => {
    try {
      return decodeURIComponent(segment)
    } catch {
      return segment
    }
  })
}
