import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask } from '#network/services/ask.ts'
import { createService } from './index.ts'
import { ORIGIN, send, write } from './send.ts'

describe('what the service’s own code fails at is a 500', () => {
  test.each([
    ['/posts/%ZZ', /^URIError: Failed to decode param '%ZZ'/],
    ['/posts/%E0%A4%A/comments', /^URIError/],
    ['/posts?title_like=[', /^SyntaxError: Invalid regular expression/],
    ['/posts?_sort=id&_sort=title', /^TypeError: _sort.split is not a function/],
    ['/users/1?_expand=post', /^TypeError: Cannot read properties of undefined/],
  ])('%s', async (path, stack) => {
    const { response } = await send(path)
    expect(response.status).toBe(500)
    expect(await response.text()).toMatch(stack)
  })
})

describe('other origins', () => {
  test('may read, with credentials', () => {
    const { cors } = createService()
    expect(cors.fields({ origin: 'https://lab.example', method: 'GET' })).toContainEqual({
      name: 'Access-Control-Allow-Origin',
      value: 'https://lab.example',
    })
  })

  test('may send the fields that the preflight asks for', () => {
    const preflight = createService().cors.preflight({
      origin: 'https://lab.example',
      method: 'PUT',
      requestHeaders: 'content-type',
    })
    expect(preflight.status).toBe(204)
    expect(preflight.fields).toContainEqual({ name: 'Access-Control-Allow-Headers', value: 'content-type' })
  })

  test('OPTIONS from a script is answered at any path', async () => {
    const headers = { 'Access-Control-Request-Headers': 'x-a' }
    const { response } = await send('/anything', { method: 'OPTIONS', headers })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD,PUT,PATCH,POST,DELETE')
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('x-a')
  })
})

describe('whatever is asked', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }).map(encodeURI),
    fc.constantFrom('posts', 'users', '1', '%', '%FF', '..', '', '%2F', '__proto__'),
  )
  const name = fc.constantFrom(
    ...'_page _limit _start _end _sort _order _embed _expand callback q id_like id_gte _ne'.split(' '),
    ...'userId address.geo toString __proto__'.split(' '),
  )
  const value = fc.oneof(fc.string(), fc.constantFrom('1', '-1', '0', '1e12', 'users', '*', '__proto__'))
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PURGE')

  test('the service answers', async () => {
    const service = createService()
    await fc.assert(
      fc.asyncProperty(
        method,
        fc.array(part, { maxLength: 4 }),
        fc.array(fc.tuple(name, value), { maxLength: 3 }),
        fc.string(),
        async (verb, parts, params, body) => {
          const url = `${ORIGIN}/${parts.join('/')}?${new URLSearchParams(params)}`
          fc.pre(URL.canParse(url) && new URL(url).origin === ORIGIN)
          const content = verb === 'GET' || verb === 'HEAD' ? {} : write(verb, body)
          const { response } = await ask(service, url, { method: verb, ...content })
          expect([200, 201, 204, 404, 429, 500]).toContain(response.status)
        },
      ),
      { numRuns: 60 },
    )
  }, 20_000)
})
