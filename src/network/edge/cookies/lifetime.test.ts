import { describe, expect, it } from 'vitest'
import { lab, START } from './jar-lab.ts'

const DAY_MS = 86_400_000

describe('how long a cookie stays', () => {
  it('is told by Max-Age before Expires', () => {
    const { clock, store, sent } = lab()
    expect(store('id=7; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT')).toBe('stored for 60 s')
    clock.now += 59_999
    expect(sent()).toBe('id=7')
    clock.now += 1
    expect(sent()).toBeUndefined()
  })

  it('is told by Expires', () => {
    const { clock, jar, store } = lab()
    expect(store('id=7; Expires=Thu, 02 Jul 2026 00:00:00 GMT')).toBe(
      'stored until Thu, 02 Jul 2026 00:00:00 GMT',
    )
    clock.now += DAY_MS
    expect(jar.list()).toEqual([])
  })

  it('is 400 days at most', () => {
    const { jar, store } = lab()
    const why = 'stored for 400 days, the longest there is'
    expect(store(`a=1; Max-Age=${'9'.repeat(400)}`)).toBe(why)
    expect(store('b=1; Expires=Wed, 01 Jan 2098 00:00:00 GMT')).toBe(why)
    expect(store('c=1; Max-Age=34560000')).toBe('stored for 34560000 s')
    expect(jar.list().map(({ expiresAt }) => expiresAt)).toEqual(Array(3).fill(START + 400 * DAY_MS))
  })

  it.each(['Max-Age=0', 'Max-Age=-1', 'Expires=Thu, 01 Jan 1970 00:00:00 GMT'])(
    'ends at once with %s',
    (attribute) => {
      const { jar, store } = lab()
      store('id=7')
      expect(store(`id=; ${attribute}`)).toBe('removed: its time is over')
      expect(jar.list()).toEqual([])
      expect(store(`id=; ${attribute}`)).toBe('not stored: its time is over')
    },
  )

  it('starts anew when a cookie is set after its time was over', () => {
    const { clock, jar, store } = lab()
    store('id=7; Max-Age=1')
    clock.now += 1_000
    expect(store('id=8')).toBe('stored for this session')
    expect(jar.list()[0]?.createdAt).toBe(START + 1_000)
  })
})

describe('too many cookies', () => {
  it('of one domain: the one not used for longest goes', () => {
    const { clock, jar, store, sent } = lab()
    store('first=1; Path=/')
    store('second=1; Path=/other')
    clock.now += 1
    sent('https://api.example.com/')
    for (let count = 0; count < 179; count++) store(`n${count}=1; Path=/`)
    const names = jar.list().map(({ name }) => name)
    expect(names).toHaveLength(180)
    expect(names).toContain('first')
    expect(names).not.toContain('second')
  })

  it('of one domain: those without Secure go first, the new one too', () => {
    const { clock, jar, store } = lab()
    for (let count = 0; count < 180; count++) store(`n${count}=1; Secure`)
    clock.now += 1
    expect(store('plain=1')).toBe('not stored: api.example.com has as many cookies as it may')
    expect(store('safe=1; Secure')).toBe('stored for this session')
    expect(jar.list()).toHaveLength(180)
  })

  it('in all: 3,000 stay', () => {
    const { clock, jar, store } = lab()
    for (let host = 0; host < 60; host++) {
      for (let count = 0; count < 50; count++) store(`n${count}=1`, `https://h${host}.example.com/`)
    }
    clock.now += 1
    expect(store('last=1', 'https://more.example.com/')).toBe('stored for this session')
    expect(jar.list()).toHaveLength(3_000)
    expect(jar.list()[0]).toMatchObject({ name: 'n1', domain: 'h0.example.com' })
  })
})
