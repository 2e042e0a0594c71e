import { expect, it } from 'vitest'
import { readHar } from './read-har.ts'

const entry = (request: unknown) => JSON.stringify({ log: { entries: [{ request }] } })

it('reads a HAR of 20 MB', () => {
  const request = { method: 'GET', url: 'https://api.example.com/' }
  const response = { content: { text: 'x'.repeat(20_000) } }
  const text = JSON.stringify({
    log: { entries: Array.from({ length: 1_000 }, () => ({ request, response })) },
  })
  expect(readHar(text).requests).toHaveLength(1_000)
})

it('says where a HAR stops being JSON', () => {
  expect(readHar('{\n  "log": {,\n}').notes).toEqual([{ line: 2, what: expect.stringContaining('not JSON') }])
})

it('reads no more than it says', () => {
  const entries = Array.from({ length: 5_001 }, () => ({
    request: { method: 'GET', url: 'https://a.test/' },
  }))
  const { requests, notes } = readHar(JSON.stringify({ log: { entries } }))
  expect(requests).toHaveLength(5_000)
  expect(notes).toEqual([{ what: 'Only the first 5000 of 5001 requests are read.' }])
})

it('decodes the params of a form once', () => {
  const { requests } = readHar(
    entry({
      method: 'POST',
      url: 'https://a.test/',
      postData: {
        mimeType: 'application/x-www-form-urlencoded',
        params: [{ name: 'a%20b', value: '1%2B1+x' }],
      },
    }),
  )
  expect(requests[0]?.draft.body.form).toEqual([{ name: 'a b', value: '1+1 x', enabled: true }])
})

it('takes a GET with content for a script’s request: no page can send one', () => {
  const { requests } = readHar(
    entry({ method: 'GET', url: 'https://a.test/', postData: { mimeType: 'text/plain', text: 'x' } }),
  )
  expect(requests[0]?.draft.client).toBe('script')
})
