import type { ServiceRegistry } from '#network/edge/service-directory.ts'

/** Every mocked host, by origin. Its code is loaded when it is first asked. */
export const services: ServiceRegistry = {
  'https://httpbin.org': () => import('./httpbin/index.ts'),
  'https://jsonplaceholder.typicode.com': () => import('./jsonplaceholder/index.ts'),
  'https://api.example.com': () => import('./api-example/index.ts'),
  'https://example.com': () => import('./example-com/index.ts'),
  'https://faults.example.com': async () => {
    const [{ createService }, { effectOfUrl }] = await Promise.all([
      import('./faults-example/index.ts'),
      import('./faults-example/effect.ts'),
    ])
    return { createService: () => ({ ...createService(), faultAt: effectOfUrl }) }
  },
}
