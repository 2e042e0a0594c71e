import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareRequest } from '#http/prepare.ts'
import { readFetch } from './read-fetch.ts'

/** Much is parsed, on machines that do other things too. */
const PATIENCE_MS = 60_000

const sent = (text: string) => {
  const [request] = readFetch(text).requests
  if (!request) throw new Error('nothing was read')
  const { method, url, fields, body } = prepareRequest(request.draft)
  return { method, url, fields, content: body && new TextDecoder().decode(body) }
}

describe('readFetch', () => {
  it.each([
    ["fetch('https://a.test/')", 'GET'],
    ['await fetch("https://a.test/", { method: `PUT`, })', 'PUT'],
    ["globalThis.fetch('https://a.test/', {'method': 'patch'})", 'patch'],
    [
      "const go = () => fetch('https://a.test/', { 'method': method() ? 'A' : 'B', method: 'DELETE' })",
      'DELETE',
    ],
    [
      "#!/usr/bin/env node\nimport x from 'y'\nexport default await fetch('https://a.test/', { method: 'POST' })",
      'POST',
    ],
  ])('finds the call in %s', (text, method) => {
    expect(sent(text)).toMatchObject({ method, url: 'https://a.test/' })
  })

  it(
    'reads any URL, field value and content as JavaScript means it',
    () => {
      fc.assert(
        fc.property(
          fc.webPath().map((path) => `https://a.test${path}`),
          fc.stringMatching(/^[!-~]{1,20}$/),
          fc.string({ unit: 'grapheme' }),
          (url, value, content) => {
            const init = { method: 'POST', headers: { 'X-Value': value }, body: content || 'x' }
            expect(sent(`fetch(${JSON.stringify(url)}, ${JSON.stringify(init, null, 2)});`)).toMatchObject({
              url,
              fields: expect.arrayContaining([{ name: 'X-Value', value }]),
              content: init.body,
            })
          },
        ),
      )
    },
    PATIENCE_MS,
  )

  it('stringifies a literal as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value)
        const text = `fetch('https://a.test/', { method: 'POST', body: JSON.stringify(${json.replaceAll('"__proto__":', '["__proto__"]:')}) })`
        expect(sent(text).content).toBe(JSON.stringify(JSON.parse(json)))
      }),
    )
  })

  it('runs nothing', () => {
    const text = "fetch('https://a.test/' + (globalThis.wasRun = true))"
    readFetch(text)
    expect(globalThis).not.toHaveProperty('wasRun')
  })

  it('puts a variable where a value can’t be told, and says so', () => {
    const { requests, notes } = readFetch('fetch(`https://a.test/${user.id}?t=${Date.now()}`)')
    expect(requests[0]?.draft.url).toBe('https://a.test/{{user.id}}?t={{value}}')
    expect(notes).toEqual([{ what: expect.stringContaining('{{user.id}} and {{value}}') }])
  })

  it('takes a variable that is set twice for unknown', () => {
    expect(sent("let u = 'https://a.test/'; u = 'https://b.test/'; fetch(u)").url).toBe('{{u}}')
  })

  it('overwrites with set and adds with append', () => {
    const text = `const h = new Headers({ A: '1' }); h.append('A', '2'); h.set('B', '1'); h.set('b', '2')
      fetch('https://a.test/', { headers: h })`
    expect(sent(text).fields).toEqual([
      { name: 'A', value: '1' },
      { name: 'A', value: '2' },
      { name: 'b', value: '2' },
    ])
  })

  it('names the line of what it can’t read', () => {
    expect(readFetch("\n\nfetch('/users', options)").notes).toEqual([
      { line: 3, what: expect.stringContaining('options') },
      { line: 3, what: expect.stringContaining('/users') },
    ])
  })

  it.each([
    [
      'a doubling text',
      `const a0 = 'xxxxxxxxxx'\n${Array.from({ length: 60 }, (_, n) => `const a${n + 1} = a${n} + a${n}`).join('\n')}\nfetch(a60)`,
    ],
    ['a variable that holds itself', 'const a = a + a; fetch(a)'],
    ['deep nesting', `fetch(${'['.repeat(50_000)})`],
    ['a long sum', `fetch('https://a.test/'${" + 'x'".repeat(50_000)})`],
    ['a long list', `fetch('https://a.test/', { body: [${'1,'.repeat(300_000)}] })`],
  ])(
    'comes to an end with %s',
    (_, text) => {
      expect(() => readFetch(text)).not.toThrow()
    },
    60_000,
  )
})
