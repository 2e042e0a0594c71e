import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

const base64url = (text: string) =>
  Buffer.from(text).toString('base64').replaceAll('+', '-').replaceAll('/', '_')

describe('/uuid', () => {
  it('draws a version 4 UUID, the same for the same draw', async () => {
    const first = await ask('/uuid', { random: () => 0.999 })
    expect(first.json).toEqual({ uuid: 'ffffffff-ffff-4fff-bfff-ffffffffffff' })
    const second = await ask('/uuid', { random: () => 0 })
    expect(second.json).toEqual({ uuid: '00000000-0000-4000-8000-000000000000' })
  })
})

describe('/base64/{value}', () => {
  it.each(['Здравствуй, мир!', 'HTTPBIN is awesome', '?>~'])('decodes %s', async (greeting) => {
    const { text, field } = await ask(`/base64/${base64url(greeting)}`)
    expect(text).toBe(greeting)
    expect(field('Content-Type')).toBe('text/html; charset=utf-8')
  })

  it.each(['a', 'SGk', '_w=='])('says so where %s is no base64 of text', async (value) => {
    const { status, text } = await ask(`/base64/${value}`)
    expect([status, text]).toEqual([200, 'Incorrect Base64 data try: SFRUUEJJTiBpcyBhd2Vzb21l'])
  })
})

describe('/bytes/{n}', () => {
  it('gives that many bytes, a hundred kilobytes at most', async () => {
    const { bytes, field } = await ask('/bytes/1024')
    expect([bytes.length, field('Content-Type')]).toEqual([1024, 'application/octet-stream'])
    expect((await ask('/bytes/999999999')).bytes).toHaveLength(102_400)
    expect((await ask('/bytes/0')).bytes).toHaveLength(0)
  })

  it('gives the bytes that Python draws from the same seed', async () => {
    const zero = await ask('/bytes/10?seed=0')
    expect(Buffer.from(zero.bytes).toString('hex')).toBe('c5d71484f8cf9bf4b76f')
    const large = await ask('/bytes/6?SEED=-1000000000000')
    expect(Buffer.from(large.bytes).toString('hex')).toBe('f4ff66f812b4')
  })

  it('takes a seed of any size', async () => {
    const { bytes } = await ask(`/bytes/5?seed=${'9'.repeat(400)}`)
    expect(Buffer.from(bytes).toString('hex')).toBe('d19ec90e45')
  })

  it('fails on a seed that is no number', async () => {
    expect((await ask('/bytes/10?seed=x')).status).toBe(500)
  })
})

describe('/stream/{n}', () => {
  it('sends one line of JSON for each number', async () => {
    const { text, field } = await ask('/stream/3?a=1')
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toBe(
      '{"url": "https://httpbin.org/stream/3?a=1", "args": {"a": "1"}, ' +
        '"headers": {"Host": "httpbin.org"}, "origin": "192.0.2.7", "id": 2}',
    )
    expect(field('Content-Length')).toBeNull()
  })

  it('sends a hundred at most', async () => {
    expect((await ask('/stream/500')).text.trimEnd().split('\n')).toHaveLength(100)
    expect((await ask('/stream/0')).text).toBe('')
  })
})

describe('/delay/{seconds}', () => {
  it.each(['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])('answers %s late with its echo', async (method) => {
    const { status, json, seconds, notes } = await ask('/delay/3', { method })
    expect(status).toBe(200)
    expect(json).toMatchObject({ data: '', url: 'https://httpbin.org/delay/3' })
    expect(json).not.toHaveProperty('json')
    expect(seconds.waited).toBeGreaterThanOrEqual(3)
    expect(notes).toEqual(['waits 3 s before answering'])
  })

  it('waits ten seconds at most', async () => {
    expect((await ask('/delay/600')).notes).toEqual(['waits 10 s before answering'])
    expect((await ask('/delay/inf')).notes).toEqual(['waits 10 s before answering'])
    expect((await ask('/delay/0.5')).notes).toEqual(['waits 0.5 s before answering'])
  })

  it.each(['abc', '-1', 'nan', '0x10', '%20'])('fails on %s', async (seconds) => {
    expect((await ask(`/delay/${seconds}`)).status).toBe(500)
  })
})

