import { gunzipSync } from 'node:zlib'
import { http, HttpResponse } from 'msw/http'
import { describe, expect, it } from 'vitest'
import { contextOf } from './context.ts'
import { HOST, lines, smallLab } from './small-lab.ts'

const TEXT = 'the same words, the same words, the same words, the same words'

describe('an answer with a Content-Encoding', () => {
  const coded = (coding: string, body: BodyInit = TEXT) =>
    smallLab([
      http.get(`${HOST}/`, () => new HttpResponse(body, { headers: { 'Content-Encoding': coding } })),
    ])

  it.each(['gzip', 'deflate', 'br'])('is %s on the wire and plain for both clients', async (coding) => {
    const { page, script, hops } = coded(coding)
    expect(await (await page('/')).text()).toBe(TEXT)
    expect(await (await script('GET', '/')).text()).toBe(TEXT)
    const response = hops()[0]?.response
    expect(new TextDecoder().decode(response?.decoded?.bytes)).toBe(TEXT)
    expect(new TextDecoder().decode(response?.body.bytes)).not.toBe(TEXT)
    expect(lines(response?.fields)).toContain(`Content-Length: ${response?.body.size}`)
  })

  it('is what any decoder reads', async () => {
    const { page, hops } = coded('gzip')
    await (await page('/')).text()
    expect(gunzipSync(hops()[0]?.response?.body.bytes ?? '').toString()).toBe(TEXT)
  })

  it('stays as it is where the coding is unknown', async () => {
    const { page, hops } = coded('zstd')
    expect(await (await page('/')).text()).toBe(TEXT)
    expect(hops()[0]?.response).not.toHaveProperty('decoded')
  })

  it('has no content to code after HEAD', async () => {
    const { page, hops } = coded('gzip')
    expect(await (await page('/', { method: 'HEAD' })).text()).toBe('')
    expect(hops()[0]?.response?.body.size).toBe(0)
  })

  it('whose bytes are damaged on the way reaches nobody, with the reason in the log', async () => {
    const { page, edge, hops } = coded('gzip')
    edge.setFaults('x', [{ effect: { kind: 'corrupt-gzip' } }])
    await expect((await page('/')).text()).rejects.toThrow(TypeError)
    expect(hops()[0]?.failure).toMatchObject({
      kind: 'bad-content',
      netError: 'net::ERR_CONTENT_DECODING_FAILED',
    })
  })
})

describe('what a Response can’t hold', () => {
  it('comes through the context: 1xx before the answer', async () => {
    const { page, hops } = smallLab([
      http.get(`${HOST}/`, ({ request }) => {
        contextOf(request).interim(103, [{ name: 'Link', value: '</a.css>; rel=preload' }])
        return HttpResponse.text('hello')
      }),
    ])
    expect((await page('/')).status).toBe(200)
    expect(hops()[0]?.interim).toMatchObject([
      { status: 103, reason: 'Early Hints', fields: [{ name: 'Link' }] },
    ])
  })

  it('fields after the content, which is then chunked', async () => {
    const { script, hops } = smallLab([
      http.get(`${HOST}/`, ({ request }) => {
        contextOf(request).trailers([{ name: 'Server-Timing', value: 'db;dur=5' }])
        return HttpResponse.text('hello')
      }),
    ])
    expect(await (await script('GET', '/')).text()).toBe('hello')
    const response = hops()[0]?.response
    expect(response?.trailers).toEqual([{ name: 'Server-Timing', value: 'db;dur=5' }])
    expect(lines(response?.fields)).toContain('Transfer-Encoding: chunked')
    expect(lines(response?.fields).join()).not.toContain('Content-Length')
  })

  it('a status beyond 599: a script reads it, and no page is given it', async () => {
    const { page, script, hops } = smallLab([
      http.get(`${HOST}/`, ({ request }) => {
        contextOf(request).finalStatus(600)
        return HttpResponse.text('odd')
      }),
    ])
    const response = await script('GET', '/')
    expect([response.status, await response.text()]).toEqual([600, 'odd'])
    await expect(page('/')).rejects.toThrow(TypeError)
    expect(hops()[1]).toMatchObject({ response: { status: 600 }, failure: { kind: 'unsupported' } })
  })

  it('several Set-Cookie fields, all of which a script sees', async () => {
    const headers: [string, string][] = [
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ]
    const { script } = smallLab([http.get(`${HOST}/`, () => new HttpResponse('', { headers }))])
    const { fields } = await script('GET', '/')
    expect(lines(fields)).toEqual(expect.arrayContaining(['Set-Cookie: a=1', 'Set-Cookie: b=2']))
  })
})

describe('a request without CORS', () => {
  it('is answered to the network and not to the page', async () => {
    const { page, hops } = smallLab([
      http.get(`${HOST}/`, () => HttpResponse.text('secret', { status: 201 })),
    ])
    const response = await page('/', { mode: 'no-cors' })
    expect([await response.text(), [...response.headers]]).toEqual(['', []])
    expect(hops()[0]?.response).toMatchObject({ status: 201, body: { size: 6 } })
  })
})

describe('a client that hangs up', () => {
  it('is told in the log, and the server works on', async () => {
    const { edge, page, hops } = smallLab([
      http.post(`${HOST}/`, ({ request }) => {
        edge.hangUp('x', 1)
        contextOf(request).note('stored it')
        return new HttpResponse(null, { status: 204 })
      }),
    ])
    await page('/', { method: 'POST' })
    expect(hops()[0]).toMatchObject({
      failure: { kind: 'client-closed', netError: 'net::ERR_ABORTED' },
      notes: ['stored it'],
      response: { status: 204 },
    })
    expect(hops()[0]?.timing.endedAt).toBeDefined()
  })

  it('from another attempt changes nothing', async () => {
    const { edge, page, hops } = smallLab([
      http.get(`${HOST}/`, () => (edge.hangUp('x', 2), HttpResponse.text(''))),
    ])
    await page('/')
    expect(hops()[0]).not.toHaveProperty('failure')
  })
})

describe('redirects that lead in a circle', () => {
  it('are said to be too many at the 21st', async () => {
    const { page, hops } = smallLab([
      http.get(`${HOST}/`, () => new HttpResponse(null, { status: 302, headers: { Location: '/' } })),
    ])
    for (let hop = 1; hop <= 21; hop++) await page('/')
    expect(hops().map(({ failure }) => failure?.kind)).toEqual([
      ...Array.from({ length: 20 }, () => undefined),
      'too-many-redirects',
    ])
  })
})

describe('a service’s own request', () => {
  it('goes to any host of the lab, as an exchange of its own', async () => {
    const { edge, page } = smallLab([
      http.post(`${HOST}/orders`, async ({ request }) => {
        const told = await contextOf(request).send({ method: 'PUT', url: `${HOST}/hook`, fields: [] })
        return HttpResponse.json({ told: told.status })
      }),
      http.put(`${HOST}/hook`, () => new HttpResponse(null, { status: 202 })),
    ])
    expect(await (await page('/orders', { method: 'POST' })).json()).toEqual({ told: 202 })
    expect(edge.hops('webhook-1')).toMatchObject([{ request: { method: 'PUT' }, response: { status: 202 } }])
    expect(edge.recentHops()).toHaveLength(2)
  })
})
