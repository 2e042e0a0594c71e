import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fault, FaultEffect } from '#http/fault.ts'
import { matchesPattern } from './fault-match.ts'
import { createFaultState } from './fault-state.ts'

const effect: FaultEffect = { kind: 'connection-refused' }
const request = (method = 'GET', url = 'https://api.test/orders') => ({ method, url: new URL(url) })

/** Which of so many requests a fault hits, each in an exchange of its own unless told. */
function hits(fault: Omit<Fault, 'effect'>, count: number, exchangeOf = (index: number) => `e${index}`) {
  const state = createFaultState()
  return Array.from({ length: count }, (_, index) => {
    return state.hitting(exchangeOf(index), [{ effect, ...fault }], request(), 0).shown.length === 1
  })
}
const places = (picked: readonly boolean[]) => picked.flatMap((hit, index) => (hit ? [index + 1] : []))

describe('the requests a fault hits', () => {
  it.each([
    [{}, true],
    [{ host: 'api.test' }, true],
    [{ host: 'API.test:443' }, true],
    [{ host: 'api.test:8080' }, false],
    [{ host: 'test' }, false],
    [{ path: '/orders' }, true],
    [{ path: '/orders/' }, false],
    [{ path: '/ord*' }, true],
    [{ path: '*' }, true],
    [{ methods: ['POST', 'GET'] }, true],
    [{ methods: ['POST'] }, false],
    [{ host: 'api.test', path: '/users', methods: ['GET'] }, false],
  ] as [Omit<Fault, 'effect'>, boolean][])('by %o: %s', (which, hit) => {
    const { shown, effects } = createFaultState().hitting('e', [{ effect, ...which }], request(), 0)
    expect(shown).toEqual(hit ? [effect] : [])
    expect(effects).toEqual(shown)
  })

  it('first: the first n of each exchange', () => {
    expect(places(hits({ first: 2 }, 6, (index) => (index < 3 ? 'a' : 'b')))).toEqual([1, 2, 4, 5])
  })

  it('first counts only what the fault is about', () => {
    const state = createFaultState()
    const faults = [{ effect, methods: ['POST'], first: 1 }]
    const hit = (method: string) => state.hitting('e', faults, request(method), 0).shown.length
    expect([hit('GET'), hit('POST'), hit('POST')]).toEqual([0, 1, 0])
  })

  it('every: the n-th, 2n-th and so on over all exchanges', () => {
    expect(places(hits({ every: 3 }, 9))).toEqual([3, 6, 9])
  })

  it('probability: about that share, the same ones for the same seed, others for another', () => {
    const picked = hits({ probability: 0.3 }, 1_000)
    expect(places(picked).length).toBeGreaterThan(250)
    expect(places(picked).length).toBeLessThan(350)
    expect(hits({ probability: 0.3, seed: 1 }, 1_000)).toEqual(picked)
    expect(hits({ probability: 0.3, seed: 2 }, 1_000)).not.toEqual(picked)
  })

  it('probability 0 hits none, 1 hits all', () => {
    expect(places(hits({ probability: 0 }, 50))).toEqual([])
    expect(places(hits({ probability: 1 }, 50))).toHaveLength(50)
  })

  it('two faults with the same seed draw lots of their own', () => {
    const faults = [
      { effect, probability: 0.5 },
      { effect: { kind: 'empty-body' }, probability: 0.5 },
    ] as const
    const state = createFaultState()
    const both = Array.from({ length: 200 }, () => state.hitting('e', faults, request(), 0).shown.length)
    expect(new Set(both)).toEqual(new Set([0, 1, 2]))
  })

  it('come in the order in which the faults were set', () => {
    const other: FaultEffect = { kind: 'empty-body' }
    const { shown } = createFaultState().hitting('e', [{ effect: other }, { effect }], request(), 0)
    expect(shown).toEqual([other, effect])
  })

  it('are counted once where the same fault is set twice', () => {
    const state = createFaultState()
    const twice = [
      { effect, every: 2 },
      { every: 2, effect: { ...effect } },
    ]
    const counts = Array.from({ length: 4 }, () => state.hitting('e', twice, request(), 0).shown.length)
    expect(counts).toEqual([0, 1, 0, 1])
  })

  it('begin anew after a reset', () => {
    const state = createFaultState()
    const hit = () => state.hitting('e', [{ effect, first: 1 }], request(), 0).shown.length
    expect([hit(), hit()]).toEqual([1, 0])
    state.reset()
    expect(hit()).toBe(1)
  })

  it('are remembered for the latest exchanges only', () => {
    const state = createFaultState()
    const hit = (id: string) => state.hitting(id, [{ effect, first: 1 }], request(), 0).shown.length
    expect([hit('old'), hit('old')]).toEqual([1, 0])
    for (let index = 0; index < 3_000; index += 1) hit(`e${index}`)
    expect(hit('old')).toBe(1)
  })
})

