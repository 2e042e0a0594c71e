import { describe, expect, it } from 'vitest'
import type { WireHop, WireRequestField } from '#http/wire.ts'
import { captured, sampleHop, SAMPLE_URL } from '#workbench/sample-exchange.ts'
import { hiddenAlike, requestRows, responseRows, withFirst, type FieldRow } from './field-rows.ts'

const hopOf = (fields: readonly WireRequestField[], content = '', change: Partial<WireHop> = {}) =>
  sampleHop({ request: { method: 'POST', url: SAMPLE_URL, fields, body: captured(content) }, ...change })
const page = (name: string, value: string): WireRequestField => ({ name, value, by: 'page' })
const browser = (name: string, value: string): WireRequestField => ({ name, value, by: 'browser' })

describe('a Set-Cookie field', () => {
  const cookie = { name: 'Set-Cookie', value: 'a=1; Secure' }

  it('says beside its being hidden what the jar did with it', () => {
    const response = {
      ...sampleHop().response,
      status: 200,
      reason: 'OK',
      body: captured(),
      fields: [{ ...cookie, hidden: 'hidden from every script' }],
      cookies: [{ line: 'a=1; Secure', stored: true, reason: 'stored until the tab closes' }],
    }
    expect(responseRows(sampleHop({ response }))).toEqual([
      { ...cookie, fate: 'hidden', reason: 'hidden from every script; stored until the tab closes' },
    ])
  })

  it('is no sentence glued to the next by two marks', () => {
    const response = {
      status: 200,
      reason: 'OK',
      body: captured(),
      fields: [{ ...cookie, hidden: 'Set-Cookie is hidden from every script.' }],
      cookies: [{ line: 'a=1; Secure', stored: false, reason: 'not stored: the page did not ask' }],
    }
    expect(responseRows(sampleHop({ response }))).toMatchObject([
      { reason: 'Set-Cookie is hidden from every script; not stored: the page did not ask' },
    ])
  })

  it('a script reads, and its jar still decides', () => {
    const response = {
      status: 200,
      reason: 'OK',
      body: captured(),
      fields: [cookie],
      cookies: [{ line: 'a=1; Secure', stored: false, reason: 'refused: the connection is not secure' }],
    }
    expect(responseRows(sampleHop({ response }))).toMatchObject([
      { fate: 'readable', reason: 'refused: the connection is not secure' },
    ])
  })
})

describe('the request fields of a hop', () => {
  it('are the carried ones, then the refused, then those that were added', () => {
    const meant = [
      { name: 'Accept', value: '*/*' },
      { name: 'Date', value: 'today' },
    ]
    const rows = requestRows(meant, hopOf([browser('Host', 'api.example.com'), page('accept', '*/*')]))
    expect(rows).toEqual([
      { name: 'accept', value: '*/*', fate: 'carried', reason: '' },
      { name: 'Date', value: 'today', fate: 'refused', reason: 'refused: a page may not set it' },
      { name: 'Host', value: 'api.example.com', fate: 'added', reason: 'added: whom the request is for' },
    ])
  })

  it('show a field that the browser wrote in place of yours as both refused and added', () => {
    const rows = requestRows(
      [{ name: 'Host', value: 'mine.example' }],
      hopOf([browser('Host', 'api.example.com')]),
    )
    expect(rows.map(({ value, fate }) => [value, fate])).toEqual([
      ['mine.example', 'refused'],
      ['api.example.com', 'added'],
    ])
  })

  it.each([
    ['Origin', 'added: the page’s origin, for CORS'],
    ['USER-AGENT', 'added: which browser this is'],
    ['Sec-Fetch-Mode', 'added by the browser'],
  ])('say why %s was added', (name, reason) => {
    expect(requestRows([], hopOf([browser(name, 'x')]))).toMatchObject([{ fate: 'added', reason }])
  })

  it.each([
    ['Authorization', 'dropped: the redirect leads to another origin'],
    ['Content-Type', 'dropped: the request lost its content'],
    ['Cookie', 'refused: a page may not set it'],
  ])('say why %s did not come along', (name, reason) => {
    expect(requestRows([{ name, value: 'x' }], hopOf([]))).toMatchObject([{ name, fate: 'refused', reason }])
  })

  it('of a script are lost to a redirect only: a script may set any', () => {
    expect(requestRows([{ name: 'Cookie', value: 'x' }], hopOf([]), 'script')).toMatchObject([
      { name: 'Cookie', fate: 'refused', reason: 'dropped: the redirect leads to another origin' },
    ])
  })

  it('of a preflight lack none of yours: it was never meant to carry them', () => {
    const preflight = hopOf([browser('Origin', 'https://lab.example')], '', { kind: 'preflight' })
    expect(requestRows([{ name: 'X-Trace', value: '1' }], preflight).map(({ name }) => name)).toEqual([
      'Origin',
    ])
  })
})

describe('the response fields of a hop', () => {
  it('are readable, or hidden with the reason', () => {
    const fields = [
      { name: 'Content-Type', value: 'text/plain' },
      { name: 'Set-Cookie', value: 'a=b', hidden: 'only the browser may see it' },
    ]
    const rows = responseRows(
      sampleHop({ response: { status: 200, reason: 'OK', fields, body: captured() } }),
    )
    expect(rows.map(({ name, fate, reason }) => [name, fate, reason])).toEqual([
      ['Content-Type', 'readable', ''],
      ['Set-Cookie', 'hidden', 'only the browser may see it'],
    ])
  })

  it('are none where nothing came back', () => {
    const { response: _none, ...silent } = sampleHop()
    expect(responseRows(silent)).toEqual([])
  })
})

describe('response fields that an author put first', () => {
  const rows = ['Date', 'ETag', 'Link', 'Set-Cookie', 'link'].map((name) => ({
    name,
    value: 'x',
    fate: 'readable' as const,
    reason: '',
  }))

  it('stand in the author’s order before all others, marked, whatever their case', () => {
    const shown = withFirst(rows, ['LINK', 'etag', 'Age'])
    expect(shown.map(({ name }) => name)).toEqual(['Link', 'link', 'ETag', 'Date', 'Set-Cookie'])
    expect(shown.map(({ first }) => first ?? false)).toEqual([true, true, true, false, false])
  })

  it('are none where nothing is named', () => {
    expect(withFirst(rows, [])).toEqual(rows)
  })
})

describe('response fields that are hidden for one reason', () => {
  const hidden = (name: string, reason: string): FieldRow => ({ name, value: 'x', fate: 'hidden', reason })
  const seen: FieldRow = { name: 'Age', value: '0', fate: 'readable', reason: '' }

  it('are counted with the reason, which none of them repeats', () => {
    const rows = [
      hidden('Date', 'not exposed'),
      seen,
      hidden('Set-Cookie', 'from all'),
      hidden('ETag', 'not exposed'),
    ]
    expect(hiddenAlike(rows)).toEqual({
      reason: 'not exposed',
      count: 2,
      rows: [hidden('Date', ''), seen, hidden('Set-Cookie', 'from all'), hidden('ETag', '')],
    })
  })

  it('are none where each has a reason of its own', () => {
    expect(
      hiddenAlike([hidden('Date', 'not exposed'), seen, hidden('Set-Cookie', 'from all')]),
    ).toBeUndefined()
  })
})
