import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operatorsOf, subjects } from './assertions/assertion.ts'
import { base64OfBytes } from './base64.ts'
import { emptyDraft } from './draft.ts'
import { faultCatalogue } from './fault-catalogue.ts'
import type { Fault } from './fault.ts'
import { anyPolicy } from './policy.arbitrary.ts'
import { prepareRequest } from './prepare.ts'
import type { RequestDraft, Row } from './request-draft.ts'
import { holdsRequest, LONGEST_LINK, requestFragment, requestOfFragment } from './request-link.ts'

const text = fc.string({ unit: 'binary', maxLength: 20 })
const rows: fc.Arbitrary<Row[]> = fc.array(fc.record({ name: text, value: text, enabled: fc.boolean() }), {
  maxLength: 4,
})
const effects = Object.values(faultCatalogue).map(({ defaults }) => defaults)
const fault: fc.Arbitrary<Fault> = fc.record(
  {
    effect: fc.constantFrom(...effects),
    host: fc.constantFrom('api.example.com', 'localhost:8080'),
    path: fc.constantFrom('/orders', '/users/*', '*'),
    methods: fc.uniqueArray(fc.constantFrom('GET', 'POST', 'QUERY'), { minLength: 1 }),
    first: fc.integer({ min: 1, max: 1_000 }),
    every: fc.integer({ min: 1, max: 1_000 }),
    // JSON has no -0.
    probability: fc.double({ min: 0, max: 1, noNaN: true }).map((chance) => chance + 0),
    seed: fc.nat(),
  },
  { requiredKeys: ['effect'] },
)
const file = fc.record({ name: text, type: text, base64: fc.uint8Array({ maxLength: 9 }).map(base64OfBytes) })
const part = fc.record(
  { name: text, value: text, enabled: fc.boolean(), type: text, file },
  { requiredKeys: ['name', 'value', 'enabled'] },
)
const anyDraft: fc.Arbitrary<RequestDraft> = fc.record({
  client: fc.constantFrom('browser', 'script'),
  method: text,
  url: text,
  headers: rows,
  auth: fc.record({
    kind: fc.constantFrom('none', 'basic', 'bearer', 'api-key', 'digest'),
    username: text,
    password: text,
    token: text,
    keyIn: fc.constantFrom('header', 'query'),
    keyName: text,
    keyValue: text,
  }),
  body: fc.record({
    kind: fc.constantFrom('none', 'json', 'form', 'multipart', 'text', 'file'),
    json: text,
    text,
    form: rows,
    parts: fc.array(part, { maxLength: 3 }),
    file,
  }),
  policy: anyPolicy,
  faults: fc.array(fault, { maxLength: 3 }),
  credentials: fc.constantFrom('omit', 'same-origin', 'include'),
})

const opened = (draft: RequestDraft) => requestOfFragment(requestFragment(draft))
const holding = (content: unknown) =>
  `#request=${btoa(typeof content === 'string' ? content : JSON.stringify(content))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')}`

const ascii = (content: unknown) => JSON.stringify(content).replace(/[^\x20-\x7e]/g, '?')

describe('the link of a request', () => {
  it('opens as any request it was made of', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { auth, body, ...rest } = draft
        const again = opened(draft)
        expect(again).toMatchObject({ ...rest, auth: { kind: auth.kind }, body: { kind: body.kind } })
        expect(prepareRequest(again)).toEqual(prepareRequest(draft))
      }),
    )
  })

  it('made again of what it opened as is the same link', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(requestFragment(opened(draft))).toBe(requestFragment(draft))
      }),
    )
  })

  it('holds only characters that no chat or mail program takes apart', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(requestFragment(draft)).toMatch(/^#request=[\w-]+$/)
      }),
    )
  })

  it('does not share unseen what stands under another kind of auth or body', () => {
    const empty = emptyDraft('https://api.example.com/')
    const draft = {
      ...empty,
      auth: { ...empty.auth, kind: 'none' as const, token: 'secret' },
      body: { ...empty.body, kind: 'text' as const, text: 'hello', json: '{"card": 4111}' },
    }
    expect(opened(draft).auth.token).toBe('')
    expect(opened(draft).body).toMatchObject({ text: 'hello', json: '' })
  })

  it('of a plain request is short', () => {
    expect(requestFragment(emptyDraft('https://api.example.com/users')).length).toBeLessThan(80)
  })

  it('can’t be made of a request that is too large, and says so', () => {
    const empty = emptyDraft('https://api.example.com/')
    const body = { ...empty.body, kind: 'text' as const, text: 'x'.repeat(LONGEST_LINK) }
    expect(() => requestFragment({ ...empty, body })).toThrow('This request is too large for a link')
  })
})

