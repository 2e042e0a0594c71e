import { expect, test } from 'vitest'
import { draftOfRequestText } from '#http/request-text.ts'
import { createTestLab } from './test-lab.ts'

/** What each request on the wire carried, after one send of a page. */
async function onTheWire(text: string) {
  const { attempts, outcome } = await createTestLab().send(draftOfRequestText(text))
  const requests = attempts.flatMap(({ hops }) => hops.map(({ request }) => request))
  const carried = requests.map(({ method, url, fields, body }) => ({
    request: `${method} ${url}`,
    fields: Object.fromEntries(fields.map(({ name, value }) => [name.toLowerCase(), value])),
    size: body.size,
  }))
  return { carried, outcome }
}

const elsewhere = encodeURIComponent('https://faults.example.com/status/200')

test('a redirect to another origin loses Authorization, keeps other fields and says Origin: null', async () => {
  const { carried } = await onTheWire(
    `GET https://httpbin.org/redirect-to?url=${elsewhere}\nAuthorization: Bearer token123\nX-Key: abc`,
  )
  const [first, last] = [carried[1], carried.at(-1)]
  expect(first?.fields).toMatchObject({ authorization: 'Bearer token123', 'x-key': 'abc' })
  expect(last?.request).toBe('GET https://faults.example.com/status/200')
  expect(last?.fields).toMatchObject({ 'x-key': 'abc', origin: 'null' })
  expect(last?.fields).not.toHaveProperty('authorization')
})

test('a redirect within the origin keeps Authorization', async () => {
  const { carried } = await onTheWire('GET https://httpbin.org/redirect/1\nAuthorization: Bearer token123')
  expect(carried.at(-1)?.fields).toMatchObject({ authorization: 'Bearer token123' })
})

test.each([
  [301, 'GET', 0],
  [302, 'GET', 0],
  [303, 'GET', 0],
  [307, 'POST', 3],
  [308, 'POST', 3],
])('after %i a POST goes on as %s, with %i bytes', async (status, method, size) => {
  const { carried } = await onTheWire(
    `POST https://httpbin.org/redirect-to?url=/anything&status_code=${status}\nContent-Type: text/plain\n\ntea`,
  )
  expect(carried.at(-1)).toMatchObject({ request: `${method} https://httpbin.org/anything`, size })
  expect(carried.at(-1)?.fields['content-type']).toBe(size === 0 ? undefined : 'text/plain')
})

test('fields that belong to the browser are dropped', async () => {
  const { carried } = await onTheWire(
    'GET https://httpbin.org/get\nCookie: a=1\nReferer: https://elsewhere.example/',
  )
  expect(carried).toHaveLength(1)
  expect(carried[0]?.fields).not.toHaveProperty('cookie')
  expect(carried[0]?.fields['referer']).not.toContain('elsewhere')
})

test('after 20 redirects it gives up', async () => {
  const { carried, outcome } = await onTheWire('GET https://httpbin.org/redirect/25')
  expect(carried).toHaveLength(21)
  expect(outcome).toMatchObject({ kind: 'network-error' })
})
