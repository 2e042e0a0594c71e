import { expect, test } from 'vitest'
import { ask } from './ask.ts'
import { createService } from './index.ts'

const send = (path: string, init?: RequestInit) => ask(createService(), `https://example.com${path}`, init)

test('/ is an HTML page titled Example Domain', async () => {
  const { response } = await send('/')
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toContain('<title>Example Domain</title>')
})

test('the page’s tag in If-None-Match brings a 304', async () => {
  const tag = (await send('/')).response.headers.get('ETag') ?? ''
  expect((await send('/', { headers: { 'If-None-Match': tag } })).response.status).toBe(304)
})

test('any other path is a 404 page, which shows the path as text', async () => {
  const { response } = await send('/a&b')
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('/a&amp;b')
})

test('any other method is refused with Allow', async () => {
  const { response } = await send('/', { method: 'POST' })
  expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
})

test('no other origin may read it', () => {
  const { cors } = createService()
  expect(cors.fields({ origin: 'https://lab.example', method: 'GET' })).toEqual([])
  expect(
    cors.preflight({ origin: 'https://lab.example', method: 'PUT', requestHeaders: null }).fields,
  ).toEqual([{ name: 'Allow', value: 'GET, HEAD' }])
})
