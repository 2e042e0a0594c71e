import fc from 'fast-check'
import { http, HttpResponse } from 'msw/http'
import { describe, expect, it } from 'vitest'
import type { JsonFlaw } from '#http/fault.ts'
import { readContent } from '#network/edge/content.ts'
import { HOST, smallLab } from '#network/edge/small-lab.ts'
import { DOCUMENT, faultyLab } from './faulty-lab.ts'
import { hugeContent } from './huge-body.ts'
import { flawed } from './invalid-json.ts'

const flaws: JsonFlaw[] = ['trailing-comma', 'single-quotes', 'cut-off', 'not-a-number', 'byte-order-mark']

describe('content that is no JSON', () => {
  it.each([
    ['trailing-comma', '{"a":[1,"x"],}'],
    ['single-quotes', `{'a':[1,'x']}`],
    ['cut-off', '{"a":[1'],
    ['not-a-number', '{"a":[NaN,"x"]}'],
    ['byte-order-mark', '\ufeff{"a":[1,"x"]}'],
  ] as [JsonFlaw, string][])('by %s: %s', (flaw, text) => {
    expect(flawed('{"a":[1,"x"]}', flaw)).toBe(text)
  })

  it('is none, whatever JSON it was before', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...flaws), fc.boolean(), (json, flaw, pretty) => {
        const text = flawed(pretty ? JSON.stringify(JSON.parse(json), null, 2) : json, flaw)
        expect(() => JSON.parse(text)).toThrow(SyntaxError)
      }),
    )
  })

  it('comes under application/json with the service’s status, of the service’s own content', async () => {
    const { page, served } = faultyLab({ kind: 'invalid-json', flaw: 'trailing-comma' })
    const response = await page('/')
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/json'])
    expect(await response.text()).toBe(`${JSON.stringify(DOCUMENT).slice(0, -1)},}`)
    expect(served()).toBe(1)
  })

  it('takes the place of other content', async () => {
    const lab = smallLab([http.get(`${HOST}/`, () => HttpResponse.html('<p>hi</p>'))])
    lab.edge.setFaults('x', [{ effect: { kind: 'invalid-json', flaw: 'cut-off' } }])
    const response = await lab.page('/')
    expect(response.headers.get('Content-Type')).toBe('application/json')
    await expect(response.json()).rejects.toThrow(SyntaxError)
  })

  it('may be an HTML page under 200, for which the service is not asked', async () => {
    const { page, served } = faultyLab({ kind: 'html-for-json' })
    const response = await page('/')
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
    await expect(response.json()).rejects.toThrow(SyntaxError)
    expect(served()).toBe(0)
  })
})

describe('an empty 200', () => {
  it('keeps the media type and loses the content that the service made', async () => {
    const { page, served } = faultyLab({ kind: 'empty-body' })
    const response = await page('/')
    expect([response.status, response.headers.get('Content-Length')]).toEqual([200, '0'])
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.text()).toBe('')
    expect(served()).toBe(1)
  })

  it('takes the place of an error too', async () => {
    const { page } = faultyLab({ kind: 'status', status: 500 }, { kind: 'empty-body' })
    expect((await page('/')).status).toBe(200)
  })
})

describe('text in the wrong charset', () => {
  it.each(['/', '/zipped'])('is announced as UTF-8 and is ISO-8859-1 at %s', async (path) => {
    const { script } = faultyLab({ kind: 'wrong-charset' })
    const response = await script('GET', path)
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
    const bytes = new Uint8Array(await new Response(response.body).arrayBuffer())
    expect(new TextDecoder('latin1').decode(bytes)).toContain('"name":"Café","price":"3 ?"')
    expect(new TextDecoder().decode(bytes)).toContain('Caf\ufffd')
  })

  it('leaves what is no text alone', async () => {
    const bytes = new Uint8Array([0xc3, 0xa9, 0xff])
    const lab = smallLab([http.get(`${HOST}/`, () => HttpResponse.arrayBuffer(bytes.buffer))])
    lab.edge.setFaults('x', [{ effect: { kind: 'wrong-charset' } }])
    expect(new Uint8Array(await (await lab.page('/')).arrayBuffer())).toEqual(bytes)
  })
})

describe('huge content', () => {
  it('is JSON as long as was asked', async () => {
    const { page, lastHop } = faultyLab({ kind: 'huge-body', bytes: 300_000 })
    const response = await page('/')
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(Array.isArray(await response.json())).toBe(true)
    expect(lastHop()?.response?.body.size).toBe(300_000)
    expect(lastHop()?.timing.chunks.length).toBeGreaterThan(4)
  })

  it('is valid JSON at any length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200_000 }), async (bytes) => {
        const text = new TextDecoder().decode(await readContent(hugeContent(bytes)))
        expect(text).toHaveLength(bytes)
        JSON.parse(text)
      }),
      { numRuns: 40 },
    )
  })
})
