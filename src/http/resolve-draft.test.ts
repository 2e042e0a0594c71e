import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from './draft.ts'
import { drawnFrom } from './dynamic-variables.ts'
import { paramRows, withParamRows } from './param-rows.ts'
import { prepareRequest } from './prepare.ts'
import type { RequestDraft } from './request-draft.ts'
import { resolveDraft, sentDraft } from './resolve-draft.ts'
import { variableProblems } from './variable-problems.ts'
import { meaningsOf, type Variable } from './variables.ts'

const variable = (name: string, value: string, more: Partial<Variable> = {}): Variable => ({
  name,
  value,
  enabled: true,
  ...more,
})
const resolved = (draft: RequestDraft, ...variables: Variable[]) => resolveDraft(draft, meaningsOf(variables))
const urlOf = (url: string, values: Record<string, string>) => {
  const variables = Object.entries(values).map(([name, value]) => variable(name, value))
  return prepareRequest(resolved(emptyDraft(url), ...variables).draft).url
}

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((any) => any.replace(/[{}]/g, '&').toWellFormed())

describe('a variable in the URL', () => {
  it('goes in as if it were typed where it is no parameter', () => {
    expect(
      urlOf('{{base}}/users/{{id}}#{{place}}', { base: 'https://a.test:8080/v1', id: '3/x', place: 'a?b' }),
    ).toBe('https://a.test:8080/v1/users/3/x#a?b')
  })

  it('is encoded once in the name or the value of a parameter, so that the server reads it as it is', () => {
    fc.assert(
      fc.property(text, text, (value, name) => {
        const url = urlOf('https://a.test/?{{n}}=x{{v}}&last={{v}}', { n: name, v: value })
        expect([...new URL(url).searchParams]).toEqual([
          [name, `x${value}`],
          ['last', value],
        ])
      }),
    )
  })

  it('that is a whole parameter goes in as typed', () => {
    expect(urlOf('https://a.test/?{{filter}}&{{more}}#x', { filter: 'a=1&b=%202', more: 'c' })).toBe(
      'https://a.test/?a=1&b=%202&c#x',
    )
  })

  it('may be named with what ends a part elsewhere', () => {
    expect(urlOf('https://a.test/{{what?}}?q={{a#b}}', { 'what?': 'x', 'a#b': 'y z' })).toBe(
      'https://a.test/x?q=y%20z',
    )
  })

  it('keeps its spelling in the table of parameters', () => {
    const draft = withParamRows(emptyDraft('https://a.test/'), [variable('{{n}} x', 'a b{{v}}')])
    expect(draft.url).toBe('https://a.test/?{{n}}%20x=a%20b{{v}}')
    expect(paramRows(draft)).toMatchObject([{ name: '{{n}} x', value: 'a b{{v}}' }])
  })

  it('fills a variable of the path, where it is encoded as one segment', () => {
    const draft = {
      ...emptyDraft('https://a.test/:id/{other}'),
      pathVariables: [variable('id', '{{x}}'), variable('other', 'o'), variable('gone', '{{y}}')],
    }
    const { draft: sent, missing } = resolved(draft, variable('x', 'a/b'))
    expect(prepareRequest(sent).url).toBe('https://a.test/a%2Fb/o')
    expect(missing).toEqual([])
  })
})

