import { http, HttpResponse } from 'msw/http'
import { describe, expect, it } from 'vitest'
import { HOST, lines, PAGE, smallLab } from './small-lab.ts'
import { contextOf } from './context.ts'

const text = new TextDecoder()

describe('a request of the page', () => {
  it('is rebuilt as the browser puts it on the wire, each field with who wrote it', async () => {
    const { page, hops } = smallLab([
      http.post(`${HOST}/notes`, () => HttpResponse.json({ id: 1 }, { status: 201 })),
    ])
    await page('/notes?a=1#part', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', 'x-request-id': '7' },
      body: 'grüezi',
    })
    const request = hops().at(-1)?.request
    expect(request?.url).toBe('https://api.test/notes?a=1')
    expect(request?.fields.map(({ name, value, by }) => `${name}: ${value} (${by})`)).toEqual([
      'Host: api.test (browser)',
      'Connection: keep-alive (browser)',
      'Content-Length: 7 (browser)',
      'User-Agent: Lab/1 (browser)',
      'Content-Type: text/plain (page)',
      'X-Request-ID: 7 (page)',
      'Accept: */* (browser)',
      `Origin: ${PAGE} (browser)`,
      'Sec-Fetch-Site: cross-site (browser)',
      'Sec-Fetch-Mode: cors (browser)',
      'Sec-Fetch-Dest: empty (browser)',
      `Referer: ${PAGE}/ (browser)`,
      'Accept-Encoding: gzip, deflate, br, zstd (browser)',
      'Accept-Language: en-GB,en;q=0.9 (browser)',
    ])
    expect(text.decode(request?.body.bytes)).toBe('grüezi')
  })

  it('gets the Content-Type that fetch makes up marked as the browser’s', async () => {
    const { page, hops } = smallLab([])
    await page('/', { method: 'POST', body: 'hello' })
    expect(hops()[0]?.request.fields).toContainEqual({
      name: 'Content-Type',
      value: 'text/plain;charset=UTF-8',
      by: 'browser',
    })
  })

  it('without the exchange field gets an exchange of its own', async () => {
    const { edge } = smallLab([])
    await edge.fetch(new Request(`${HOST}/a`))
    await edge.fetch(new Request(`${HOST}/b`))
    expect([...edge.hops('page-1'), ...edge.hops('page-2')].map(({ request }) => request.url)).toEqual([
      `${HOST}/a`,
      `${HOST}/b`,
    ])
  })

  it('that is made again while it is being answered reaches the server once', async () => {
    let orders = 0
    const { page, hops } = smallLab([
      http.post(`${HOST}/orders`, () => HttpResponse.text(`order ${++orders}`)),
    ])
    const [first, again] = await Promise.all([
      page('/orders', { method: 'POST' }),
      page('/orders', { method: 'POST' }),
    ])
    expect([await first?.text(), await again?.text()]).toEqual(['order 1', 'order 1'])
    expect(hops()).toHaveLength(1)
  })

  it('that is made again for the next attempt reaches the server again', async () => {
    let orders = 0
    const { page } = smallLab([http.post(`${HOST}/orders`, () => HttpResponse.text(`order ${++orders}`))])
    await Promise.all([page('/orders', { method: 'POST' }, 1), page('/orders', { method: 'POST' }, 2)])
    expect(orders).toBe(2)
  })
})

describe('a request of the script client', () => {
  it('says what curl would say, before what the script says', async () => {
    const { script, hops } = smallLab([])
    await script('POST', 'https://ada:secret@api.test/x#y', { cookie: 'a=1', 'x-A': 'b' }, 'hi')
    expect(hops()[0]?.request.url).toBe('https://api.test/x')
    expect(lines(hops()[0]?.request.fields)).toEqual([
      'Host: api.test',
      'Authorization: Basic YWRhOnNlY3JldA==',
      'User-Agent: roundtrip-script/1.0',
      'Accept: */*',
      'Content-Length: 2',
      'cookie: a=1',
      'x-A: b',
    ])
  })

  it('lets the script’s own word stand, in any spelling', async () => {
    const { script, hops } = smallLab([])
    await script('GET', '/', { host: 'other.test', 'user-agent': 'me', ACCEPT: 'text/html' })
    expect(lines(hops()[0]?.request.fields)).toEqual([
      'host: other.test',
      'user-agent: me',
      'ACCEPT: text/html',
    ])
  })

  it('may carry content with GET, and use methods that fetch refuses', async () => {
    const seen: string[] = []
    const { script } = smallLab([
      http.all(`${HOST}/any`, ({ request }) => {
        const { body, fields } = contextOf(request)
        seen.push(`${request.method} ${text.decode(body)} ${fields[0]?.value}`)
        return new HttpResponse()
      }),
    ])
    await script('GET', '/any', {}, 'content')
    await script('TRACE', '/any')
    expect(seen).toEqual(['GET content api.test', 'TRACE  api.test'])
  })

  it('knows no CORS: it reads every field of a host that lets no page in', async () => {
    const { script, hops } = smallLab(
      [http.get(`${HOST}/`, () => new HttpResponse('', { headers: { 'X-A': '1' } }))],
      {
        cors: { fields: () => [], preflight: () => ({ status: 404, fields: [] }) },
      },
    )
    const response = await script('GET', '/', { Authorization: 'Bearer x' })
    expect(response.headers.get('X-A')).toBe('1')
    expect(hops().map(({ kind }) => kind)).toEqual(['request'])
  })
})

