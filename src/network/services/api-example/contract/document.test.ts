import { describe, expect, test } from 'vitest'
import { createService } from '#network/services/api-example/index.ts'
import { document } from '#network/services/api-example/openapi/document.ts'
import { ask } from './ask.ts'
import { mismatches, operations, resolved } from './contract.ts'
import { ORIGIN } from './requests.ts'

const { components } = document
const named = operations.map((place) => [place.operation.operationId, place] as const)

/** Every value under a name, anywhere in a tree. */
function found(name: string, tree: unknown): unknown[] {
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, value]) => [
    ...(key === name ? [value] : []),
    ...found(name, value),
  ])
}

describe('the document', () => {
  test.each(['', '/api'])('is what %s/openapi.json answers', async (prefix) => {
    const { response } = await ask(createService(), `${ORIGIN}${prefix}/openapi.json`)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)))
  })

  test('refers to nothing that it does not define', () => {
    const references = found('$ref', document)
    expect(references.length).toBeGreaterThan(100)
    for (const $ref of references) expect(resolved({ $ref }), String($ref)).toBeDefined()
  })

  test('defines nothing that it does not use', () => {
    const used = new Set(found('$ref', document))
    const { securitySchemes, ...referred } = components
    for (const [kind, definitions] of Object.entries(referred)) {
      for (const name of Object.keys(definitions)) expect(used).toContain(`#/components/${kind}/${name}`)
    }
    const required = found('security', document)
      .flatMap((alternatives) => Object.values(Object(alternatives)))
      .flatMap((schemes) => Object.keys(Object(schemes)))
    expect(new Set(required)).toEqual(new Set(Object.keys(securitySchemes)))
  })

  test('holds schemas of draft 2020-12 only, with no keyword that the draft doesn’t know', () => {
    const schemas = [...Object.values(components.schemas), ...found('schema', document)]
    const distinct = new Set(schemas.map((schema) => JSON.stringify(schema)))
    for (const text of distinct) expect(() => mismatches(JSON.parse(text), null, ''), text).not.toThrow()
    expect(() => mismatches({ type: 'text' }, null, '')).toThrow()
    expect(() => mismatches({ minimun: 1 }, null, '')).toThrow()
  })

  test('names no operation twice', () => {
    const names = [...found('operationId', document.paths), ...found('operationId', document.webhooks)]
    expect(new Set(names).size).toBe(names.length)
  })
})

describe.each(named)('%s', (_, { path, operation }) => {
  const parameters = (operation.parameters ?? []).map((parameter) => resolved(parameter) ?? {})

  test('declares each name of its path, as required, and no parameter twice', () => {
    const inPath = parameters.filter((each) => each['in'] === 'path')
    expect(inPath.map(({ name }) => `{${String(name)}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    expect(inPath.every(({ required }) => required === true)).toBe(true)
    const names = parameters.map((each) => `${String(each['in'])} ${String(each['name'])}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test('gives examples that fit', () => {
    const contents = Object.values(operation.requestBody?.content ?? {})
    for (const { schema, example } of contents) expect(mismatches(schema, example, 'content')).toEqual([])
    for (const { name, schema, example } of parameters) {
      if (example !== undefined) expect(mismatches(schema, example, String(name))).toEqual([])
    }
  })

  test('is tagged, and documents a success', () => {
    const tags = document.tags.map(({ name }) => name)
    expect(operation.tags).not.toEqual([])
    for (const tag of operation.tags) expect(tags).toContain(tag)
    expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true)
  })
})

test('the examples of records fit their schemas', () => {
  for (const [name, schema] of Object.entries(components.schemas)) {
    const { example } = Object(schema)
    if (example !== undefined) expect(mismatches(schema, example, name)).toEqual([])
  }
})
