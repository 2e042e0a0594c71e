import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { createService } from './index.ts'

describe('what no handler matches', () => {
  it.each([
    '/nothing',
    '/get/',
    '/GET',
    '/post/x',
    '/bytes/ten',
    '/bytes/-1',
    '/basic-auth/a%2Fb/c',
    '/base64/%E0%A4%A/x',
    '/bytes/1e12',
    '/cache/-1',
    '/image/gif',
    '/links/3/0/',
    '/cookies/set/a/b/c',
    'http://www.httpbin.org/get',
  ])('%s is not found', async (target) => {
    const { status, text, field } = await ask(target)
    expect(status).toBe(404)
    expect(field('Content-Type')).toBe('text/html')
    expect(field('Content-Length')).toBe('233')
    expect(text).toContain('<h1>Not Found</h1>')
  })

  it('another method is answered 405 with the methods allowed', async () => {
    const { status, field, text } = await ask('/post')
    expect(status).toBe(405)
    expect(field('Allow')).toBe('OPTIONS, POST')
    expect(field('Content-Length')).toBe('178')
    expect(text).toContain('<title>405 Method Not Allowed</title>')
    const both = await ask('/response-headers', { method: 'DELETE' })
    expect(both.field('Allow')).toBe('GET, HEAD, OPTIONS, POST')
    const most = await ask('/delay/1', { method: 'PURGE' })
    expect(most.field('Allow')).toBe('DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, TRACE')
    expect((await ask('/post', { method: 'HEAD' })).field('Allow')).toBe('OPTIONS, POST')
  })

  it('OPTIONS tells the methods allowed and what other origins may do', async () => {
    const { status, field, bytes } = await ask('/get', { method: 'OPTIONS' })
    expect(status).toBe(200)
    expect(bytes).toHaveLength(0)
    expect(field('Allow')).toBe('GET, HEAD, OPTIONS')
    expect(field('Access-Control-Allow-Origin')).toBe('*')
    expect(field('Access-Control-Allow-Credentials')).toBe('true')
    expect(field('Access-Control-Allow-Methods')).toBe('GET, POST, PUT, DELETE, PATCH, OPTIONS')
    expect(field('Access-Control-Max-Age')).toBe('3600')
    expect(field('Access-Control-Allow-Headers')).toBeNull()
    const fields = { 'Access-Control-Request-Headers': 'X-Test-Header' }
    const asked = await ask('/get', { method: 'OPTIONS', fields })
    expect(asked.field('Access-Control-Allow-Headers')).toBe('X-Test-Header')
  })
})

describe('CORS', () => {
  const { cors } = createService()

  it('lets every origin read, by name and with credentials', () => {
    expect(cors.fields({ origin: 'https://lab.example', method: 'GET' })).toEqual([
      { name: 'Access-Control-Allow-Origin', value: 'https://lab.example' },
      { name: 'Access-Control-Allow-Credentials', value: 'true' },
    ])
  })

  it('says * to a client that names no origin', async () => {
    expect((await ask('/get')).field('Access-Control-Allow-Origin')).toBe('*')
    expect((await ask('/basic-auth/foo/bar')).field('Access-Control-Allow-Credentials')).toBe('true')
  })

  it('grants a preflight whatever fields it asks for', () => {
    const { status, fields } = cors.preflight({
      origin: 'https://lab.example',
      method: 'PUT',
      requestHeaders: 'x-test,authorization',
    })
    expect(status).toBe(200)
    expect(fields).toContainEqual({ name: 'Access-Control-Allow-Headers', value: 'x-test,authorization' })
    expect(fields).toContainEqual({ name: 'Access-Control-Allow-Origin', value: 'https://lab.example' })
  })
})
