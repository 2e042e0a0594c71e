import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { content } from './src/content/compile/vite-plugin.ts'
import { jsonplaceholder } from './src/network/services/jsonplaceholder/vite-plugin.ts'
import { serviceWorker } from './src/service-worker/build/vite-plugin.ts'

const port = Number(process.env['PORT'] ?? 4173)

export default defineConfig({
  base: process.env['BASE_PATH'] ?? '/',
  plugins: [content(), jsonplaceholder(), react(), serviceWorker()],
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
  build: { target: 'es2024', chunkSizeWarningLimit: 1_000 },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
})