describe('a path with *', () => {
  it.each([
    ['/users/*', '/users/1/orders', true],
    ['/users/*', '/users', false],
    ['/users/*/orders', '/users/1/orders', true],
    ['/users/*/orders', '/users/orders', false],
    ['*/orders', '/orders', true],
    ['/a*a', '/a', false],
    ['/*ab*ab', '/ab', false],
    ['/*ab*ab', '/abab', true],
    ['/.*', '/x', false],
  ])('%s and %s: %s', (pattern, text, matches) => expect(matchesPattern(pattern, text)).toBe(matches))

  it('is as a regular expression would have it', () => {
    const letters = (parts: string[], maxLength: number) =>
      fc.array(fc.constantFrom(...parts), { maxLength }).map((list) => list.join(''))
    fc.assert(
      fc.property(letters(['a', 'b', '*'], 8), letters(['a', 'b'], 12), (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*')}$`)
        expect(matchesPattern(pattern, text)).toBe(expression.test(text))
      }),
    )
  })

  it('takes no longer for a pattern made to take long', () => {
    expect(matchesPattern('*a'.repeat(100) + '*b', 'a'.repeat(100_000))).toBe(false)
  })
})

describe('a brownout', () => {
  const brownout: FaultEffect = { kind: 'brownout', durationMs: 1_000, share: 0.5, delayMs: 200 }
  const asked = (moments: readonly number[]) => {
    const state = createFaultState()
    return moments.map((now) => state.hitting(`e${now}`, [{ effect: brownout }], request(), now))
  }

  it('lets its share fail and the rest wait, then recovers', () => {
    const moments = Array.from({ length: 100 }, (_, index) => index * 20)
    const during = asked(moments).filter((_, index) => index < 50)
    const kinds = during.map(({ effects }) => effects[0]?.kind)
    const failed = kinds.filter((kind) => kind === 'status').length
    expect(failed).toBeGreaterThan(10)
    expect(kinds.filter((kind) => kind === 'slow-first-byte')).toHaveLength(50 - failed)
    expect(during.every(({ shown }) => shown[0] === brownout)).toBe(true)
    expect(
      asked(moments)
        .slice(50)
        .every(({ shown, effects }) => shown.length + effects.length === 0),
    ).toBe(true)
  })

  it('comes again once the server was left alone for as long', () => {
    const counts = asked([0, 1_500, 2_400, 3_399, 4_399]).map(({ shown }) => shown.length)
    expect(counts).toEqual([1, 0, 0, 0, 1])
  })

  it('says when it will be over', () => {
    expect(asked([0, 400])[1]?.notes).toEqual(['the server is overloaded; it recovers in 0.6 s'])
  })
})

describe('a rate limit', () => {
  const effect = (algorithm: 'fixed-window' | 'sliding-window' | 'token-bucket'): FaultEffect => ({
    kind: 'rate-limit',
    algorithm,
    limit: 2,
    windowMs: 10_000,
  })

  it.each(['fixed-window', 'sliding-window', 'token-bucket'] as const)(
    'by %s answers 429 beyond it',
    (algorithm) => {
      const state = createFaultState()
      const ask = (now: number) => state.hitting(`e${now}`, [{ effect: effect(algorithm) }], request(), now)
      expect([ask(0).effects, ask(1).effects]).toEqual([[], []])
      expect(ask(2).effects).toEqual([
        { kind: 'status', status: 429, retryAfterSeconds: algorithm === 'token-bucket' ? 5 : 10 },
      ])
      expect(ask(10_002).effects).toEqual([])
    },
  )

  it('is shown and explained for the requests it lets through too', () => {
    const { shown, notes } = createFaultState().hitting(
      'e',
      [{ effect: effect('fixed-window') }],
      request(),
      0,
    )
    expect(shown).toEqual([effect('fixed-window')])
    expect(notes).toEqual(['rate limit of 2 in 10 s: 1 more allowed now'])
  })

  it('counts for each fault by itself', () => {
    const state = createFaultState()
    const ask = (path: string) =>
      state.hitting(
        'e',
        [{ effect: effect('fixed-window'), path }],
        request('GET', `https://api.test${path}`),
        0,
      )
    for (const path of ['/a', '/a', '/b']) ask(path)
    expect([ask('/a').effects.length, ask('/b').effects.length]).toEqual([1, 0])
  })
})