describe('/drip', () => {
  it('waits, then drips bytes over the duration', async () => {
    const { status, field, text, seconds } = await ask('/drip?numbytes=4&duration=20&delay=100')
    expect([status, text, field('Content-Length')]).toEqual([200, '****', '4'])
    expect(seconds.waited).toBeGreaterThanOrEqual(100)
    expect(seconds.took).toBeGreaterThanOrEqual(20)
  })

  it('drips ten bytes over two seconds under 200 unless told', async () => {
    const { text, notes, status } = await ask('/drip')
    expect([status, text.length, notes]).toEqual([200, 10, ['drips 10 bytes over 2 s']])
    expect((await ask('/drip?code=500&NumBytes=400')).status).toBe(500)
  })

  it('drips many bytes too', async () => {
    expect((await ask('/drip?numbytes=2500&duration=0')).bytes).toHaveLength(2500)
  })

  it.each(['-1', '0'])('refuses to send %s bytes', async (numbytes) => {
    const { status, text } = await ask(`/drip?numbytes=${numbytes}`)
    expect([status, text]).toEqual([400, 'number of bytes must be positive'])
  })

  const unreadable = ['numbytes=x', 'numbytes=1.5', 'duration=x', 'delay=x', 'code=x']
  it.each([...unreadable, 'delay=inf'])('fails on %s', async (query) => {
    expect((await ask(`/drip?${query}`)).status).toBe(500)
  })

  it.each(['-1', 'inf', 'nan'])('breaks off after its first byte with duration=%s', async (duration) => {
    const { status, text, brokenOff } = await ask(`/drip?duration=${duration}`)
    expect([status, text, brokenOff]).toEqual([200, '*', true])
  })

  it.each(['-1', 'nan'])('does not wait for delay=%s', async (delay) => {
    const { status, seconds } = await ask(`/drip?delay=${delay}`)
    expect([status, seconds.waited]).toEqual([200, 0])
  })

  it.each([1, 100, 1000])('sends %i bytes as so many pieces', async (numbytes) => {
    expect((await ask(`/drip?numbytes=${numbytes}&duration=2`)).pieces).toBe(numbytes)
  })

  it('takes any status a response can end with, and no other', async () => {
    expect(await ask('/drip?code=700')).toMatchObject({ status: 700, pieces: 10 })
    expect((await ask('/drip?code=204')).response.body).toBeNull()
    expect((await ask('/drip?code=99')).status).toBe(502)
  })
})

describe('/stream-bytes/{n}', () => {
  it('sends the bytes of /bytes in pieces of the size asked for', async () => {
    const { bytes } = await ask('/bytes/100?seed=7')
    const streamed = await ask('/stream-bytes/100?seed=7&chunk_size=30')
    expect([...streamed.bytes]).toEqual([...bytes])
    expect(streamed.pieces).toBe(4)
    expect(streamed.field('Content-Length')).toBeNull()
  })

  it('takes a size below one for one', async () => {
    expect((await ask('/stream-bytes/5?chunk_size=-3')).pieces).toBe(5)
  })

  it.each(['seed=x', 'seed=', 'chunk_size=x'])('fails on %s', async (query) => {
    expect((await ask(`/stream-bytes/5?${query}`)).status).toBe(500)
  })
})

describe('/stream/{n}', () => {
  it('sends each line as a piece of its own', async () => {
    expect((await ask('/stream/20')).pieces).toBe(20)
  })
})

describe('/links/{n}/{offset}', () => {
  it('links to every page but itself', async () => {
    const { text, field } = await ask('/links/3/1')
    expect(field('Content-Type')).toBe('text/html; charset=utf-8')
    expect(text).toBe(
      "<html><head><title>Links</title></head><body><a href='/links/3/0'>0</a> 1 <a href='/links/3/2'>2</a> </body></html>",
    )
  })

  it.each([
    ['/links/0/0', 0],
    ['/links/3/9', 3],
    ['/links/5000/0', 199],
  ])('%s has %i links', async (target, count) => {
    expect((await ask(target)).text.match(/<a /g) ?? []).toHaveLength(count)
  })

  it('has its first page at /links/{n}', async () => {
    const { status, field } = await ask('/links/99999999999999999999999')
    expect([status, field('Location')]).toEqual([302, '/links/99999999999999999999999/0'])
  })
})
