import { describe, expect, it } from 'vitest'
import { readOpenApi } from './read-openapi.ts'

const document = (operation: unknown, rest: object = {}) =>
  JSON.stringify({
    openapi: '3.1.0',
    servers: [{ url: 'https://a.test' }],
    paths: { '/x': { post: operation } },
    ...rest,
  })

const bodyFor = async (schema: unknown, schemas: object = {}) => {
  const content = { 'application/json': { schema } }
  const { requests } = await readOpenApi(document({ requestBody: { content } }, { components: { schemas } }))
  return JSON.parse(requests[0]?.draft.body.json ?? '') as unknown
}

describe('the content made from a schema', () => {
  it.each([
    [{ type: 'string' }, 'text'],
    [{ type: 'string', format: 'date-time' }, '2026-01-31T12:00:00Z'],
    [{ type: 'string', enum: ['b', 'a'] }, 'b'],
    [{ type: 'string', default: 'd', example: 'e' }, 'e'],
    [{ type: ['null', 'integer'], minimum: 5 }, 5],
    [{ type: 'number', maximum: 0.5 }, 0.5],
    [{ type: 'boolean' }, true],
    [{ const: null }, null],
    [{ type: 'array', items: { type: 'integer' } }, [1]],
    [{ properties: { a: { type: 'string' } } }, { a: 'text' }],
    [{ anyOf: [{ type: 'integer' }, { type: 'string' }] }, 1],
    [
      {
        allOf: [{ properties: { a: { const: 1 } } }, { properties: { b: { const: 2 } } }],
        properties: { c: { const: 3 } },
      },
      { a: 1, b: 2, c: 3 },
    ],
  ])('for %j is %j', async (schema, value) => {
    expect(await bodyFor(schema)).toEqual(value)
  })

  it('stops where a schema holds itself', async () => {
    const node = {
      properties: {
        name: { type: 'string' },
        next: { $ref: '#/components/schemas/Node' },
        all: { items: { $ref: '#/components/schemas/Node' } },
      },
    }
    expect(await bodyFor({ $ref: '#/components/schemas/Node' }, { Node: node })).toEqual({
      name: 'text',
      all: [],
    })
  })

  it('comes to an end where schemas unfold into ever more', async () => {
    const two = (n: number) => ({
      properties: Object.fromEntries(
        [...'abcdefgh'].map((name) => [name, { $ref: `#/components/schemas/S${n + 1}` }]),
      ),
    })
    const schemas = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`S${n}`, two(n)]))
    expect(
      JSON.stringify(
        await bodyFor({ $ref: '#/components/schemas/S0' }, { ...schemas, S12: { type: 'string' } }),
      ).length,
    ).toBeLessThan(100_000)
  })
})

describe('a $ref', () => {
  it('that points at itself, into nothing or outside is passed over with a note', async () => {
    const parameters = ['#/components/a', '#/nowhere', 'other.yaml#/x', '#/paths/~1x/post'].map(($ref) => ({
      $ref,
    }))
    const { requests, notes } = await readOpenApi(
      document({ parameters }, { components: { a: { $ref: '#/components/a' } } }),
    )
    expect(requests).toHaveLength(1)
    expect(notes.map(({ what }) => what)).toEqual([
      '#/nowhere is not in this document.',
      'other.yaml#/x is in another document, which is not read.',
    ])
  })
})

describe('the parameters of an operation', () => {
  it('win over those of its path; those that are not required are switched off', async () => {
    const q = (name: string, change: object) => ({ name, in: 'query', schema: { type: 'string' }, ...change })
    const item = {
      parameters: [q('a', { required: true, example: 'path' })],
      get: { parameters: [q('a', { required: true, example: 'operation' }), q('b', {})] },
    }
    const { requests } = await readOpenApi(
      JSON.stringify({ openapi: '3.0.0', servers: [{ url: 'https://a.test/' }], paths: { '/x': item } }),
    )
    expect(requests[0]?.draft).toMatchObject({
      url: 'https://a.test/x?a=operation',
      disabledParams: [{ index: 1, row: { name: 'b', value: 'text', enabled: false } }],
    })
  })

  it.each([
    [{ example: [1, 2] }, '?p=1&p=2'],
    [{ example: [1, 2], explode: false }, '?p=1,2'],
    [{ example: [1, 2], style: 'pipeDelimited', explode: false }, '?p=1%7C2'],
    [{ example: { a: 1, b: 2 } }, '?a=1&b=2'],
    [{ example: { a: 1 }, style: 'deepObject' }, '?p[a]=1'],
    [{ examples: { one: { value: 'x y' } } }, '?p=x%20y'],
    [{ content: { 'application/json': { schema: { const: { a: 1 } } } } }, '?p=%7B%22a%22:1%7D'],
  ])('%j is spelled %s', async (parameter, query) => {
    const { requests } = await readOpenApi(
      document({ parameters: [{ name: 'p', in: 'query', required: true, ...parameter }] }),
    )
    expect(requests[0]?.draft.url).toBe(`https://a.test/x${query}`)
  })
})

it('takes the first way to authenticate that is offered here', async () => {
  const securitySchemes = { tls: { type: 'mutualTLS' }, key: { type: 'apiKey', in: 'cookie', name: 'sid' } }
  const { requests, notes } = await readOpenApi(
    document({ security: [{ tls: [] }, { key: [] }] }, { components: { securitySchemes } }),
  )
  expect(requests[0]?.draft.auth).toMatchObject({
    kind: 'api-key',
    keyIn: 'header',
    keyName: 'Cookie',
    keyValue: 'sid=',
  })
  expect(notes).toEqual([])
})
