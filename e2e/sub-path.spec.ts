import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { expect, test } from './lab.ts'
import { lessonsByTurns, pages } from './pages.ts'
import { requestPanel } from './request-panel.ts'
import { hostStatically } from './static-host.ts'

// One worker runs them all, so that there is one build.
test.describe.configure({ mode: 'default' })

let site: { origin: string; server: Server }

test.beforeAll('builds for the sub-path /x/', async () => {
  // A build takes 5 s, and many times that where other work shares the processor.
  test.setTimeout(120_000)
  const folder = test.info().outputPath('dist')
  const build = spawn('npx', ['vite', 'build', '--outDir', folder, '--logLevel', 'error'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, BASE_PATH: '/x/' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(build, 'exit')
  expect(code).toBe(0)
  site = await hostStatically(folder, '/x/')
})

test.afterAll(() => {
  site.server.close()
  site.server.closeAllConnections()
})

test('a lesson opens by its address below a sub-path, and its panels send', async ({ page, lab }) => {
  await lab.open(`${site.origin}/x/lessons/methods`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Methods')
  const panel = requestPanel(page.getByRole('group', { name: 'What the server has stored' }))
  await panel.sendNow('200 OK')
})

test('links stay within the sub-path, and where they lead can be reloaded', async ({ page }) => {
  await page.goto(`${site.origin}/x/lessons/methods`)
  await page.getByRole('link', { name: 'Take the quiz' }).click()
  await expect(page).toHaveURL(`${site.origin}/x/quiz/methods`)
  await page.reload()
  await expect(page.getByText(/^Question 1 of \d+$/)).toBeVisible()
  await page.getByRole('link', { name: 'Roundtrip, home' }).click()
  await expect(page).toHaveURL(`${site.origin}/x/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('See both ends of every request')
})

test('on plain static hosting every address opens with a status of 200', async ({ page }) => {
  // Anybody may make up a field, so not every name has a file.
  const unfiled = ['/no/such/page', '/reference/fields/X-Greeting']
  for (const path of pages.filter((each) => !unfiled.includes(each))) {
    const response = await page.goto(`${site.origin}/x${path}`)
    expect.soft(response?.status(), path).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  for (const { path } of lessonsByTurns) {
    const response = await page.request.get(`${site.origin}/x${path}`)
    expect.soft(response.status(), path).toBe(200)
  }
})

test('on plain static hosting an unknown address is a helpful page with a status of 404', async ({
  page,
  lab,
}) => {
  lab.expectRefusalsFrom(new URL(site.origin).host)
  const response = await page.goto(`${site.origin}/x/no/such/page`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('404 Not Found')
  await page.getByRole('main').getByRole('link', { name: 'lessons', exact: true }).click()
  await expect(page).toHaveURL(`${site.origin}/x/lessons`)
})
