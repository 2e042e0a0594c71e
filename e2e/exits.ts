import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The only way out of a test's browser: a proxy that lets nothing through and remembers who asked. */
export interface Exits {
  readonly proxy: { readonly server: string; readonly bypass: string }
  /** What tried to leave since this was last called. */
  readonly take: () => string[]
  readonly close: () => void
}

/**
 * Opens the proxy. Whatever a service worker answers inside the browser never gets here.
 * @param home the host that the lab is served from
 */
export async function watchExits(home: string): Promise<Exits> {
  let attempts: string[] = []
  const server = createServer((request, response) => {
    attempts.push(`${request.method} ${request.url}`)
    response.writeHead(403).end()
  })
  server.on('connect', (request, socket) => {
    attempts.push(`CONNECT ${request.url}`)
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    proxy: { server: `http://127.0.0.1:${port}`, bypass: `${home},127.0.0.1` },
    take() {
      const taken = attempts
      attempts = []
      return taken
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
