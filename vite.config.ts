import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { playerEntry, playerFiles } from './src/app/scorm/package-plugin.ts'
import { pageChunk } from './src/commands/page-chunks.mjs'
import { routePages } from './src/content/compile/route-pages.ts'
import { searchIndex } from './src/content/compile/search-plugin.ts'
import { content, readContent } from './src/content/compile/vite-plugin.ts'
import { jsonplaceholder } from './src/network/services/jsonplaceholder/vite-plugin.ts'
import { serviceWorker } from './src/service-worker/build/vite-plugin.ts'

const port = Number(process.env['PORT'] ?? 4173)

export default defineConfig({
  base: process.env['BASE_PATH'] ?? '/',
  experimental: {
    // Scripts and styles find their neighbours from where they stand, so that a player cut out of the build runs anywhere.
    renderBuiltUrl: (_file, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
  },
  plugins: [
    content(),
    searchIndex(),
    jsonplaceholder(),
    react(),
    serviceWorker(),
    routePages(readContent),
    playerFiles(),
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
      input: ['index.html', playerEntry],
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
