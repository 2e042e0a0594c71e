import { http, HttpResponse } from 'msw/http'
import { describe, expect, it } from 'vitest'
import type { Field } from '#http/field.ts'
import type { CorsRules } from '#network/service.ts'
import { unsafeFieldNames } from '#http/cors-safelist.ts'
import { closedCors, HOST, lines, openCors, PAGE, smallLab } from './small-lab.ts'

const field = (name: string, value: string): Field => ({ name, value })
const rules = (...fields: Field[]): CorsRules => ({
  fields: () => fields,
  preflight: () => ({ status: 204, fields }),
})
const hello = http.all(`${HOST}/`, () => new HttpResponse('hello', { headers: { 'X-A': '1', ETag: '"1"' } }))
const lab = (cors: CorsRules) => smallLab([hello], { cors })

describe('the CORS check', () => {
  it('keeps an answer without Access-Control-Allow-Origin from the page, and the log has it all the same', async () => {
    const { page, hops } = lab(closedCors)
    await expect(page('/')).rejects.toThrow('Failed to fetch')
    const hop = hops()[0]
    expect(hop?.failure).toMatchObject({ kind: 'cors', netError: 'net::ERR_FAILED' })
    expect(hop?.failure?.reason).toContain('sent no Access-Control-Allow-Origin')
    expect(hop?.response).toMatchObject({ status: 200, body: { size: 5 } })
    expect(hop?.response?.fields.every(({ hidden }) => hidden)).toBe(true)
    expect(hop?.timing.endedAt).toBeDefined()
  })

  it.each([
    ['another origin', [field('Access-Control-Allow-Origin', 'https://elsewhere.test')], 'letter for letter'],
    ['a list of origins', [field('Access-Control-Allow-Origin', `${PAGE}, https://b.test`)], '2 values'],
  ])('refuses %s', async (_, fields, reason) => {
    const { page, hops } = lab(rules(...fields))
    await expect(page('/')).rejects.toThrow(TypeError)
    expect(hops()[0]?.failure?.reason).toContain(reason)
  })

  it('does not take * for a request with credentials', async () => {
    const { page, hops } = lab(openCors)
    await expect(page('/', { credentials: 'include' })).rejects.toThrow(TypeError)
    expect(hops()[0]?.failure?.reason).toContain('does not count for a request with credentials')
  })

  it('wants Access-Control-Allow-Credentials for a request with credentials', async () => {
    const named = field('Access-Control-Allow-Origin', PAGE)
    await expect(lab(rules(named)).page('/', { credentials: 'include' })).rejects.toThrow(TypeError)
    const both = rules(named, field('Access-Control-Allow-Credentials', 'true'))
    expect((await lab(both).page('/', { credentials: 'include' })).status).toBe(200)
  })

  it('lets a service’s own Access-Control fields stand', async () => {
    const { page, hops } = smallLab([
      http.get(
        `${HOST}/`,
        () => new HttpResponse('', { headers: { 'Access-Control-Allow-Origin': 'https://b.test' } }),
      ),
    ])
    await expect(page('/')).rejects.toThrow(TypeError)
    expect(lines(hops()[0]?.response?.fields)).not.toContain('Access-Control-Allow-Origin: *')
  })

  it('holds for errors as for any answer', async () => {
    const { page } = smallLab([http.get(`${HOST}/`, () => HttpResponse.text('no', { status: 500 }))], {
      cors: closedCors,
    })
    await expect(page('/')).rejects.toThrow(TypeError)
  })
})

describe('what a page may read', () => {
  const allow = field('Access-Control-Allow-Origin', '*')

  it('is the safelisted fields alone, unless the server exposes more', async () => {
    const { page, hops } = lab(rules(allow, field('Access-Control-Expose-Headers', 'x-a')))
    const response = await page('/')
    expect([...response.headers.keys()].sort()).toEqual(['content-length', 'content-type', 'x-a'])
    const hidden = hops()[0]?.response?.fields.filter((one) => one.hidden)
    expect(hidden?.map(({ name }) => name)).toContain('ETag')
    expect(hidden?.find(({ name }) => name === 'ETag')?.hidden).toContain('Access-Control-Expose-Headers')
  })

  it('is every field but Set-Cookie when the server exposes *', async () => {
    const withCookie = http.get(
      `${HOST}/`,
      () => new HttpResponse('', { headers: { 'X-A': '1', 'Set-Cookie': 'a=1' } }),
    )
    const { page, hops } = smallLab([withCookie], {
      cors: rules(allow, field('Access-Control-Expose-Headers', '*')),
    })
    expect((await page('/')).headers.get('X-A')).toBe('1')
    const hidden = hops()[0]?.response?.fields.filter((one) => one.hidden)
    expect(hidden).toEqual([
      { name: 'Set-Cookie', value: 'a=1', hidden: 'Set-Cookie is hidden from every script.' },
    ])
  })

  it('is nothing with mode no-cors, for which no permission is asked', async () => {
    const { page, hops } = lab(closedCors)
    const response = await page('/', { mode: 'no-cors' })
    expect([...response.headers]).toEqual([])
    expect(hops()[0]?.failure).toBeUndefined()
    expect(lines(hops()[0]?.request.fields).join()).not.toContain('Origin')
  })
})

