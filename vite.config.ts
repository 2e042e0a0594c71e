import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { pageChunk } from './src/commands/page-chunks.mjs'
import { routePages } from './src/content/compile/route-pages.ts'
import { searchIndex } from './src/content/compile/search-plugin.ts'
import { content, readContent } from './src/content/compile/vite-plugin.ts'
import { jsonplaceholder } from './src/network/services/jsonplaceholder/vite-plugin.ts'
import { serviceWorker } from './src/service-worker/build/vite-plugin.ts'

const port = Number(process.env['PORT'] ?? 4173)

export default defineConfig({
  base: process.env['BASE_PATH'] ?? '/',
  plugins: [
    content(),
    searchIndex(),
    jsonplaceholder(),
    react(),
    serviceWorker(),
    routePages(readContent),
  ],
  resolve: {
    alias: [
      {
        // msw's cookie jar, which the lab does not use, would bring 113 KB (gzip) of public suffixes along.
        find: /^tldts$/,
        replacement: fileURLToPath(new URL('src/network/registrable-domain.ts', import.meta.url)),
      },
    ],
  },
  server: { port },
  preview: { port, strictPort: true },
  build: {
    target: 'es2024',
    manifest: true,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: pageChunk, debugName: 'pages' }],
        },
      },
    },
  },
  // Property tests take seconds where other work shares the processor.
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
})
