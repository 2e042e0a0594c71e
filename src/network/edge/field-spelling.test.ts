import { expect, it } from 'vitest'
import { spellFieldName } from './field-spelling.ts'

it.each([
  'Content-Type',
  'ETag',
  'WWW-Authenticate',
  'X-Request-ID',
  'X-RateLimit-Limit',
  'TE',
  'DNT',
  'Last-Event-ID',
])('spells %s as servers do, from any spelling', (name) => {
  expect(spellFieldName(name.toLowerCase())).toBe(name)
  expect(spellFieldName(name.toUpperCase())).toBe(name)
})