describe('a preflight', () => {
  it('asks for the method and the unsafe fields before the request goes', async () => {
    const { page, hops } = lab(openCors)
    const headers = {
      'X-B': '1',
      'Content-Type': 'application/json',
      Authorization: 'Bearer x',
      Accept: 'text/html',
    }
    await page('/', { method: 'PUT', headers, body: '{}' })
    expect(hops().map(({ kind, request }) => `${kind} ${request.method}`)).toEqual([
      'preflight OPTIONS',
      'request PUT',
    ])
    expect(lines(hops()[0]?.request.fields)).toEqual(
      expect.arrayContaining([
        'Access-Control-Request-Method: PUT',
        'Access-Control-Request-Headers: authorization,content-type,x-b',
        `Origin: ${PAGE}`,
      ]),
    )
    expect(lines(hops()[0]?.request.fields).join()).not.toContain('Bearer')
    expect(hops()[0]?.response?.status).toBe(204)
  })

  it.each([
    [
      'GET with safelisted fields',
      { headers: { Accept: 'text/html', 'Accept-Language': 'de', Range: 'bytes=0-9' } },
    ],
    ['POST of a form', { method: 'POST', body: new URLSearchParams('a=1') }],
    [
      'POST of plain text',
      { method: 'POST', body: 'a', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
    ],
  ])('is not sent for %s', async (_, init) => {
    const { page, hops } = lab(openCors)
    await page('/', init)
    expect(hops().map(({ kind }) => kind)).toEqual(['request'])
  })

  it('that is refused keeps the request from being sent', async () => {
    const { page, hops } = lab(closedCors)
    await expect(page('/', { method: 'DELETE' })).rejects.toThrow('Failed to fetch')
    expect(hops().map(({ kind, failure }) => [kind, failure?.kind])).toEqual([['preflight', 'cors']])
  })

  const allow = field('Access-Control-Allow-Origin', '*')
  const anyMethod = field('Access-Control-Allow-Methods', '*')
  it.each([
    ['the method is not listed', rules(allow), {}, 'list DELETE in Access-Control-Allow-Methods'],
    ['a field is not listed', rules(allow, anyMethod), { 'X-B': '1' }, 'field x-b'],
    [
      'Authorization is covered by * alone',
      rules(allow, anyMethod, field('Access-Control-Allow-Headers', '*')),
      { Authorization: 'Bearer x' },
      'field authorization',
    ],
    [
      'its status is not 2xx',
      { ...openCors, preflight: () => ({ status: 405, fields: [allow] }) },
      {},
      'with 405',
    ],
  ])('is refused when %s', async (_, cors, headers, reason) => {
    const { page, hops } = lab(cors)
    await expect(page('/', { method: 'DELETE', headers })).rejects.toThrow(TypeError)
    expect(hops()[0]?.failure?.reason).toContain(reason)
  })
})

describe('fields that need permission', () => {
  it.each([
    ['a long value', 'Accept', 'a'.repeat(129)],
    ['an unsafe byte', 'Accept', 'text/html(x)'],
    ['a language that is none', 'Accept-Language', 'de@ch'],
    ['JSON', 'Content-Type', 'application/json'],
    ['a range from the end', 'Range', 'bytes=-5'],
    ['any other name', 'X-A', '1'],
  ])('include %s', (_, name, value) => {
    expect(unsafeFieldNames([{ name, value }])).toEqual([name.toLowerCase()])
  })

  it('include safelisted ones once they are more than 1024 bytes together', () => {
    const nine = Array.from({ length: 9 }, () => field('Accept', 'a'.repeat(120)))
    expect(unsafeFieldNames(nine)).toEqual(['accept'])
    expect(unsafeFieldNames(nine.slice(1))).toEqual([])
  })
})

describe('a redirect from one foreign origin to another', () => {
  it('makes the next request say Origin: null', async () => {
    const there = 'https://b.test'
    const services = {
      [HOST]: async () => ({ createService: () => service(http.get(`${HOST}/`, () => move(`${there}/`))) }),
      [there]: async () => ({
        createService: () => service(http.get(`${there}/`, () => HttpResponse.text('there'))),
      }),
    }
    const { page, hops } = smallLab([], {}, { services })
    const location = (await page('/')).headers.get('Location') ?? ''
    await page(location)
    const origins = hops().map(({ request }) => request.fields.find(({ name }) => name === 'Origin')?.value)
    expect(origins).toEqual([PAGE, 'null'])
  })

  const move = (to: string) => new HttpResponse(null, { status: 302, headers: { Location: to } })
  const service = (...handlers: (typeof hello)[]) => ({
    handlers,
    cors: openCors,
    fallback: () => new Response(),
  })
})