describe('the link of a request with parts of a URL set aside', () => {
  it('keeps disabled parameters and the values of the path’s variables, and no others', () => {
    const url = 'https://api.example.com/users/:id?a=1'
    const off = { name: 'b', value: '2 3', enabled: false }
    const draft: RequestDraft = {
      ...emptyDraft(url),
      disabledParams: [
        { index: 0, row: off, raw: 'b=2+3' },
        { index: 2, row: off },
      ],
      pathVariables: [
        { name: 'id', value: '7', enabled: true },
        { name: 'elsewhere', value: 'unseen', enabled: true },
      ],
    }
    expect(opened(draft)).toEqual({ ...draft, pathVariables: draft.pathVariables?.slice(0, 1) })
  })
})

describe('the link of a request with assertions', () => {
  const linkWith = (assertions: unknown) =>
    `#request=${btoa(JSON.stringify({ v: 1, url: 'x', assertions })).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`

  it('carries them, those that are switched off too', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), fc.constantFrom(...subjects), (of, expected, enabled, subject) => {
        const assertions = operatorsOf(subject).map((operator) => ({ subject, of, operator, expected, enabled }))
        const draft = { ...emptyDraft('https://api.example.com/'), assertions }
        expect(opened(draft)).toEqual(draft)
      }),
    )
  })

  it.each([
    [[['time', '', 'matches', 'x']], /assertions\.0: This operator makes no sense for that subject\.$/],
    [[['weather', '', 'is', 'x']], /can’t be used: assertions\.0/],
    [Array.from({ length: 51 }, () => ['status', '', 'is', '200']), /One request may carry 50 assertions\.$/],
  ])('is refused with %j', (assertions, problem) => {
    expect(() => requestOfFragment(linkWith(assertions))).toThrow(problem)
  })
})

describe('a fragment', () => {
  it('that names a request holds one, any other does not', () => {
    expect(holdsRequest(requestFragment(emptyDraft()))).toBe(true)
    expect(holdsRequest('#request=')).toBe(true)
    expect(holdsRequest('#history')).toBe(false)
    expect(holdsRequest('')).toBe(false)
  })

  it('gives a proper draft or an Error that ends a sentence, whatever stands in it', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.jsonValue().map((value) => holding(ascii(value))),
      fc.object().map((keys) => holding(ascii({ ...keys, v: 1 }))),
    )
    fc.assert(
      fc.property(hostile, (fragment) => {
        try {
          prepareRequest(requestOfFragment(fragment))
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
          expect((error as Error).message).toMatch(/^[TA].+[.?]$/)
        }
      }),
    )
  })

  it('with keys that this version does not know opens without them', () => {
    const draft = requestOfFragment(
      holding({ v: 1, url: 'https://a.example/', colour: 'red', policy: { retries: 2, magic: true } }),
    )
    expect(draft).toEqual({
      ...emptyDraft('https://a.example/'),
      policy: { ...emptyDraft().policy, retries: 2 },
    })
  })

  it.each([
    ['', 'ends where its request should begin'],
    ['#request=', 'ends where its request should begin'],
    ['#request=eyJ2Ijox.', '“.” can’t be part of it'],
    ['#request=eyJ2I', 'is cut off'],
    ['#request=eyJ2Ijox', 'is damaged: what it holds can’t be read'],
    ['#request=_w', 'is damaged: what it holds can’t be read'],
    [`#request=${'A'.repeat(LONGEST_LINK + 1)}`, 'longer than the 64 kB'],
    [holding(null), 'There is no request in this link'],
    [holding([]), 'There is no request in this link'],
    [holding({ v: 2, url: '' }), 'is of version 2, and this lab reads version 1'],
    [holding({ v: 1 }), 'can’t be used: url: '],
    [holding({ v: 1, url: '', client: 'telnet' }), 'can’t be used: client: '],
    [holding({ v: 1, url: '', policy: { retries: 1e9 } }), 'can’t be used: policy.retries: '],
    [holding({ v: 1, url: '', policy: { timeoutMs: -1 } }), 'can’t be used: policy.timeoutMs: '],
    [
      holding({ v: 1, url: '', faults: [{ effect: { kind: 'huge-body', bytes: 1e12 } }] }),
      'can’t be used: faults.0.effect.bytes: ',
    ],
    [holding({ v: 1, url: '', faults: [{ effect: { kind: 'meteor' } }] }), 'can’t be used: faults.0.effect'],
    [holding({ v: 1, url: '', headers: [['only a name']] }), 'can’t be used: headers.0'],
  ])('%.40s says what is wrong', (fragment, message) => {
    expect(() => requestOfFragment(fragment)).toThrow(message)
  })
})
