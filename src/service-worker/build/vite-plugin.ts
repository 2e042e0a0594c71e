import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformWithOxc, type Plugin } from 'vite'

const FILE_NAME = 'service-worker.js'

/**
 * Serves and emits `service-worker.js`: one classic script of our guard, msw's worker
 * and our last resort, in this order.
 */
export function serviceWorker(): Plugin {
  let base = '/'
  return {
    name: 'roundtrip:service-worker',
    configResolved(config) {
      base = config.base
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?', 1)[0] !== base + FILE_NAME) return next()
        script().then((source) => {
          response.setHeader('Content-Type', 'text/javascript')
          response.setHeader('Cache-Control', 'no-cache')
          response.end(source)
        }, next)
      })
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE_NAME, source: await script() })
    },
  }
}

async function script(): Promise<string> {
  const msw = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')
  const parts = await Promise.all([ours('before-msw.ts'), readFile(msw, 'utf8'), ours('after-msw.ts')])
  return parts.join('\n;\n')
}

async function ours(name: string): Promise<string> {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url))
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file, {
    lang: 'ts',
    sourcemap: false,
  })
  return code
}
