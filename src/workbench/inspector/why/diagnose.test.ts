import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import { failureKinds, type FailureKind } from '#http/wire.ts'
import { sampleAttempt, sampleExchange, unansweredHop } from '#workbench/sample-exchange.ts'
import { causes } from './causes.ts'
import { diagnose } from './diagnose.ts'

const PAGE = 'https://lab.example'

function failed(kind: FailureKind | undefined, during: 'waiting' | 'body' = 'waiting') {
  const outcome = { kind: 'network-error', message: 'Failed to fetch', during } as const
  const failure = kind && { kind, netError: `net::ERR_${kind}`, reason: 'It broke.' }
  const hop = unansweredHop(failure ? { failure } : {})
  const exchange = sampleExchange([sampleAttempt({ hops: [hop], outcome })])
  return { exchange, outcome }
}

const verdictOf = (diagnosis: ReturnType<typeof diagnose>, kind: string) =>
  diagnosis.suspects.find(({ cause }) => cause.kind === kind)?.verdict

describe('a network error', () => {
  it('is told as one and the same TypeError', () => {
    const { exchange, outcome } = failed('connection-refused')
    expect(diagnose(exchange, outcome, PAGE)).toMatchObject({
      told: 'TypeError: Failed to fetch',
      netError: 'net::ERR_connection-refused',
    })
  })

  it('came from one cause by the wire log, which stands first; none that it was is ruled out', () => {
    const told = failureKinds.filter((kind) => kind !== 'client-closed')
    fc.assert(
      fc.property(
        fc.constantFrom(...told),
        fc.constantFrom('waiting' as const, 'body' as const),
        (kind, during) => {
          const { exchange, outcome } = failed(kind, during)
          const { suspects } = diagnose(exchange, outcome, PAGE)
          expect(suspects[0]).toMatchObject({ verdict: 'was', cause: { kind } })
          expect(suspects.filter(({ verdict }) => verdict === 'was')).toHaveLength(1)
          expect(suspects).toHaveLength(causes.length)
        },
      ),
    )
  })

  it('could have been anything where the wire log knows nothing', () => {
    const { exchange, outcome } = failed(undefined)
    const { suspects } = diagnose(exchange, outcome, PAGE)
    expect(suspects.some(({ verdict }) => verdict === 'was')).toBe(false)
    expect(suspects.filter(({ verdict }) => verdict === 'could').length).toBeGreaterThan(5)
  })

  it('in the content can’t have been the way there', () => {
    const { exchange, outcome } = failed(undefined, 'body')
    const diagnosis = diagnose(exchange, outcome, PAGE)
    for (const kind of ['no-such-host', 'cors', 'tls-failure', 'mixed-content']) {
      expect(verdictOf(diagnosis, kind)).toBe('out')
    }
    for (const kind of ['truncated-body', 'bad-content', 'connection-reset', 'offline']) {
      expect(verdictOf(diagnosis, kind)).toBe('could')
    }
  })

  it('of a script is never one of the browser’s own rules', () => {
    const { exchange, outcome } = failed(undefined)
    const script = { ...exchange, request: { ...exchange.request, client: 'script' as const } }
    for (const kind of ['cors', 'mixed-content', 'blocked']) {
      expect(verdictOf(diagnose(script, outcome, PAGE), kind)).toBe('out')
    }
  })

  it('is mixed content only for an http address on a page of https', () => {
    const { exchange, outcome } = failed(undefined)
    const to = (url: string) => ({ ...exchange, request: emptyDraft(url) })
    const mixed = (url: string, page: string) => verdictOf(diagnose(to(url), outcome, page), 'mixed-content')
    expect(mixed('http://x.example/', PAGE)).toBe('could')
    expect(mixed('https://x.example/', PAGE)).toBe('out')
    expect(mixed('http://x.example/', 'http://lab.example')).toBe('out')
  })
})
