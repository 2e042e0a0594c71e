import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const port = Number(process.env['E2E_PORT'] ?? 4179)
const dist = process.env['E2E_DIST'] ?? 'dist'
const origin = `http://localhost:${port}`
const debianChromium = '/usr/bin/chromium'
const chromium = process.env['CHROMIUM_PATH'] ?? (existsSync(debianChromium) ? debianChromium : undefined)

/**
 * Browser tests against the production build, which must be there: `vite build` first.
 * CHROMIUM_PATH, E2E_DIST and E2E_PORT say which browser, which build and which port.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  retries: 0,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    actionTimeout: 10_000,
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Chromium asks a server of its own about every form it sees.
        '--autofill-server-url=http://127.0.0.1:9/',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --strictPort --port ${port} --outDir ${JSON.stringify(dist)}`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: origin,
    reuseExistingServer: !process.env['CI'],
    timeout: 60_000,
  },
})
