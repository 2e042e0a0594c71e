import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createService } from '#network/services/api-example/index.ts'
import { ask } from './ask.ts'
import { operations } from './contract.ts'
import { valuesOf } from './random.ts'
import { addWebhook, exampleRequest } from './requests.ts'

// Hundreds of requests a test: on a busy machine they take their time.
vi.setConfig({ testTimeout: 30_000 })

const named = operations.map((place) => [place.operation.operationId, place] as const)
const withContent = named.filter(([, { operation }]) => operation.requestBody)
const lists = named.filter(([name]) => name.startsWith('list') && name !== 'listResources')

describe('content that fits its schema is accepted', () => {
  test.each(withContent)('by %s', async (_, place) => {
    const { url, init } = exampleRequest(place)
    for (const [type, { schema }] of Object.entries(place.operation.requestBody?.content ?? {})) {
      await fc.assert(
        fc.asyncProperty(valuesOf(schema), async (content) => {
          const headers = { ...init.headers, 'Content-Type': type }
          const { response } = await ask(createService(), url, {
            ...init,
            headers,
            body: JSON.stringify(content),
          })
          // No schema can say which users there are.
          const unknownUser = { errors: [{ detail: 'must be the id of a user', pointer: '#/userId' }] }
          if (response.status === 422) expect(await response.json()).toMatchObject(unknownUser)
          else expect(response.status).toBeLessThan(300)
        }),
        { numRuns: 25 },
      )
    }
  })
})

describe('any content gets a documented answer', () => {
  test.each(withContent)('from %s', async (_, place) => {
    const { url, init } = exampleRequest(place)
    const contents = fc.oneof(
      fc.string(),
      fc.json(),
      fc.uint8Array(),
      fc
        .record({ name: fc.jsonValue(), title: fc.jsonValue(), item: fc.jsonValue(), id: fc.jsonValue() })
        .map((value) => JSON.stringify(value)),
    )
    await fc.assert(
      fc.asyncProperty(contents, async (body) => {
        const { response } = await ask(createService(), url, { ...init, body })
        expect([200, 201, 204, 400, 422]).toContain(response.status)
      }),
      { numRuns: 25 },
    )
  })
})

describe('any query gets a documented answer', () => {
  const odd = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '1',
      '-1',
      '1.5',
      '1e12',
      '100000',
      'x',
      'true',
      'false',
      '%',
      'id',
      '-name',
      'name,-id',
      'WzFd',
    ),
    fc.string(),
  )
  const names = [
    'page',
    'per_page',
    'limit',
    'offset',
    'cursor',
    'sort',
    'envelope',
    'role',
    'userId',
    'status',
    'tag',
  ]
  const queries = fc.record(Object.fromEntries(names.map((name) => [name, odd])), { requiredKeys: [] })

  test.each(lists)('from %s', async (_, place) => {
    const { url, init } = exampleRequest(place)
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const service = createService()
        await addWebhook(service)
        const { response } = await ask(
          service,
          `${url}?${new URLSearchParams(JSON.parse(JSON.stringify(query)))}`,
          init,
        )
        expect([200, 400]).toContain(response.status)
      }),
      { numRuns: 30 },
    )
  })
})

test.each(['%', '%E0%A4%A', '%00', '..%2f', 'a%2Fb', '🙂'])(
  '%s in a path gets an answer',
  async (segment) => {
    for (const path of ['/users/', '/items/', '/orders/']) {
      const { response } = await ask(createService(), `https://api.example.com${path}${segment}`)
      expect(response.status).toBe(404)
    }
  },
)

test('content nested as deep as 100 kB allow is refused', async () => {
  const body = `{"value":${'['.repeat(49_000)}${']'.repeat(49_000)}}`
  const headers = { 'Content-Type': 'application/json' }
  const { response } = await ask(createService(), 'https://api.example.com/items/deep', {
    method: 'PUT',
    headers,
    body,
  })
  expect(response.status).toBe(400)
})
