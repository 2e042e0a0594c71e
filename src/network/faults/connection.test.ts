import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { netErrorOf } from '#http/fault-catalogue.ts'
import type { FaultEffect, TlsProblem } from '#http/fault.ts'
import { contentOf, readContent } from '#network/edge/content.ts'
import { createInstantClock } from '#network/instant-clock.ts'
import { faultyLab } from './faulty-lab.ts'
import { transferUnderFaults } from './transfer-under-faults.ts'

describe('a connection that does not come about', () => {
  it.each([
    [{ kind: 'no-such-host' }, 'no-such-host'],
    [{ kind: 'connection-refused' }, 'connection-refused'],
    [{ kind: 'connect-timeout' }, 'connect-timeout'],
    [{ kind: 'tls-failure', problem: 'expired' }, 'tls-failure'],
  ] as [FaultEffect, string][])(
    'by %o: nothing reaches the server, and the page is told nothing',
    async (effect, kind) => {
      const { page, lastHop, served } = faultyLab(effect)
      await expect(page('/')).rejects.toThrow('Failed to fetch')
      expect(served()).toBe(0)
      expect(lastHop()?.failure).toMatchObject({ kind, netError: netErrorOf(effect) })
      expect(lastHop()?.timing.receivedAt).toBeUndefined()
      expect(lastHop()?.faults).toEqual([effect])
    },
  )

  it('fails at the preflight, where there is one', async () => {
    const { page, hops, served } = faultyLab({ kind: 'connection-refused' })
    await expect(page('/', { method: 'PUT' })).rejects.toThrow('Failed to fetch')
    expect(served()).toBe(0)
    expect(hops()[0]?.failure?.netError).toBe('net::ERR_CONNECTION_REFUSED')
  })

  it('takes 21 lab seconds to be given up where nobody answers', async () => {
    const { script, clock } = faultyLab({ kind: 'connect-timeout' })
    await expect(script('GET', '/')).rejects.toThrow(TypeError)
    expect(clock.now()).toBe(21_000)
  })

  it.each([
    ['expired', 'net::ERR_CERT_DATE_INVALID'],
    ['wrong-host', 'net::ERR_CERT_COMMON_NAME_INVALID'],
    ['unknown-authority', 'net::ERR_CERT_AUTHORITY_INVALID'],
    ['no-common-protocol', 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
  ] as [TlsProblem, string][])('for TLS that is %s is %s', async (problem, netError) => {
    const { script, lastHop } = faultyLab({ kind: 'tls-failure', problem })
    await expect(script('GET', '/')).rejects.toThrow(TypeError)
    expect(lastHop()?.failure?.netError).toBe(netError)
  })

  it('fails at its first step: the name comes before the port, the port before TLS', async () => {
    const { script, lastHop } = faultyLab(
      { kind: 'tls-failure', problem: 'expired' },
      { kind: 'connection-refused' },
      { kind: 'no-such-host' },
    )
    await expect(script('GET', '/')).rejects.toThrow(TypeError)
    expect(lastHop()?.failure?.kind).toBe('no-such-host')
  })
})

describe('an answer that is lost', () => {
  it('by a reset: the server has handled the request, and the client can’t know', async () => {
    const { page, lastHop, served } = faultyLab({ kind: 'connection-reset' })
    await expect(page('/', { method: 'POST' })).rejects.toThrow(TypeError)
    expect(served()).toBe(1)
    expect(lastHop()?.failure).toMatchObject({
      kind: 'connection-reset',
      netError: 'net::ERR_CONNECTION_RESET',
    })
    expect(lastHop()?.response).toBeUndefined()
  })

  it('by silence: given up after 120 lab seconds', async () => {
    const { page, lastHop, clock, served } = faultyLab({ kind: 'never-answers' })
    await expect(page('/')).rejects.toThrow(TypeError)
    expect(served()).toBe(1)
    expect(clock.now()).toBeGreaterThanOrEqual(120_000)
    expect(lastHop()?.failure).toMatchObject({ kind: 'timed-out', netError: 'net::ERR_TIMED_OUT' })
  })
})

describe('slowness', () => {
  it('of the first byte adds up', async () => {
    const { page, lastHop } = faultyLab(
      { kind: 'slow-first-byte', delayMs: 700 },
      { kind: 'slow-first-byte', delayMs: 300 },
    )
    expect((await page('/')).status).toBe(200)
    const { receivedAt = 0, firstByteAt = 0 } = lastHop()?.timing ?? {}
    expect(firstByteAt - receivedAt).toBe(1_000)
  })

  it('of the line costs a round trip to connect, half one there and half one back', async () => {
    const { script, lastHop, clock } = faultyLab({ kind: 'latency', roundTripMs: 600 })
    await (await script('GET', '/')).text()
    const { startedAt, connectedAt, receivedAt } = lastHop()?.timing ?? {}
    expect([startedAt, connectedAt, receivedAt, clock.now()]).toEqual([0, 600, 900, 1_200])
  })

  it('of a narrow line holds both ways', async () => {
    const { script, lastHop, clock } = faultyLab({ kind: 'bandwidth', bytesPerSecond: 100 })
    const response = await script('POST', '/', {}, 'x'.repeat(250))
    expect(lastHop()?.timing.receivedAt).toBe(2_500)
    const text = await response.text()
    const bytes = new TextEncoder().encode(text).byteLength
    expect(clock.now()).toBeCloseTo(2_500 + bytes * 10)
    expect(lastHop()?.timing.chunks.every((chunk) => chunk.bytes <= 10)).toBe(true)
  })

  it('of content comes in even pieces, the last after the whole duration', async () => {
    const { page, lastHop } = faultyLab({ kind: 'slow-body', durationMs: 900, chunks: 3 })
    expect(await (await page('/')).json()).toMatchObject({ served: 1 })
    const chunks = lastHop()?.timing.chunks ?? []
    expect(chunks).toHaveLength(3)
    expect((chunks[2]?.at ?? 0) - (chunks[0]?.at ?? 0)).toBe(600)
  })

  it('loses no byte', async () => {
    const slow = fc.oneof(
      fc.record({
        kind: fc.constant('slow-body' as const),
        durationMs: fc.nat(500),
        chunks: fc.integer({ min: 1, max: 80 }),
      }),
      fc.record({
        kind: fc.constant('bandwidth' as const),
        bytesPerSecond: fc.integer({ min: 1, max: 100 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 50 }),
        fc.array(slow, { maxLength: 3 }),
        async (bytes, effects) => {
          const answer = { status: 200, reason: 'OK', fields: [], content: contentOf(bytes) }
          const { content } = transferUnderFaults(effects, answer, { method: 'GET' }, createInstantClock())
          expect(await readContent(content)).toEqual(bytes)
        },
      ),
    )
  })
})

describe('content that breaks off', () => {
  it('delivers its share under the full Content-Length, then fails', async () => {
    const { page, lastHop } = faultyLab({ kind: 'truncated-body', share: 0.5 })
    const response = await page('/')
    const whole = Number(response.headers.get('Content-Length'))
    await expect(response.text()).rejects.toThrow(TypeError)
    expect(lastHop()?.response?.body.size).toBe(Math.floor(whole / 2))
    expect(lastHop()?.failure).toMatchObject({
      kind: 'truncated-body',
      netError: 'net::ERR_CONTENT_LENGTH_MISMATCH',
    })
    expect(lastHop()?.timing.endedAt).toBeDefined()
  })

  it('in chunked content is an incomplete encoding', async () => {
    const { page, lastHop } = faultyLab({ kind: 'truncated-body', share: 0.25 })
    await expect((await page('/stream')).text()).rejects.toThrow(TypeError)
    expect(lastHop()?.failure?.netError).toBe('net::ERR_INCOMPLETE_CHUNKED_ENCODING')
    expect(lastHop()?.response?.body.size).toBe(1)
  })

  it.each(['truncated-body', 'stalled-body'] as const)(
    '%s is whole when its share is all of it',
    async (kind) => {
      const { page, lastHop } = faultyLab({ kind, share: 1 })
      expect(await (await page('/')).json()).toMatchObject({ served: 1 })
      expect(lastHop()?.failure).toBeUndefined()
    },
  )

  it('stalls: its share comes, then silence, given up after 120 lab seconds', async () => {
    const { page, lastHop, clock } = faultyLab({ kind: 'stalled-body', share: 0.25 })
    await expect((await page('/stream')).text()).rejects.toThrow(TypeError)
    expect(lastHop()?.response?.body.size).toBe(1)
    expect(clock.now()).toBeGreaterThanOrEqual(120_000)
    expect(lastHop()?.failure).toMatchObject({ kind: 'timed-out', netError: 'net::ERR_TIMED_OUT' })
  })

  it('at a malformed chunk, for which there is no Content-Length', async () => {
    const { page, lastHop } = faultyLab({ kind: 'malformed-chunk', share: 1 })
    const response = await page('/')
    expect(response.headers.has('Content-Length')).toBe(false)
    await expect(response.text()).rejects.toThrow(TypeError)
    expect(lastHop()?.response?.fields).toContainEqual({
      name: 'Transfer-Encoding',
      value: 'chunked',
      hidden: expect.any(String),
    })
    expect(lastHop()?.failure).toMatchObject({
      kind: 'bad-content',
      netError: 'net::ERR_INVALID_CHUNKED_ENCODING',
    })
  })

  it('where the first of several breaks is', async () => {
    const { page, lastHop } = faultyLab(
      { kind: 'malformed-chunk', share: 0.75 },
      { kind: 'truncated-body', share: 0.5 },
    )
    await expect((await page('/stream')).text()).rejects.toThrow(TypeError)
    expect(lastHop()?.failure?.kind).toBe('truncated-body')
    expect(lastHop()?.response?.body.size).toBe(2)
  })

  it('of an event stream after a share of ten messages', async () => {
    const message = new TextEncoder().encode('data: 1\n\n')
    const endless = async function* () {
      for (;;) yield message
    }
    const answer = {
      status: 200,
      reason: 'OK',
      fields: [{ name: 'Content-Type', value: 'text/event-stream' }],
      content: { length: undefined, chunks: endless() },
    }
    const clock = createInstantClock()
    const { content } = transferUnderFaults(
      [{ kind: 'truncated-body', share: 0.3 }],
      answer,
      { method: 'GET' },
      clock,
    )
    let messages = 0
    const count = async () => {
      for await (const _ of content.chunks) messages += 1
    }
    await expect(count()).rejects.toThrow(TypeError)
    expect(messages).toBe(3)
  })
})

describe('a wrong Content-Length', () => {
  it('that announces more than comes: all of it arrives, then the client finds some missing', async () => {
    const { page, lastHop } = faultyLab({ kind: 'wrong-content-length', difference: 14 })
    const response = await page('/')
    const announced = Number(response.headers.get('Content-Length'))
    await expect(response.text()).rejects.toThrow(TypeError)
    expect(lastHop()?.response?.body.size).toBe(announced - 14)
    expect(lastHop()?.failure?.netError).toBe('net::ERR_CONTENT_LENGTH_MISMATCH')
  })

  it('that announces less: the client reads so much and no more', async () => {
    const { page, lastHop } = faultyLab({ kind: 'wrong-content-length', difference: -1 })
    const response = await page('/')
    const text = await response.text()
    expect(response.headers.get('Content-Length')).toBe(String(new TextEncoder().encode(text).byteLength))
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(lastHop()?.failure).toBeUndefined()
  })

  it('is never below zero', async () => {
    const { page } = faultyLab({ kind: 'wrong-content-length', difference: -1_000_000 })
    const response = await page('/')
    expect([response.headers.get('Content-Length'), await response.text()]).toEqual(['0', ''])
  })

  it('does not apply to chunked content, which has none', async () => {
    const { page } = faultyLab({ kind: 'wrong-content-length', difference: 14 })
    expect(await (await page('/stream')).text()).toBe('abcd')
  })
})

describe('damaged gzip', () => {
  it.each(['/', '/zipped'])('can’t be decoded at %s, by no client', async (path) => {
    const { page, script, lastHop } = faultyLab({ kind: 'corrupt-gzip' })
    for (const ask of [() => page(path), () => script('GET', path)]) {
      await expect((await ask()).text()).rejects.toThrow(TypeError)
      expect(lastHop()?.failure).toMatchObject({
        kind: 'bad-content',
        netError: 'net::ERR_CONTENT_DECODING_FAILED',
      })
      expect(lastHop()?.response?.body.bytes.slice(0, 2)).toEqual(new Uint8Array([0x1f, 0x8b]))
    }
  })
})
