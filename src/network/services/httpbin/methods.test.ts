import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

describe('GET /get', () => {
  it('tells URL, arguments, fields and address, sorted, two spaces deep', async () => {
    const { status, text, field } = await ask('/get?b=2&a=1', { fields: { 'User-Agent': 'test' } })
    expect(status).toBe(200)
    expect(field('Content-Type')).toBe('application/json')
    expect(text).toBe(
      [
        '{',
        '  "args": {',
        '    "a": "1", ',
        '    "b": "2"',
        '  }, ',
        '  "headers": {',
        '    "Host": "httpbin.org", ',
        '    "User-Agent": "test"',
        '  }, ',
        '  "origin": "192.0.2.7", ',
        '  "url": "https://httpbin.org/get?b=2&a=1"',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('announces the length of its content and its server', async () => {
    const { field, bytes } = await ask('/get')
    expect(field('Content-Length')).toBe(String(bytes.length))
    expect(field('Server')).toBe('gunicorn/19.9.0')
  })

  it('makes a list of an argument that repeats and keeps empty ones', async () => {
    const { json } = await ask('/get?tag=a&tag=b+c&empty=&bare&&__proto__=x')
    expect(json).toHaveProperty('args.tag', ['a', 'b c'])
    expect(json).toMatchObject({ args: { empty: '', bare: '' } })
  })

  it('prints every character beyond ASCII as an escape', async () => {
    const { text } = await ask('/get?q=%C3%A9%F0%9F%AB%96')
    expect(text).toContain(String.raw`"q": "\u00e9\ud83e\uded6"`)
  })

  it('prints the URL readable, but leaves encoded what would change its meaning', async () => {
    const { json } = await ask('/get?q=a%20b&to=http://x/y&amp=%26')
    expect(json).toMatchObject({ url: 'https://httpbin.org/get?q=a b&to=http:%2F%2Fx%2Fy&amp=%26' })
  })

  it('believes X-Forwarded-Proto about the scheme', async () => {
    const { json } = await ask('http://httpbin.org/get', { fields: { 'X-Forwarded-Proto': 'https' } })
    expect(json).toMatchObject({ url: 'https://httpbin.org/get' })
  })

  it('prints field names in title case, joins repeated ones and hides those of proxies', async () => {
    const fields = { 'x-api_key': 'k', DNT: '1', Via: 'bar', 'sec-ch-ua': '"x"' }
    expect((await ask('/headers', { fields })).json).toEqual({
      headers: { Dnt: '1', Host: 'httpbin.org', 'Sec-Ch-Ua': '"x"', 'X-Api-Key': 'k' },
    })
    expect((await ask('/headers?show_env=1', { fields })).json).toMatchObject({
      headers: { Via: 'bar', 'X-Forwarded-For': '192.0.2.7', 'X-Forwarded-Proto': 'https' },
    })
  })

  it('does not see what a balancer keeps to itself', async () => {
    const { json } = await ask('/headers?show_env=1', { fields: { Connection: 'keep-alive' } })
    expect(json).not.toHaveProperty('headers.Connection')
  })

  it('ignores content', async () => {
    const { json } = await ask('/get', { body: '{"a": 1}' })
    expect(json).not.toHaveProperty('data')
  })
})

describe('/anything', () => {
  it.each(['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])(
    'answers %s at any depth with the method',
    async (method) => {
      const { status, json } = await ask('/anything/foo/bar', { method })
      expect(status).toBe(200)
      expect(json).toMatchObject({ method, args: {}, url: 'https://httpbin.org/anything/foo/bar' })
    },
  )

  it('tells the content that came with GET', async () => {
    expect((await ask('/anything', { body: 'x' })).json).toMatchObject({ data: 'x' })
  })
})

describe('request inspection', () => {
  it('/ip names the client, and what it forwards for', async () => {
    expect((await ask('/ip')).json).toEqual({ origin: '192.0.2.7' })
    expect((await ask('/ip', { fields: { 'X-Forwarded-For': '203.0.113.1' } })).json).toEqual({
      origin: '203.0.113.1, 192.0.2.7',
    })
  })

  it('/user-agent names the client program, or null', async () => {
    const named = await ask('/user-agent', { fields: { 'user-agent': 'test' } })
    expect(named.json).toEqual({ 'user-agent': 'test' })
    expect((await ask('/user-agent')).json).toEqual({ 'user-agent': null })
  })

  it.each(['GET', 'POST'])('/response-headers answers %s with the fields asked for', async (method) => {
    const { json, field, bytes } = await ask('/response-headers?animal=dog&animal=cat', { method })
    expect(field('animal')).toBe('dog, cat')
    expect(json).toEqual({
      'Content-Length': String(bytes.length),
      'Content-Type': 'application/json',
      animal: ['dog', 'cat'],
    })
  })

  it.each([
    ['a=1%0D%0Ab', 500],
    ['a=%C3%A9', 500],
    ['%C3%A9=1', 500],
    ['=1', 502],
    ['a/b=1', 502],
    ['a%20b=1', 400],
    ['a=%01', 400],
    ['Content-Length=3', 502],
  ])('/response-headers?%s can’t be sent: %i', async (query, status) => {
    expect((await ask(`/response-headers?${query}`)).status).toBe(status)
  })

  it('/response-headers tells of fields that the server keeps to itself', async () => {
    const { json, field } = await ask('/response-headers?Server=mine&Proxy-Authenticate=Basic')
    expect(json).toMatchObject({ Server: 'mine', 'Proxy-Authenticate': 'Basic' })
    expect([field('Server'), field('Proxy-Authenticate')]).toEqual(['gunicorn/19.9.0', null])
  })

  it('/response-headers sets several cookies', async () => {
    const { cookies } = await ask('/response-headers?Set-Cookie=a%3D1&Set-Cookie=b%3D2')
    expect(cookies).toEqual(['a=1', 'b=2'])
  })
})
