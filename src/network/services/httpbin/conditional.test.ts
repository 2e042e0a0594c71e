import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

describe('/cache', () => {
  it('has validators of its own each time', async () => {
    const { status, field, json } = await ask('/cache')
    expect(status).toBe(200)
    expect(field('ETag')).toMatch(/^[\da-f]{32}$/)
    expect(field('Last-Modified')).toBe('Wed, 01 Jul 2026 12:00:00 GMT')
    expect(json).toMatchObject({ url: 'https://httpbin.org/cache' })
  })

  it.each([{ 'If-None-Match': 'x' }, { 'If-Modified-Since': 'x' }, { 'If-None-Match': '' }])(
    'answers 304 to %o',
    async (fields) => {
      const { status, field, bytes } = await ask('/cache', { fields })
      expect([status, field('ETag'), field('Content-Type'), bytes.length]).toEqual([304, null, null, 0])
    },
  )

  it('takes an empty If-Modified-Since for none', async () => {
    expect((await ask('/cache', { fields: { 'If-Modified-Since': '' } })).status).toBe(200)
  })
})

describe('/cache/{seconds}', () => {
  it.each([
    ['60', '60'],
    ['0060', '60'],
    ['99999999999999999999', '99999999999999999999'],
  ])('lets caches keep it for %s seconds', async (seconds, age) => {
    const { field } = await ask(`/cache/${seconds}`)
    expect(field('Cache-Control')).toBe(`public, max-age=${age}`)
  })
})

describe('/etag/{tag}', () => {
  it.each([
    [{ 'If-None-Match': '' }, 200],
    [{ 'If-None-Match': 'abc def' }, 200],
    [{ 'If-None-Match': 'x', 'If-Match': 'y' }, 200],
    [{ 'If-Match': 'W/"abc"' }, 200],
  ])('answers %o with %i', async (fields, status) => {
    expect((await ask('/etag/abc', { fields })).status).toBe(status)
  })

  it('is sent as it stands in the path', async () => {
    expect((await ask('/etag/a%22b%20c')).field('ETag')).toBe('a"b c')
  })

  it.each([
    ['a%0Ab', 500],
    ['%C3%A9', 500],
    ['a%01', 400],
  ])('%s can’t be sent: %i', async (tag, status) => {
    expect((await ask(`/etag/${tag}`)).status).toBe(status)
  })
})
