import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCacheControl, secondsOf } from './cache-control.ts'
import { ageOf, freshnessLifetime, type Stored } from './freshness.ts'
import { simulate, type CachingSettings, type Happening, type Served } from './model.ts'

const plain: CachingSettings = {
  resource: 'same',
  cacheControl: 'max-age=60',
  etag: true,
  vary: '',
  originSeconds: 0,
  happenings: [],
}
const served = (settings: Partial<CachingSettings>, ...happenings: Happening[]): Served[] =>
  simulate({ ...plain, ...settings, happenings }).events.flatMap((event) =>
    event.kind === 'served' ? [event] : [],
  )
const ada = (at: number): Happening => ({ at, what: 'Ada' })
const ben = (at: number): Happening => ({ at, what: 'Ben' })
const change = (at: number): Happening => ({ at, what: 'change' })
/** Verdict of browser and CDN, and whether the origin was asked. */
const story = (all: Served[]) =>
  all.map(({ browser, cdn, toOrigin }) => [browser.verdict, cdn?.verdict, toOrigin !== undefined])

describe('Cache-Control', () => {
  test('is read without regard to case, quotes and spaces', () => {
    const directives = parseCacheControl('Public, MAX-AGE="60" , no-cache')
    expect([...directives]).toEqual([
      ['public', true],
      ['max-age', '60'],
      ['no-cache', true],
    ])
  })

  test('of a directive written twice the first counts, and seconds that are no number are 0', () => {
    expect(secondsOf(parseCacheControl('max-age=5, max-age=9'), 'max-age')).toBe(5)
    expect(secondsOf(parseCacheControl('max-age=soon'), 'max-age')).toBe(0)
    expect(secondsOf(parseCacheControl('max-age=-1'), 'max-age')).toBe(0)
    expect(secondsOf(parseCacheControl('no-store'), 'max-age')).toBeUndefined()
  })
})

describe('freshness (RFC 9111, 4.2)', () => {
  test('lasts s-maxage in a shared cache, max-age in others', () => {
    const directives = parseCacheControl('max-age=10, s-maxage=300')
    expect(freshnessLifetime(directives, true)).toEqual({ seconds: 300, from: 's-maxage' })
    expect(freshnessLifetime(directives, false)).toEqual({ seconds: 10, from: 'max-age' })
  })

  test('age counts the greater of what the clocks and what Age and delay say, and the time in the cache', () => {
    const stored: Stored = {
      body: '',
      etag: undefined,
      directives: new Map(),
      vary: [],
      date: 100,
      age: 30,
      requestTime: 128,
      responseTime: 132,
      chosenBy: {},
    }
    // apparent 132 − 100 = 32; corrected 30 + (132 − 128) = 34; resident 150 − 132 = 18.
    expect(ageOf(stored, 150)).toEqual({
      apparentAge: 32,
      correctedAge: 34,
      initialAge: 34,
      residentTime: 18,
      currentAge: 52,
    })
    expect(ageOf({ ...stored, age: 0 }, 150).currentAge).toBe(32 + 18)
  })
})

describe('max-age=60', () => {
  test('is a miss everywhere, then fresh in the browser, then validated by a 304 all the way', () => {
    expect(story(served({}, ada(0), ada(59), ada(60)))).toEqual([
      ['miss', 'miss', true],
      ['fresh', undefined, false],
      ['validated', 'validated', true],
    ])
  })

  test('a second user gets the CDN’s copy, with its Age, and may keep it only for what is left', () => {
    const [, second, third, fourth] = served({}, ada(0), ben(40), ben(59), ben(60))
    expect(second?.browser.verdict).toBe('miss')
    expect(second?.cdn?.verdict).toBe('fresh')
    expect(second?.answer.age).toBe(40)
    expect(third?.browser.verdict).toBe('fresh')
    expect(fourth?.browser.verdict).toBe('validated')
  })

  test('without an ETag there is nothing to ask about: all is sent again', () => {
    const [, again] = served({ etag: false }, ada(0), ada(61))
    expect(again?.toOrigin?.conditional).toBe(false)
    expect(again?.toOrigin?.answer.status).toBe(200)
  })

  test('a change at the origin is seen only when the copy is stale', () => {
    const [, before, after] = served({}, ada(0), change(10), ada(20), ada(60))
    expect(before?.wrong).toBe('outdated')
    expect(after?.wrong).toBe('no')
    expect(after?.browser.verdict).toBe('replaced')
  })

  test('a reload asks the origin, whatever the age', () => {
    const [, reload] = served({}, ada(0), { at: 5, what: 'Ada', reload: true })
    expect(reload?.browser.verdict).toBe('validated')
    expect(reload?.toOrigin?.answer.status).toBe(304)
  })

  test('an origin that takes 3 s sends what is dated at the end of it, and counts as 3 s old', () => {
    // response_delay: the cache can't know when in those 3 s it was made (RFC 9111, 4.2.3).
    const run = simulate({ ...plain, originSeconds: 3, happenings: [ada(0)] })
    const stored = run.contents[0]?.cdn[0]
    expect(stored && ageOf(stored, 3).currentAge).toBe(3)
  })
})

