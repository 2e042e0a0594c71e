import { expect, it } from 'vitest'
import { masked } from './masked.ts'

it('shows dots for a secret value, however it is written, and nothing else', () => {
  const used = [
    { name: 'open', value: 'tea', enabled: true },
    { name: 'key', value: 'a b&c', enabled: true, secret: true },
    { name: 'longer', value: 'a b&c d', enabled: true, secret: true },
    { name: 'empty', value: '', enabled: true, secret: true },
  ]
  expect(masked('https://x.test/a b&c d?q=a%20b%26c&tea', used)).toBe('https://x.test/••••••?q=••••••&tea')
})