describe('a host that is not there', () => {
  it('fails both clients as the network would, with the reason in the log', async () => {
    const { page, script, hops } = smallLab([])
    await expect(page('https://nowhere.test/')).rejects.toThrow(TypeError)
    await expect(script('GET', 'https://nowhere.test/')).rejects.toThrow('Failed to fetch')
    for (const { failure, timing, response } of hops()) {
      expect(failure).toMatchObject({ kind: 'no-such-host', netError: 'net::ERR_NAME_NOT_RESOLVED' })
      expect(timing.endedAt).toBeDefined()
      expect(response).toBeUndefined()
    }
    expect(hops()).toHaveLength(2)
  })

  it('under another scheme or port refuses the connection and says where it is', async () => {
    const { script, hops } = smallLab([])
    await expect(script('GET', 'http://api.test/')).rejects.toThrow(TypeError)
    expect(hops()[0]?.failure).toMatchObject({ kind: 'connection-refused' })
    expect(hops()[0]?.failure?.reason).toContain(HOST)
  })
})

describe('an answer', () => {
  it('is logged with what every server adds, in usual spelling, its content and its moments', async () => {
    const { page, hops } = smallLab([
      http.get(
        `${HOST}/a`,
        () => new HttpResponse('hello', { headers: { etag: '"1"', 'www-authenticate': 'Basic' } }),
      ),
    ])
    await (await page('/a')).text()
    const hop = hops()[0]
    expect(lines(hop?.response?.fields)).toEqual([
      'Date: Wed, 01 Jul 2026 12:00:00 GMT',
      'Content-Type: text/plain;charset=UTF-8',
      'ETag: "1"',
      'WWW-Authenticate: Basic',
      'Content-Length: 5',
      'Access-Control-Allow-Origin: *',
      'Connection: keep-alive',
    ])
    expect(hop?.response).toMatchObject({ status: 200, reason: 'OK', body: { size: 5 } })
  })

  it('is written down with its moments', async () => {
    const { page, hops, edge } = smallLab([
      http.get(`${HOST}/`, async ({ request }) => {
        await contextOf(request).clock.sleep(30)
        return HttpResponse.text('hello')
      }),
    ])
    edge.setFaults('x', [{ effect: { kind: 'latency', roundTripMs: 20 } }])
    await (await page('/')).text()
    expect(hops()[0]?.timing).toEqual({
      startedAt: 0,
      connectedAt: 20,
      receivedAt: 30,
      firstByteAt: 60,
      chunks: [{ at: 70, bytes: 5 }],
      endedAt: 70,
    })
  })

  it('takes the same time and draws the same numbers under the same seed', async () => {
    const run = async () => {
      const { script, hops } = smallLab([
        http.get(`${HOST}/`, ({ request }) => HttpResponse.json(contextOf(request).random())),
      ])
      const drawn = [await (await script('GET', '/')).text(), await (await script('GET', '/')).text()]
      return [drawn, hops().map(({ timing }) => timing)]
    }
    expect(await run()).toEqual(await run())
  })

  it('keeps Set-Cookie in the log', async () => {
    const { page, hops } = smallLab([
      http.get(
        `${HOST}/`,
        () =>
          new HttpResponse(null, {
            headers: [
              ['Set-Cookie', 'a=1'],
              ['Set-Cookie', 'b=2'],
            ],
          }),
      ),
    ])
    const response = await page('/')
    expect(lines(hops()[0]?.response?.fields)).toEqual(
      expect.arrayContaining(['Set-Cookie: a=1', 'Set-Cookie: b=2']),
    )
    expect(response.headers.has('Set-Cookie')).toBe(false)
  })

  it('to HEAD is that to GET without content, where only GET is known', async () => {
    const { page, hops } = smallLab([http.get(`${HOST}/a`, () => HttpResponse.text('hello'))])
    const response = await page('/a', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Length')).toBe('5')
    expect(await response.text()).toBe('')
    expect(hops()[0]?.response?.body.size).toBe(0)
    expect(hops()[0]?.timing.endedAt).toBeDefined()
  })

  it('comes from the fallback where no handler matches', async () => {
    const { page } = smallLab([])
    const response = await page('/nothing')
    expect([response.status, await response.text()]).toEqual([404, 'nothing here'])
  })

  it('of a handler that throws is a 500 without its insides, which the notes tell', async () => {
    const { page, hops } = smallLab([
      http.get(`${HOST}/`, () => {
        throw new RangeError('seven is too many')
      }),
    ])
    const response = await page('/')
    const body = await response.text()
    expect(response.status).toBe(500)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(body).not.toContain('seven')
    expect(hops()[0]?.notes).toEqual(['The service failed: seven is too many'])
  })

  it('with 204 has neither content nor Content-Length', async () => {
    const { page, hops } = smallLab([http.delete(`${HOST}/a`, () => new HttpResponse(null, { status: 204 }))])
    expect((await page('/a', { method: 'DELETE' })).body).toBeNull()
    expect(lines(hops().at(-1)?.response?.fields).join()).not.toContain('Content-Length')
  })

  it('that streams arrives piece by piece, each piece timed', async () => {
    const { page, hops, clock } = smallLab([
      http.get(`${HOST}/`, ({ request }) => {
        const { clock } = contextOf(request)
        let piece = 0
        const body = new ReadableStream(
          {
            async pull(controller) {
              await clock.sleep(100)
              controller.enqueue(new TextEncoder().encode(`${piece}\n`))
              if (++piece === 3) controller.close()
            },
          },
          { highWaterMark: 0 },
        )
        return new HttpResponse(body, { headers: { 'Transfer-Encoding': 'chunked' } })
      }),
    ])
    expect(await (await page('/')).text()).toBe('0\n1\n2\n')
    const chunks = hops()[0]?.timing.chunks ?? []
    expect(chunks.map(({ bytes }) => bytes)).toEqual([2, 2, 2])
    expect((chunks[2]?.at ?? 0) - (chunks[0]?.at ?? 0)).toBe(200)
    expect(hops()[0]?.timing.endedAt).toBe(clock.now())
  })

  it('is told to subscribers as it begins, changes and ends', async () => {
    const { page, edge } = smallLab([http.get(`${HOST}/`, () => HttpResponse.text('hello'))])
    const seen: string[] = []
    const stop = edge.subscribe(({ response, timing }) =>
      seen.push(
        timing.endedAt !== undefined
          ? 'ended'
          : response
            ? `${response.body.size} bytes`
            : timing.receivedAt !== undefined
              ? 'received'
              : timing.connectedAt !== undefined
                ? 'connected'
                : 'begun',
      ),
    )
    await (await page('/')).text()
    stop()
    await page('/')
    expect(seen).toEqual(['begun', 'connected', 'received', '0 bytes', '5 bytes', 'ended'])
  })
})

describe('the state of services', () => {
  const counter = (onStateChange?: (state: unknown) => void, savedState?: Record<string, unknown>) => {
    let count = 0
    return smallLab(
      [
        http.post(`${HOST}/`, () => HttpResponse.text(String(++count))),
        http.get(`${HOST}/`, () => HttpResponse.text(String(count))),
      ],
      {
        save: () => (count === 0 ? undefined : { count }),
        load: (saved) => {
          if (saved && typeof saved === 'object' && 'count' in saved) count = Number(saved.count)
        },
        reset: () => {
          count = 0
        },
      },
      { ...(onStateChange && { onStateChange }), ...(savedState && { savedState }) },
    )
  }

  it('is given out after a method that may change it, and only then', async () => {
    const states: unknown[] = []
    const { page } = counter((state) => states.push(state))
    await page('/')
    await page('/', { method: 'POST' })
    await page('/')
    expect(states).toEqual([{ [HOST]: { count: 1 } }])
  })

  it('is taken back when the service is first asked, and kept for services not asked yet', async () => {
    const states: unknown[] = []
    const other = { 'https://other.test': [1] }
    const { page } = counter((state) => states.push(state), { [HOST]: { count: 41 }, ...other })
    expect(await (await page('/', { method: 'POST' })).text()).toBe('42')
    expect(states).toEqual([{ [HOST]: { count: 42 }, ...other }])
  })

  it('is as new after a reset', async () => {
    const states: unknown[] = []
    const { page, edge } = counter((state) => states.push(state), { [HOST]: { count: 41 } })
    await page('/', { method: 'POST' })
    edge.reset()
    expect(states.at(-1)).toEqual({})
    expect(await (await page('/')).text()).toBe('0')
  })
})
