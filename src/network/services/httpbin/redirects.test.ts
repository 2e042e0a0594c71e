import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

describe('redirect chains', () => {
  it.each([
    ['/redirect/1', '/get'],
    ['/redirect/5', '/relative-redirect/4'],
    ['/redirect/5?absolute=True', 'https://httpbin.org/absolute-redirect/4'],
    ['/redirect/1?absolute=true', 'https://httpbin.org/get'],
    ['/relative-redirect/1', '/get'],
    ['/relative-redirect/7', '/relative-redirect/6'],
    ['/absolute-redirect/5', 'https://httpbin.org/absolute-redirect/4'],
    ['/absolute-redirect/1', 'https://httpbin.org/get'],
    ['http://httpbin.org/absolute-redirect/1', 'http://httpbin.org/get'],
    ['/redirect/10000000000000000001', '/relative-redirect/10000000000000000000'],
  ])('%s leads to %s', async (target, location) => {
    const { status, field } = await ask(target)
    expect([status, field('Location')]).toEqual([302, location])
  })

  it('show a page with the link to clients that do not follow', async () => {
    const { text, field } = await ask('/redirect/3')
    expect(field('Content-Type')).toBe('text/html; charset=utf-8')
    expect(text).toContain('<a href="/relative-redirect/2">/relative-redirect/2</a>')
    expect((await ask('/relative-redirect/3')).text).toBe('')
  })

  it('tell how many are left', async () => {
    expect((await ask('/redirect/3')).notes).toEqual(['counts down: 2 more redirects to go'])
    expect((await ask('/redirect/1')).notes).toEqual(['the last redirect'])
  })

  it.each(['/redirect/0', '/relative-redirect/0', '/absolute-redirect/0'])('%s fails', async (target) => {
    const { status, field } = await ask(target)
    expect([status, field('Content-Length')]).toEqual([500, '291'])
  })
})

describe('/redirect-to', () => {
  it.each([
    ['url=/post&status_code=307', 307, '/post'],
    ['url=/get', 302, '/get'],
    ['URL=/get&Status_Code=301', 301, '/get'],
    ['url=/get&status_code=200', 302, '/get'],
    ['url=http://example.com/a%2520b?x%3D1', 302, 'http://example.com/a%20b?x=1'],
    ['url=/caf%C3%A9', 302, '/caf%C3%83%C2%A9'],
    ['url=/a%20b%3Cx%3E', 302, '/a%20b%3Cx%3E'],
    ['url=/a%3Cb%3E', 302, '/a<b>'],
    ['url=http://example.com/%C3%A9?a=b%26c%C3%A9', 302, 'http://example.com/%C3%83%C2%A9?a=b&c%C3%83%C2%A9'],
    ['url=%20', 302, '%20'],
    ['url=', 302, ''],
  ])('?%s answers %i with Location: %s', async (query, status, location) => {
    const answer = await ask(`/redirect-to?${query}`, { method: 'POST', body: Uint8Array.of(1, 0x81) })
    expect([answer.status, answer.field('Location')]).toEqual([status, location])
    expect(answer.field('Content-Length')).toBe('0')
  })

  it.each(['', 'url=/get&status_code=abc', 'url=/a%0D%0AX: y'])('?%s fails', async (query) => {
    expect((await ask(`/redirect-to?${query}`)).status).toBe(500)
  })
})
