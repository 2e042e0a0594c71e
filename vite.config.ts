import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { content } from './src/content/compile/vite-plugin.ts'
import { jsonplaceholder } from './src/network/services/jsonplaceholder/vite-plugin.ts'
import { serviceWorker } from './src/service-worker/build/vite-plugin.ts'

const port = Number(process.env['PORT'] ?? 4173)

export default defineConfig({
  base: process.env['BASE_PATH'] ?? '/',
  plugins: [content(), jsonplaceholder(), react(), serviceWorker()],
  server: { port },
  preview: { port, strictPort: true },
  build: { target: 'es2024' },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
})
