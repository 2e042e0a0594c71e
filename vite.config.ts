import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const port = Number(process.env['PORT'] ?? 4173)

export default defineConfig({
  base: process.env['BASE_PATH'] ?? '/',
  plugins: [react()],
  server: { port },
  preview: { port, strictPort: true },
  build: { target: 'es2024' },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
})
