import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const PORT = 4185

/**
 * Builds the page that the lab is compared with, msw with one handler and nothing else, and serves it.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveBarePage() {
  const outDir = mkdtempSync(join(tmpdir(), 'roundtrip-bare-'))
  /** @type {import('vite').InlineConfig} */
  const config = {
    configFile: false,
    root: fileURLToPath(new URL('bare-page', import.meta.url)),
    logLevel: 'warn',
    plugins: [workerOfMsw()],
    build: { outDir, emptyOutDir: true, target: 'es2024' },
    preview: { port: PORT, strictPort: true },
  }
  await build(config)
  const server = await preview(config)
  return {
    address: `http://localhost:${PORT}`,
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}

/** @returns {import('vite').Plugin} puts msw's own worker file into the build */
function workerOfMsw() {
  const file = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')
  return {
    name: 'msw-worker',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'mockServiceWorker.js',
        source: readFileSync(file, 'utf8'),
      })
    },
  }
}
