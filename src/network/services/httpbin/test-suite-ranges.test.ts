import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { tagsOf } from './conditional.ts'

// Each test stands for the one of that name in httpbin's own test suite.

describe('ranges', () => {
  const range = (target: string, value: string) => ask(target, { fields: { Range: value } })

  it('test_request_range: without a range all of it, the same each time', async () => {
    const first = await ask('/range/1234')
    expect(first.status).toBe(200)
    expect(first.field('ETag')).toBe('range1234')
    expect(first.field('Content-Range')).toBe('bytes 0-1233/1234')
    expect(first.field('Accept-Ranges')).toBe('bytes')
    expect(first.bytes).toHaveLength(1234)
    const second = await ask('/range/1234')
    expect([second.status, second.field('ETag'), second.text]).toEqual([200, 'range1234', first.text])
  })

  it('test_request_range_with_parameters: in pieces, over time', async () => {
    const part = await range('/range/100?duration=1.5&chunk_size=5', 'bytes=10-24')
    expect(part.status).toBe(206)
    expect(part.field('ETag')).toBe('range100')
    expect(part.field('Content-Range')).toBe('bytes 10-24/100')
    expect(part.field('Accept-Ranges')).toBe('bytes')
    expect(part.field('Content-Length')).toBe('15')
    expect(part.text).toBe('klmnopqrstuvwxy')
    expect(part.pieces).toBe(3)
    expect(part.seconds.took).toBeCloseTo(0.225)
  })

  it.each([
    ['test_request_range_first_15_bytes', '/range/1000', 'bytes=0-15', 'abcdefghijklmnop', 'bytes 0-15/1000'],
    ['test_request_range_open_ended_last_6_bytes', '/range/26', 'bytes=20-', 'uvwxyz', 'bytes 20-25/26'],
    ['test_request_range_suffix', '/range/26', 'bytes=-5', 'vwxyz', 'bytes 21-25/26'],
  ])('%s', async (_, target, value, letters, place) => {
    const part = await range(target, value)
    expect([part.status, part.text, part.field('Content-Range')]).toEqual([206, letters, place])
    expect(part.field('ETag')).toBe(target.replace('/range/', 'range'))
    expect(part.field('Content-Length')).toBe(String(letters.length))
  })

  it.each(['bytes=10-5', 'bytes=32-40', 'bytes=0-40'])('test_request_out_of_bounds: %s', async (value) => {
    const { status, field, bytes } = await range('/range/26', value)
    expect([status, bytes.length]).toEqual([416, 0])
    expect(field('ETag')).toBe('range26')
    expect(field('Content-Range')).toBe('bytes */26')
    expect(field('Content-Length')).toBe('0')
  })
})

describe('entity tags', () => {
  it.each([
    ['test_etag_if_none_match_matches', 'abc', 'abc'],
    ['test_etag_if_none_match_matches_list', 'abc', '"123", "abc"'],
    ['test_etag_if_none_match_matches_star', 'abc', '*'],
    ['test_etag_if_none_match_w_prefix', 'c3piozzzz', 'W/"xyzzy", W/"r2d2xxxx", W/"c3piozzzz"'],
  ])('%s: 304', async (_, tag, value) => {
    const { status, field, bytes } = await ask(`/etag/${tag}`, { fields: { 'If-None-Match': value } })
    expect([status, field('ETag'), bytes.length]).toEqual([304, tag, 0])
  })

  it.each([
    ['test_etag_if_none_match_has_no_match', { 'If-None-Match': '123' }],
    ['test_etag_if_match_matches', { 'If-Match': 'abc' }],
    ['test_etag_if_match_matches_list', { 'If-Match': '"123", "abc"' }],
    ['test_etag_if_match_matches_star', { 'If-Match': '*' }],
    ['test_etag_with_no_headers', {}],
  ])('%s: 200', async (_, fields) => {
    const { status, field, json } = await ask('/etag/abc', { fields })
    expect([status, field('ETag')]).toEqual([200, 'abc'])
    expect(json).toMatchObject({ url: 'https://httpbin.org/etag/abc' })
  })

  it('test_etag_if_match_has_no_match: 412', async () => {
    const { status, field } = await ask('/etag/abc', { fields: { 'If-Match': '123' } })
    expect([status, field('ETag')]).toEqual([412, null])
  })

  it.each([
    ['xyzzy', ['xyzzy']],
    ['"xyzzy"', ['xyzzy']],
    ['W/"xyzzy"', ['xyzzy']],
    ['"xyzzy", "r2d2xxxx", "c3piozzzz"', ['xyzzy', 'r2d2xxxx', 'c3piozzzz']],
    ['W/"xyzzy", W/"r2d2xxxx", W/"c3piozzzz"', ['xyzzy', 'r2d2xxxx', 'c3piozzzz']],
    ['*', ['*']],
  ])('test_parse_multi_value_header: %s', (value, tags) => {
    expect(tagsOf(value)).toEqual(tags)
  })
})
