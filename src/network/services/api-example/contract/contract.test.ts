import { describe, expect, test, vi } from 'vitest'
import type { Service } from '#network/service.ts'
import { createService } from '#network/services/api-example/index.ts'
import { document } from '#network/services/api-example/openapi/document.ts'
import { handClock } from '#network/services/ask.ts'
import { ask } from './ask.ts'
import { operations, type Place } from './contract.ts'
import { addWebhook, exampleRequest, ORIGIN, type Scene } from './requests.ts'

// A dozen services a test: on a busy machine they take their time.
vi.setConfig({ testTimeout: 30_000 })

/** How each documented status is brought about, from the request that the document gives as example. */
const ways: Readonly<
  Record<string, (scene: Scene, service: Service, place: Place) => Promise<Scene> | Scene>
> = {
  200: (scene) => scene,
  201: (scene, _, { method }) => (method === 'put' ? elsewhere(scene) : scene),
  204: (scene) => scene,
  304: async (scene, service) => {
    const { response } = await ask(service, scene.url, scene.init)
    return withField(scene, 'If-None-Match', response.headers.get('ETag') ?? '')
  },
  400: (scene) => withField(scene, 'Authorization', 'Bearer two parts'),
  401: (scene) => withField(scene, 'Authorization', 'Bearer made-up'),
  403: (scene) => withField(scene, 'Authorization', 'Bearer token123'),
  404: (scene, _, { method, path }) =>
    method === 'put' ? { ...scene, url: ORIGIN + path.replace('{id}', '0') } : elsewhere(scene),
  409: async (scene, service) => {
    for (let n = 1; n <= 10; n++) await addWebhook(service)
    return scene
  },
  412: (scene) => withField(scene, 'If-Match', '"00000000"'),
  413: (scene) => ({ ...scene, init: { ...scene.init, body: `"${'x'.repeat(100_000)}"` } }),
  415: (scene) => withField(scene, 'Content-Type', 'text/plain'),
  422: (scene) => ({ ...scene, init: { ...scene.init, body: '[]' } }),
  429: async (scene, service) => {
    service.load?.(await limitsUsedUp())
    return scene
  },
}

let saved: Promise<unknown> | undefined

/** The state of the API after as many requests as are allowed. */
function limitsUsedUp(): Promise<unknown> {
  saved ??= (async () => {
    const service = createService()
    for (let n = 1; n <= 60; n++) await ask(service, ORIGIN)
    for (let n = 1; n <= 5; n++) await ask(service, `${ORIGIN}/limited`)
    return service.save?.()
  })()
  return saved
}

const withField = ({ url, init }: Scene, name: string, value: string): Scene => ({
  url,
  init: { ...init, headers: { ...init.headers, [name]: value } },
})

/** The same request about something that is not there. */
const elsewhere = ({ url, init }: Scene): Scene => ({
  url: url.replace(/\/(\d+|colour)(?=\/|$)/, '/987654'),
  init,
})

describe('what is documented happens', () => {
  test.each(operations.map((place) => [place.operation.operationId, place] as const))(
    '%s',
    async (_, place) => {
      for (const status of Object.keys(place.operation.responses)) {
        const service = createService()
        if (place.path.startsWith('/webhooks/')) await addWebhook(service)
        const scene = await ways[status]?.(exampleRequest(place), service, place)
        if (!scene) throw new Error(`no way to bring about ${status} is known`)
        const { response, place: answered } = await ask(service, scene.url, scene.init)
        expect([answered, response.status]).toEqual([place, Number(status)])
      }
    },
  )

  test('under /api as well', async () => {
    for (const { url, init } of operations.map(exampleRequest)) {
      const [plain, prefixed] = [createService(), createService()]
      await Promise.all([addWebhook(plain), addWebhook(prefixed)])
      const { response } = await ask(prefixed, url.replace(ORIGIN, `${ORIGIN}/api`), init)
      expect(response.status).toBe((await ask(plain, url, init)).response.status)
    }
  })
})

describe('what happens is documented', () => {
  test('every path, with every method that it allows', async () => {
    const [service, clock] = [createService(), handClock()]
    const { resources } = await (await ask(service, `${ORIGIN}/`)).response.json()
    const paths: string[] = ['/', ...resources]
    for (const path of paths) {
      clock.advance(60_000)
      const { response } = await ask(service, ORIGIN + path, { method: 'OPTIONS' }, { clock })
      const template = path.replaceAll(/:(\w+)/g, '{$1}')
      const documented = operations.filter((each) => each.path === template)
      expect(documented.map(({ method }) => method.toUpperCase()).toSorted(), path).toEqual(
        response.headers.get('Allow')?.split(', ').toSorted(),
      )
    }
    expect(Object.keys(document.paths)).toHaveLength(paths.length)
  })
})
