import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { createService } from './index.ts'

// Each test stands for the one of that name in httpbin's own test suite.

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const binary = Uint8Array.of(1, 2, 3, 0x81, 0x82, 0x83)

describe('pages and echoes', () => {
  it('test_index: there is a page at /', async () => {
    const { status, text, field } = await ask('/', { fields: { 'User-Agent': 'test' } })
    expect([status, field('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(text).toContain('<a href="/get">')
  })

  it('test_get: /get tells arguments, fields and URL, and ends in a newline', async () => {
    const fields = { 'User-Agent': 'test', 'Content-Length': '0' }
    const { status, json, text } = await ask('http://httpbin.org/get', { fields })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      args: {},
      headers: { Host: 'httpbin.org', 'Content-Length': '0', 'User-Agent': 'test' },
      url: 'http://httpbin.org/get',
    })
    expect(text.endsWith('\n')).toBe(true)
  })

  it('test_anything: /anything does, at any depth', async () => {
    expect((await ask('/anything')).status).toBe(200)
    const { json, text } = await ask('/anything/foo/bar', { fields: { 'Content-Length': '0' } })
    expect(json).toMatchObject({
      args: {},
      headers: { Host: 'httpbin.org', 'Content-Length': '0' },
      url: 'https://httpbin.org/anything/foo/bar',
      method: 'GET',
    })
    expect(text.endsWith('\n')).toBe(true)
  })

  it('test_headers: /headers tells fields, those of proxies left out', async () => {
    const fields = { Accept: '*/*', 'User-Agent': 'curl/7.54.0', Via: 'bar' }
    expect((await ask('/headers', { fields })).json).toEqual({
      headers: { Accept: '*/*', Host: 'httpbin.org', 'User-Agent': 'curl/7.54.0' },
    })
  })

  it('test_headers_show_env: and those too when asked', async () => {
    const fields = { Accept: '*/*', 'User-Agent': 'curl/7.54.0', Via: 'bar' }
    const { json } = await ask('/headers?show_env=true', { fields })
    expect(json).toMatchObject({ headers: { ...fields, Host: 'httpbin.org' } })
  })

  it('test_user_agent: /user-agent names the client program', async () => {
    const { status, text } = await ask('/user-agent', { fields: { 'User-Agent': 'test' } })
    expect(status).toBe(200)
    expect(text).toContain('test')
  })

  it('test_x_forwarded_proto: the scheme is what a proxy says', async () => {
    const { json } = await ask('http://httpbin.org/get', { fields: { 'X-Forwarded-Proto': 'https' } })
    expect(json).toHaveProperty('url', 'https://httpbin.org/get')
  })

  it('test_base64: base64url is decoded', async () => {
    const greeting = 'Здравствуй, мир!'
    const encoded = Buffer.from(greeting).toString('base64').replaceAll('/', '_').replaceAll('+', '-')
    expect((await ask(`/base64/${encoded}`)).text).toBe(greeting)
  })

  it('test_xml_endpoint: /xml is application/xml', async () => {
    expect((await ask('/xml')).field('Content-Type')).toBe('application/xml')
  })
})

describe('content', () => {
  it('test_post_binary: bytes are taken', async () => {
    const fields = { 'Content-Type': 'application/octet-stream' }
    expect((await ask('/post', { method: 'POST', body: binary, fields })).status).toBe(200)
  })

  it('test_post_body_text: text in a form is taken', async () => {
    const body = `file=${encodeURIComponent('import os\n# é\n'.repeat(500))}`
    const { status, json } = await ask('/post', { method: 'POST', body, fields: form })
    expect(status).toBe(200)
    expect(json).toHaveProperty('form.file', 'import os\n# é\n'.repeat(500))
  })

  it('test_post_body_binary: bytes in a form are taken', async () => {
    const body = 'file=%01%02%03%81%82%83'
    const { status, json } = await ask('/post', { method: 'POST', body, fields: form })
    expect(status).toBe(200)
    expect(json).toHaveProperty('form.file', '\x01\x02\x03\ufffd\ufffd\ufffd')
  })

  it('test_post_body_unicode: text beyond ASCII comes back', async () => {
    const { json } = await ask('/post', { method: 'POST', body: 'оживлённым' })
    expect(json).toHaveProperty('data', 'оживлённым')
  })

  it('test_post_file_with_missing_content_type_header: a file without a type is octets', async () => {
    const body = Buffer.from(
      '--bound\r\nContent-Disposition: form-data; name="media"; filename="test.bin"\r\n\r\n\xa5\xc6\n--bound--\r\n',
      'latin1',
    )
    const fields = { 'Content-Type': 'multipart/form-data; boundary=bound' }
    const { status, json } = await ask('/post', { method: 'POST', body, fields })
    expect(status).toBe(200)
    expect(json).toHaveProperty('files.media', 'data:application/octet-stream;base64,pcY=')
  })

  it('test_post_chunked: chunked content is taken, as httpbin.org takes it under gunicorn', async () => {
    const fields = { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }
    const { status, json } = await ask('/post', { method: 'POST', body: '{"animal":"dog"}', fields })
    expect(status).toBe(200)
    expect(json).toMatchObject({ data: '{"animal":"dog"}', json: { animal: 'dog' } })
  })

  it('test_delete_endpoint_returns_body: DELETE has content too', async () => {
    const { json } = await ask('/delete', { method: 'DELETE', body: 'name=kevin', fields: form })
    expect(json).toHaveProperty('form', { name: 'kevin' })
  })
})

describe('response fields', () => {
  it.each(['GET', 'POST'])('test_response_headers_simple: %s', async (method) => {
    const { status, field, json } = await ask('/response-headers?animal=dog', { method })
    expect([status, field('animal')]).toEqual([200, 'dog'])
    expect(json).toHaveProperty('animal', 'dog')
  })

  it.each(['GET', 'POST'])('test_response_headers_multi: %s', async (method) => {
    const { status, field, json } = await ask('/response-headers?animal=dog&animal=cat', { method })
    expect([status, field('animal')]).toEqual([200, 'dog, cat'])
    expect(json).toHaveProperty('animal', ['dog', 'cat'])
  })

  it.each([
    ['gzip', 'gzip', 'gzipped'],
    ['brotli', 'br', 'brotli'],
    ['deflate', 'deflate', 'deflated'],
  ])('test_%s: the content coding is announced', async (path, coding, name) => {
    const { status, field, json } = await ask(`/${path}`)
    expect([status, field('Content-Encoding')]).toEqual([200, coding])
    expect(json).toEqual({
      [name]: true,
      headers: { Host: 'httpbin.org' },
      method: 'GET',
      origin: '192.0.2.7',
    })
  })
})

describe('CORS', () => {
  const allowed = (headers: string | null) =>
    Object.fromEntries(
      createService()
        .cors.preflight({ origin: 'origin', method: 'GET', requestHeaders: headers })
        .fields.map(({ name, value }) => [name, value]),
    )

  it('test_set_cors_headers_after_request: everyone may read', async () => {
    expect((await ask('/get')).field('Access-Control-Allow-Origin')).toBe('*')
  })

  it('test_set_cors_credentials_headers_after_auth_request: with credentials', async () => {
    expect((await ask('/basic-auth/foo/bar')).field('Access-Control-Allow-Credentials')).toBe('true')
  })

  it('test_set_cors_headers_after_request_with_request_origin: an origin is allowed by name', () => {
    const [field] = createService().cors.fields({ origin: 'origin', method: 'GET' })
    expect(field).toEqual({ name: 'Access-Control-Allow-Origin', value: 'origin' })
  })

  it('test_set_cors_headers_with_options_verb: OPTIONS tells what is allowed', async () => {
    const { field } = await ask('/get', { method: 'OPTIONS' })
    expect(field('Access-Control-Allow-Origin')).toBe('*')
    expect(field('Access-Control-Allow-Credentials')).toBe('true')
    expect(field('Access-Control-Allow-Methods')).toBe('GET, POST, PUT, DELETE, PATCH, OPTIONS')
    expect(field('Access-Control-Max-Age')).toBe('3600')
    expect(field('Access-Control-Allow-Headers')).toBeNull()
    expect(allowed(null)).not.toHaveProperty('Access-Control-Allow-Headers')
  })

  it('test_set_cors_allow_headers: and allows the fields asked for', async () => {
    const fields = { 'Access-Control-Request-Headers': 'X-Test-Header' }
    const { field } = await ask('/get', { method: 'OPTIONS', fields })
    expect(field('Access-Control-Allow-Headers')).toBe('X-Test-Header')
    expect(allowed('X-Test-Header')).toHaveProperty('Access-Control-Allow-Headers', 'X-Test-Header')
  })
})
