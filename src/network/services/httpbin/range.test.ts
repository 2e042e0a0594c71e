import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

describe('/range/{n}', () => {
  it.each([
    ['bytes=0-0', 206, 'bytes 0-0/26'],
    ['bytes=-0', 416, 'bytes */26'],
    ['bytes=-30', 200, 'bytes 0-25/26'],
    ['bytes=0-25', 200, 'bytes 0-25/26'],
    ['bytes=26-', 416, 'bytes */26'],
    ['bytes=0-1,3-4', 200, 'bytes 0-25/26'],
    ['items=0-1', 200, 'bytes 0-25/26'],
    ['bytes', 200, 'bytes 0-25/26'],
    ['bytes=', 200, 'bytes 0-25/26'],
    ['bytes=a-b', 200, 'bytes 0-25/26'],
    ['bytes=-', 200, 'bytes 0-25/26'],
    ['bytes=5', 206, 'bytes 5-25/26'],
    ['bytes=1-2-3', 206, 'bytes 1-2/26'],
    ['bytes=1=2', 200, 'bytes 0-25/26'],
    ['bytesfoo= 1 - 2 ', 206, 'bytes 1-2/26'],
    ['bytes=--5', 200, 'bytes 0-25/26'],
  ])('answers %s with %i, %s', async (Range, status, place) => {
    const answer = await ask('/range/26', { fields: { Range } })
    expect([answer.status, answer.field('Content-Range')]).toEqual([status, place])
  })

  it.each(['0', '102401', '99999999999999999999'])('does not have %s bytes', async (n) => {
    const { status, text, field } = await ask(`/range/${n}?chunk_size=x`)
    expect([status, text]).toEqual([404, 'number of bytes must be in the range (0, 102400]'])
    expect([field('ETag'), field('Accept-Ranges')]).toEqual([`range${n}`, 'bytes'])
  })

  it.each(['chunk_size=x', 'duration=x', 'duration=-1'])('fails on %s', async (query) => {
    expect((await ask(`/range/26?${query}`)).status).toBe(500)
  })

  it.each(['-1', 'inf', 'nan'])('breaks off after its first piece with duration=%s', async (duration) => {
    const { status, text, brokenOff } = await ask(`/range/26?chunk_size=5&duration=${duration}`)
    expect([status, text, brokenOff]).toEqual([200, 'abcde', true])
  })

  it('comes in pieces of the size asked for, at least a thousandth of it', async () => {
    expect((await ask('/range/100?chunk_size=30')).pieces).toBe(4)
    expect((await ask('/range/100?chunk_size=-1')).pieces).toBe(100)
    expect((await ask('/range/102400?chunk_size=1')).pieces).toBeLessThanOrEqual(1000)
  })

  it('takes as long as asked for', async () => {
    expect((await ask('/range/26?duration=13&chunk_size=4')).seconds.took).toBeCloseTo(13)
  })
})
