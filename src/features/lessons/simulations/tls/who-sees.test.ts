import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { items, observersOf, type Setting } from './observers.ts'
import { viewOf } from './who-sees.ts'

const http: Setting = { https: false, doh: false, ech: false, cdn: false, inspected: false }
const https: Setting = { ...http, https: true }
const secrets = ['target', 'fields', 'content'] as const
const anySetting = fc.record({
  https: fc.boolean(),
  doh: fc.boolean(),
  ech: fc.boolean(),
  cdn: fc.boolean(),
  inspected: fc.boolean(),
})

describe('without TLS', () => {
  test('everyone on the way reads and changes target, fields and content, unnoticed', () => {
    for (const observer of ['network', 'isp', 'server'] as const) {
      for (const item of secrets) {
        expect(viewOf(observer, item, http)).toMatchObject({ sight: 'all', change: 'unnoticed' })
      }
    }
  })

  test('there is no name in a handshake', () => {
    for (const observer of observersOf(http)) expect(viewOf(observer, 'sni', http).sight).toBe('absent')
  })
})

describe('with TLS', () => {
  test('the network and the provider read no target, field or content, and can’t change them unnoticed', () => {
    for (const item of secrets) {
      expect(viewOf('network', item, https)).toMatchObject({ sight: 'nothing', change: 'noticed' })
      expect(viewOf('isp', item, https)).toMatchObject({ sight: 'nothing', change: 'noticed' })
    }
  })

  test('they still read where to, the name twice, about how much, and when', () => {
    expect(items.map((item) => viewOf('isp', item, https).sight)).toEqual([
      'all',
      'all',
      'all',
      'nothing',
      'nothing',
      'nothing',
      'part',
      'all',
    ])
  })

  test('DoH hides the name asked for, ECH the one in the handshake; it takes both to hide the name', () => {
    const names = (setting: Setting) =>
      (['dns-name', 'sni'] as const).map((item) => viewOf('network', item, setting).sight)
    expect(names({ ...https, doh: true })).toEqual(['nothing', 'all'])
    expect(names({ ...https, ech: true })).toEqual(['all', 'part'])
    expect(names({ ...https, doh: true, ech: true })).toEqual(['nothing', 'part'])
  })

  test('an installed root opens everything to the gateway, and nothing to the provider behind it', () => {
    const setting = { ...https, doh: true, ech: true, inspected: true }
    for (const item of [...secrets, 'sni', 'dns-name'] as const) {
      expect(viewOf('network', item, setting).sight, item).toBe('all')
    }
    for (const item of secrets) expect(viewOf('isp', item, setting).sight, item).toBe('nothing')
    // The gateway's own handshake names the host again.
    expect(viewOf('isp', 'sni', setting).sight).toBe('all')
  })

  test('a CDN reads and changes everything, as TLS ends there', () => {
    for (const item of secrets) {
      expect(viewOf('cdn', item, { ...https, cdn: true })).toMatchObject({
        sight: 'all',
        change: 'unnoticed',
      })
    }
  })
})

describe('in every setting', () => {
  test('you and the server read the request, the resolver never does, and each view says why', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        for (const item of secrets) {
          expect(viewOf('you', item, setting).sight).toBe('all')
          expect(viewOf('server', item, setting).sight).toBe('all')
          expect(viewOf('resolver', item, setting).sight).toBe('nothing')
        }
        for (const observer of observersOf(setting)) {
          for (const item of items) expect(viewOf(observer, item, setting).why).not.toBe('')
        }
      }),
    )
  })

  test('TLS shows nobody more than plain text did', () => {
    const rank = { absent: 0, nothing: 0, part: 1, all: 2 }
    fc.assert(
      fc.property(anySetting, (setting) => {
        for (const observer of observersOf(setting)) {
          for (const item of items.filter((item) => item !== 'sni')) {
            const plain = rank[viewOf(observer, item, { ...setting, https: false }).sight]
            expect(rank[viewOf(observer, item, { ...setting, https: true }).sight]).toBeLessThanOrEqual(plain)
          }
        }
      }),
    )
  })
})
