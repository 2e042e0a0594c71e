import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

const port = Number(process.env['E2E_PORT'] ?? 4179) + 1
const origin = `http://localhost:${port}`

function vite(...parameters: string[]): ChildProcess {
  return spawn('npx', ['vite', ...parameters, '--logLevel', 'error'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, BASE_PATH: '/x/' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
}

let server: ChildProcess | undefined

test.beforeAll(async () => {
  const outDir = test.info().outputPath('dist')
  const [code] = await once(vite('build', '--outDir', outDir), 'exit')
  expect(code, 'the build for a sub-path').toBe(0)
  server = vite('preview', '--outDir', outDir, '--strictPort', '--port', String(port))
  await expect.poll(() => fetch(`${origin}/x/`).then(({ status }) => status, () => 0), { timeout: 15_000 }).toBe(200)
})

test.afterAll(() => {
  // npx leaves vite running when it ends itself, so the whole group goes.
  if (server?.pid) process.kill(-server.pid)
})

test('a build for a sub-path opens a lesson by its address, sends, and links within the sub-path', async ({ page, lab }) => {
  await lab.open(`${origin}/x/lessons/methods`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Methods')
  const panel = requestPanel(page.getByRole('group', { name: 'What the server has stored' }))
  await panel.sendNow('200 OK')

  await page.getByRole('link', { name: 'Take the quiz' }).click()
  await expect(page).toHaveURL(`${origin}/x/quiz/methods`)
  await page.reload()
  await expect(page.getByText('Question 1 of 10')).toBeVisible()
  await page.getByRole('link', { name: 'Roundtrip, home' }).click()
  await expect(page).toHaveURL(`${origin}/x/`)
  await page.goto(`${origin}/x/no/such/page`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('404 Not Found')
})
