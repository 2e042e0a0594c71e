import { readFile, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/**
 * Hosts a folder below a path as plain static hosting does: files, a folder's index.html behind
 * its slash, and 404.html for the rest. It knows nothing of the app's addresses.
 */
export async function hostStatically(
  folder: string,
  base: string,
): Promise<{ origin: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const path = pathname.startsWith(base)
      ? join(folder, decodeURIComponent(pathname.slice(base.length)))
      : ''
    const found = await stat(path).catch(() => undefined)
    if (found?.isDirectory() && !pathname.endsWith('/')) {
      response.writeHead(301, { Location: `${pathname}/` }).end()
      return
    }
    const file = found?.isDirectory() ? join(path, 'index.html') : path
    const content = await readFile(file).catch(() => undefined)
    if (content)
      response
        .writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
        .end(content)
    else
      response.writeHead(404, { 'Content-Type': 'text/html' }).end(await readFile(join(folder, '404.html')))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server }
}
