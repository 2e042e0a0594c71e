import { fieldValue } from '#http/field.ts'
import { askRateLimit, type RateLimit, type RateLimitState } from '#http/rate-limit.ts'
import { readingOf, readingOfFields, type RateReading } from '#http/rate-levels.ts'
import type { WireHop } from '#http/wire.ts'

/** Follows what a server's rate limit has left, hop by hop. */
export interface ServerLimit {
  /** Takes a hop's newest state; gives a reading when it tells one that was not known before. */
  take(hop: WireHop): RateReading | undefined
}

/**
 * Follows the limit of a server: by its rule where the address names a token bucket, else by the RateLimit
 * field of its answers.
 * @param earlier what the wire log still has, oldest first: those counted against the limit too
 */
export function followServerLimit(url: string, earlier: readonly WireHop[]): ServerLimit {
  const rule = tokenBucketOf(url)
  const seen = new Set<string>()
  let state: RateLimitState | undefined

  const byRule = (rule: RateLimit, { timing: { receivedAt } }: WireHop) => {
    if (receivedAt === undefined) return undefined
    const verdict = askRateLimit(rule, state, receivedAt)
    state = verdict.state
    return readingOf(rule, verdict, receivedAt)
  }
  const byFields = ({ response, timing: { firstByteAt } }: WireHop) => {
    if (!response || firstByteAt === undefined) return undefined
    const value = (name: string) => fieldValue(response.fields, name)
    return readingOfFields(value('RateLimit'), value('RateLimit-Policy'), firstByteAt)
  }
  const take = (hop: WireHop) => {
    if (seen.has(hop.id) || hop.kind !== 'request' || hop.request.url !== url) return undefined
    const reading = rule ? byRule(rule, hop) : byFields(hop)
    if (reading) seen.add(hop.id)
    return reading
  }
  for (const hop of earlier) take(hop)
  return { take }
}

/** The token bucket that an address of faults.example.com asks for. */
function tokenBucketOf(url: string): RateLimit | undefined {
  const { host, pathname, searchParams } = URL.parse(url) ?? {}
  if (host !== 'faults.example.com' || pathname !== '/rate-limit') return undefined
  if (searchParams?.get('algorithm') !== 'token-bucket') return undefined
  const [limit, window] = [Number(searchParams.get('limit')), Number(searchParams.get('window'))]
  return limit >= 1 && window > 0 ? { algorithm: 'token-bucket', limit, windowMs: window * 1_000 } : undefined
}
