/**
 * What a time in a token means now, in words: “in 9 min”, “expired 2 h ago”.
 * @param seconds since the epoch (RFC 7519, 2, NumericDate)
 * @param now epoch ms
 */
export function timeInWords(claim: string, seconds: number, now: number): string {
  const ms = seconds * 1_000 - now
  const away = span(Math.abs(ms) / 1_000)
  if (claim === 'exp') return ms > 0 ? `good for ${away} more` : `expired ${away} ago`
  if (claim === 'nbf' && ms > 0) return `not valid yet: in ${away}`
  return ms > 0 ? `in ${away}` : `${away} ago`
}

/** A length of time in the largest unit that there are two of: `90 s`, `59 min`, `3 days`. */
function span(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7_200) return `${Math.floor(seconds / 60)} min`
  if (seconds < 172_800) return `${Math.floor(seconds / 3_600)} h`
  return `${Math.floor(seconds / 86_400).toLocaleString('en')} days`
}

/** The claims with a new time of issue and expiry; undefined where they are no JSON object. */
export function withLifetime(claims: string, now: number, seconds: number): string | undefined {
  try {
    const value: unknown = claims.trim() === '' ? {} : JSON.parse(claims)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const iat = Math.floor(now / 1_000)
    return JSON.stringify({ ...value, iat, exp: iat + seconds }, null, 2)
  } catch {
    return undefined
  }
}