describe('directives', () => {
  test('no-store keeps nothing anywhere', () => {
    expect(story(served({ cacheControl: 'no-store' }, ada(0), ada(1)))).toEqual([
      ['miss', 'miss', true],
      ['miss', 'miss', true],
    ])
  })

  test('no-cache keeps, and asks each time', () => {
    expect(story(served({ cacheControl: 'no-cache' }, ada(0), ada(1)))).toEqual([
      ['miss', 'miss', true],
      ['validated', 'validated', true],
    ])
  })

  test('private keeps in the browser only', () => {
    const run = simulate({ ...plain, cacheControl: 'private, max-age=60', happenings: [ada(0)] })
    expect(run.contents[0]).toMatchObject({ cdn: [], Ben: [] })
    expect(run.contents[0]?.Ada).toHaveLength(1)
  })

  test('s-maxage counts for the CDN alone', () => {
    expect(story(served({ cacheControl: 'max-age=0, s-maxage=60' }, ada(0), ada(30)))).toEqual([
      ['miss', 'miss', true],
      ['validated', 'fresh', false],
    ])
  })

  test('stale-while-revalidate serves the old one once, and has the new one for the next', () => {
    const all = served(
      { cacheControl: 'max-age=10, stale-while-revalidate=30' },
      ada(0),
      change(5),
      ada(20),
      ada(21),
    )
    expect(all.map(({ browser }) => browser.verdict)).toEqual(['miss', 'stale-served', 'stale-served'])
    expect(all.map(({ answer }) => answer.body)).toEqual([
      'News, version 1',
      'News, version 1',
      'News, version 1',
    ])
    // The browser asked the CDN behind its back at 20, which served its own stale copy in turn.
    expect(all[1]?.cdn?.verdict).toBe('stale-served')
  })

  test('stale-while-revalidate ends with its window, and never begins where must-revalidate forbids it', () => {
    const swr = 'max-age=10, stale-while-revalidate=30'
    expect(served({ cacheControl: swr }, ada(0), ada(41))[1]?.browser.verdict).toBe('validated')
    expect(served({ cacheControl: `${swr}, must-revalidate` }, ada(0), ada(15))[1]?.browser.verdict).toBe(
      'validated',
    )
  })
})

describe('content that is not the same for all', () => {
  test('without Vary, the second user gets the first one’s language; with it, their own', () => {
    const language = { resource: 'language' } as const
    expect(served(language, ada(0), ben(1))[1]?.wrong).toBe('of-another')
    const [, own, again] = served({ ...language, vary: 'Accept-Language' }, ada(0), ben(1), ben(2))
    expect(own?.answer.body).toBe('Nouvelles, version 1')
    expect(again?.browser.verdict).toBe('fresh')
  })

  test('a shared cache hands one user’s account to another, unless it is private', () => {
    const account = { resource: 'account' } as const
    expect(served(account, ada(0), ben(1))[1]).toMatchObject({
      wrong: 'of-another',
      answer: { body: 'Ada’s account, version 1' },
    })
    expect(served({ ...account, cacheControl: 'private, max-age=60' }, ada(0), ben(1))[1]?.wrong).toBe('no')
  })

  test('Vary: * never matches', () => {
    expect(story(served({ vary: '*' }, ada(0), ada(1)))).toEqual([
      ['miss', 'miss', true],
      ['miss', 'miss', true],
    ])
  })
})

const anyHappenings = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 300 }),
    what: fc.constantFrom<Happening['what']>('Ada', 'Ben', 'change'),
    reload: fc.boolean(),
  }),
  { maxLength: 12 },
)

describe('always', () => {
  test('with max-age=n, nobody sees a state older than n seconds, whatever happens', () => {
    fc.assert(
      fc.property(anyHappenings, fc.integer({ min: 0, max: 100 }), (happenings, seconds) => {
        const { events } = simulate({ ...plain, cacheControl: `max-age=${seconds}`, happenings })
        const changes = events.flatMap((event) => (event.kind === 'changed' ? [event] : []))
        for (const event of events) {
          if (event.kind === 'changed' || event.wrong === 'no') continue
          const shown = Number(event.answer.body.match(/\d+$/)?.[0])
          const replacedAt = changes.find(({ version }) => version === shown + 1)?.at ?? Infinity
          expect(event.at - replacedAt).toBeLessThanOrEqual(seconds)
        }
      }),
    )
  })

  test('no-store and no-cache never show anything but the present state', () => {
    fc.assert(
      fc.property(anyHappenings, fc.constantFrom('no-store', 'no-cache'), (happenings, cacheControl) => {
        for (const { wrong } of served({ cacheControl }, ...happenings)) expect(wrong).toBe('no')
      }),
    )
  })

  test('private never shows anyone another’s account', () => {
    fc.assert(
      fc.property(anyHappenings, (happenings) => {
        const all = served({ resource: 'account', cacheControl: 'private, max-age=60' }, ...happenings)
        for (const { wrong } of all) expect(wrong).not.toBe('of-another')
      }),
    )
  })

  test('a browser that has a response is never sent its content again while the ETag holds', () => {
    fc.assert(
      fc.property(anyHappenings, (happenings) => {
        const seen = new Set<string>()
        for (const { user, toCdn, answer } of served({}, ...happenings)) {
          if (toCdn && seen.has(`${user} ${answer.body}`)) expect(toCdn.answer.status).toBe(304)
          seen.add(`${user} ${answer.body}`)
        }
      }),
    )
  })
})
