import { describe, expect, it } from 'vitest'
import { suggestedName } from './suggested-name.ts'

describe('the name suggested for a request', () => {
  it.each([
    ['GET', 'https://api.example.com/users?page=2#top', 'GET /users'],
    ['POST', 'https://api.example.com/orders/', 'POST /orders'],
    ['GET', 'https://example.com/', 'GET example.com'],
    ['GET', 'localhost:8080/items', 'GET /items'],
    ['GET', '', 'GET'],
  ])('%s %s is %s', (method, url, name) => expect(suggestedName({ method, url })).toBe(name))

  it('is never very long', () => {
    expect(suggestedName({ method: 'GET', url: `https://example.com/${'x'.repeat(500)}` })).toHaveLength(80)
  })
})