describe('a variable elsewhere', () => {
  it('goes into fields, auth and content that are sent, not into what is only kept', () => {
    const fresh = emptyDraft('https://a.test/')
    const draft: RequestDraft = {
      ...fresh,
      method: 'POST',
      headers: [variable('X-{{h}}', '{{v}}'), variable('Off', '{{unknown}}', { enabled: false })],
      auth: { ...fresh.auth, kind: 'basic', username: '{{v}}', password: '{{secret}}', token: '{{unknown}}' },
      body: { ...fresh.body, kind: 'form', form: [variable('{{h}}', 'a {{v}}')], text: '{{unknown}}' },
    }
    const {
      draft: sent,
      missing,
      used,
    } = resolved(
      draft,
      variable('h', 'One'),
      variable('v', '1&2'),
      variable('secret', 'hush', { secret: true }),
      variable('idle', 'x'),
    )
    expect(missing).toEqual([])
    expect(used).toEqual([
      variable('h', 'One'),
      variable('v', '1&2'),
      variable('secret', 'hush', { secret: true }),
    ])
    const { fields, body } = prepareRequest(sent)
    expect(fields.slice(0, 2)).toEqual([
      { name: 'X-One', value: '1&2' },
      { name: 'Authorization', value: `Basic ${btoa('1&2:hush')}` },
    ])
    expect(new TextDecoder().decode(body)).toBe('One=a+1%262')
    expect(sentDraft({ request: draft, variables: used })).toEqual(sent)
  })

  it('is escaped within a JSON string, and goes in as it is outside', () => {
    const fresh = emptyDraft('https://a.test/')
    const json = '{"a \\"": "x{{text}}", "{{key}}": {{number}}, "b\\\\": [{{number}}, "{{text}}"]}'
    const { draft } = resolved(
      { ...fresh, body: { ...fresh.body, kind: 'json', json } },
      variable('text', 'say "hi"\n\\'),
      variable('number', '42'),
      variable('key', 'k'),
    )
    expect(JSON.parse(draft.body.json)).toEqual({
      'a "': 'xsay "hi"\n\\',
      k: 42,
      'b\\': [42, 'say "hi"\n\\'],
    })
  })
})

describe('a value that names variables', () => {
  it('has them put in, and is secret where one of them is', () => {
    const { draft, used } = resolved(
      emptyDraft('{{base}}/x'),
      variable('base', 'https://{{key}}.{{host}}'),
      variable('host', 'a.test'),
      variable('key', 'k', { secret: true }),
    )
    expect(draft.url).toBe('https://k.a.test/x')
    expect(used).toEqual([variable('base', 'https://k.a.test', { secret: true })])
  })

  it.each([
    [[variable('a', '{{b}}')], '{{b}}, which {{a}} is made of, has no value.', 'b'],
    [
      [variable('a', '{{b}}'), variable('b', 'x{{a}}')],
      '{{a}} would stand for itself: its value leads back to it.',
      'a',
    ],
    [[variable('a', 'x', { enabled: false })], '{{a}} is switched off.', 'a'],
    [[], '{{a}} has no value.', 'a'],
    [
      ['a', 'b', 'c', 'd']
        .map((name, at, all) => variable(name, `{{${all[at + 1] ?? ''}}}`.repeat(20)))
        .with(3, variable('d', 'x'.repeat(2_000))),
      '{{b}}, which {{a}} is made of, stands for more text than a request can use.',
      'b',
    ],
  ])('%# can’t be sent: %s', (variables, message, name) => {
    const draft = {
      ...emptyDraft('https://a.test/{{a}}'),
      headers: [variable('X', '1'), variable('Y', '{{a}}')],
    }
    expect(variableProblems(resolved(draft, ...variables).missing)).toEqual([
      { where: 'url', severity: 'stop', message, variable: name },
      { where: 'headers', row: 1, severity: 'stop', message, variable: name },
    ])
  })
})

describe('a dynamic variable', () => {
  it('is drawn once a send', () => {
    let count = 0
    const dynamic = drawnFrom({ now: 1_700_000_000_999, random: () => 0.5, uuid: () => `id-${++count}` })
    const meanings = meaningsOf([], dynamic)
    const { draft, used, missing } = resolveDraft(
      emptyDraft(
        'https://a.test/{{$uuid}}/{{$timestamp}}?a={{$uuid}}&b={{$isoTimestamp}}&c={{$randomInt}}&d={{$other}}',
      ),
      meanings,
    )
    expect(draft.url).toBe(
      'https://a.test/id-1/1700000000?a=id-1&b=2023-11-14T22:13:20.999Z&c=500&d={{$other}}',
    )
    expect(used.map(({ name }) => name)).toEqual(['$uuid', '$timestamp', '$isoTimestamp', '$randomInt'])
    expect(missing).toMatchObject([{ name: '$other' }])
  })
})

it('a draft without variables comes back as it is', () => {
  const draft = emptyDraft('https://a.test/{id}?x={"a":{"b":1}}')
  expect(resolved(draft)).toEqual({ draft, used: [], missing: [] })
})
