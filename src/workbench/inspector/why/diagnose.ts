import type { Exchange, Outcome } from '#http/exchange.ts'
import { sentDraft } from '#http/resolve-draft.ts'
import { wireFailure } from '#workbench/inspector/explain-outcome.ts'
import { causes, type Cause } from './causes.ts'

/** A cause and whether it was this one, could have been, or can be ruled out without looking at the wire. */
export interface Suspect {
  readonly cause: Cause
  readonly verdict: 'was' | 'could' | 'out'
  /** For what is ruled out: how the client itself can tell. */
  readonly because?: string
}

/** A network error, looked into. */
export interface Diagnosis {
  /** All that the client was told. */
  readonly told: string
  readonly suspects: readonly Suspect[]
  /** What the console printed for this one; absent where the wire log knows nothing. */
  readonly netError?: string
}

/**
 * Lists everything a network error could have come from: which it was by the wire log, and which a client
 * could have ruled out by what it knows itself.
 * @param pageOrigin the origin of the page that asked, such as `https://lab.example`
 */
export function diagnose(
  exchange: Exchange,
  outcome: Extract<Outcome, { kind: 'network-error' }>,
  pageOrigin: string,
): Diagnosis {
  const failure = wireFailure(exchange)
  const suspects = causes.map((cause): Suspect => {
    if (cause.kind === failure?.kind) return { cause, verdict: 'was' }
    const because = ruledOut(cause, exchange, outcome, pageOrigin)
    return because === undefined ? { cause, verdict: 'could' } : { cause, verdict: 'out', because }
  })
  const order = ['was', 'could', 'out']
  return {
    told: `TypeError: ${outcome.message}`,
    suspects: suspects.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)),
    ...(failure ? { netError: failure.netError } : {}),
  }
}

function ruledOut(
  { kind, duringContent }: Cause,
  exchange: Exchange,
  { during }: { during: 'waiting' | 'body' },
  pageOrigin: string,
): string | undefined {
  const request = sentDraft(exchange)
  const url = URL.parse(request.url.trim())
  const script = request.client === 'script'
  if (script && (kind === 'cors' || kind === 'mixed-content' || kind === 'blocked')) {
    return 'only browsers do this, and a script asked'
  }
  if (during === 'body' && !duringContent) return 'the head of a response had come'
  if (during === 'waiting' && (kind === 'truncated-body' || kind === 'bad-content')) {
    return 'no head had come, so no content had begun'
  }
  const redirectsFollowed = request.policy.redirects !== 'manual'
  if (kind === 'too-many-redirects' && !redirectsFollowed) return 'redirects are not followed'
  if (kind === 'mixed-content' && (url?.protocol === 'https:' || !pageOrigin.startsWith('https:'))) {
    return url?.protocol === 'https:' ? 'the address is https' : 'the page itself is http'
  }
  if (kind === 'tls-failure' && url?.protocol === 'http:' && !redirectsFollowed) return 'the address is http'
  if (kind === 'cors' && url?.origin === pageOrigin) return 'page and address are of one origin'
  return undefined
}
