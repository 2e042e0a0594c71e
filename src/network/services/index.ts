import type { ServiceRegistry } from '#network/edge/service-directory.ts'

/** Every mocked host, by origin. Its code is loaded when it is first asked. */
export const services: ServiceRegistry = {
  'https://httpbin.org': () => import('./httpbin/index.ts'),
  'http://httpbin.org': () => import('./httpbin/index.ts'),
  'https://jsonplaceholder.typicode.com': () => import('./jsonplaceholder/index.ts'),
  'https://api.example.com': () => import('./api-example/index.ts'),
  'https://hooks.example.com': () => import('./hooks-example/index.ts'),
  'https://api.github.com': () => import('./api-github/index.ts'),
  'https://login.example.com': () => import('./login-example/index.ts'),
  'https://example.com': () => import('./example-com/index.ts'),
  'http://localhost:8080': () => import('./localhost-items/index.ts'),
  'https://events.example.com': () => import('./events-example/index.ts'),
  'https://echo.example.com': () => import('./echo-example/index.ts'),
  'https://chat.example.com': () => import('./chat-example/index.ts'),
  'http://localhost:8765': () => import('./localhost-sockets/index.ts'),
  'https://faults.example.com': async () => {
    const [{ createService }, { faultsAt }] = await Promise.all([
      import('./faults-example/index.ts'),
      import('./faults-example/effect.ts'),
    ])
    return { createService: () => ({ ...createService(), faultsAt }) }
  },
}
