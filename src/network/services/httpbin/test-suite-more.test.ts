import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

// Each test stands for the one of that name in httpbin's own test suite.

describe('bearer', () => {
  it('test_bearer_auth: any token will do', async () => {
    const { status, json } = await ask('/bearer', { fields: { Authorization: 'Bearer abcd1234' } })
    expect(status).toBe(200)
    expect(json).toHaveProperty('token', 'abcd1234')
  })

  it.each([{ Authorization: 'Basic 1234abcd' }, { Authorization: '' }, {}])(
    'test_bearer_auth_with_wrong_authorization_type: %o',
    async (fields) => {
      expect((await ask('/bearer', { fields })).status).toBe(401)
    },
  )

  it('test_bearer_auth_with_missing_token: the scheme alone is not enough', async () => {
    expect((await ask('/bearer', { fields: { Authorization: 'Bearer' } })).status).toBe(401)
  })
})

describe('drip', () => {
  it('test_drip: as many bytes as asked for', async () => {
    const { status, field, bytes } = await ask('/drip?numbytes=400&duration=2&delay=1')
    expect([status, field('Content-Length'), bytes.length]).toEqual([200, '400', 400])
  })

  it.each([-1, 0])('test_drip_with_invalid_numbytes: %i', async (numbytes) => {
    expect((await ask(`/drip?numbytes=${numbytes}&duration=2&delay=1`)).status).toBe(400)
  })

  it('test_drip_with_custom_code: under another status', async () => {
    const { status, field, bytes } = await ask('/drip?numbytes=400&duration=2&code=500')
    expect([status, field('Content-Length'), bytes.length]).toEqual([500, '400', 400])
  })
})

describe('random bytes', () => {
  it.each([
    ['test_get_bytes', '/bytes/1024'],
    ['test_stream_bytes', '/stream-bytes/1024'],
  ])('%s: as many as asked for', async (_, target) => {
    const { status, bytes } = await ask(target)
    expect([status, bytes.length]).toEqual([200, 1024])
  })

  it.each([
    ['test_bytes_with_seed', '/bytes/10?seed=0'],
    ['test_stream_bytes_with_seed', '/stream-bytes/10?seed=0'],
  ])('%s: those that Python 3 draws', async (_, target) => {
    const { bytes } = await ask(target)
    expect(Buffer.from(bytes).toString('latin1')).toBe('\xc5\xd7\x14\x84\xf8\xcf\x9b\xf4\xb7o')
  })
})

describe('status', () => {
  it.each(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'])(
    'test_methods__to_status_endpoint: %s',
    async (method) => {
      expect((await ask('/status/418', { method })).status).toBe(418)
    },
  )

  it('test_status_endpoint_invalid_code: no number', async () => {
    expect((await ask('/status/4!9')).status).toBe(400)
  })

  it('test_status_endpoint_invalid_codes: no number in a list', async () => {
    expect((await ask('/status/200,402,foo')).status).toBe(400)
  })
})

describe('redirects', () => {
  it.each([
    ['test_redirect_n_higher_than_1', '/redirect/5', '/relative-redirect/4'],
    ['test_redirect_n_equals_to_1', '/redirect/1', '/get'],
    [
      'test_redirect_absolute_param_n_higher_than_1',
      '/redirect/5?absolute=true',
      'https://httpbin.org/absolute-redirect/4',
    ],
    ['test_relative_redirect_n_equals_to_1', '/relative-redirect/1', '/get'],
    ['test_relative_redirect_n_higher_than_1', '/relative-redirect/7', '/relative-redirect/6'],
    [
      'test_absolute_redirect_n_higher_than_1',
      '/absolute-redirect/5',
      'https://httpbin.org/absolute-redirect/4',
    ],
    ['test_absolute_redirect_n_equals_to_1', '/absolute-redirect/1', 'https://httpbin.org/get'],
  ])('%s', async (_, target, location) => {
    const { status, field } = await ask(target)
    expect([status, field('Location')]).toEqual([302, location])
  })

  it('test_redirect_to_post: with the status asked for', async () => {
    const told = {
      method: 'POST',
      body: Uint8Array.of(1, 2, 3, 0x81),
      fields: { 'Content-Type': 'application/octet-stream' },
    }
    const { status, field } = await ask('/redirect-to?url=/post&status_code=307', told)
    expect([status, field('Location')]).toEqual([307, '/post'])
  })
})
