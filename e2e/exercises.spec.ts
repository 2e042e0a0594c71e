import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'

test.use({ viewport: { width: 1440, height: 900 } })
// A run makes nine calls, each in a frame and a worker of its own.
test.setTimeout(120_000)

/** The exercise in retries, with what one does there. */
function exercise(page: Page) {
  const box = page.getByRole('region', { name: 'Retry with backoff' })
  const code = box.getByRole('textbox', { name: 'Code of the exercise Retry with backoff' })
  const verdict = box.getByRole('status')
  const finished = { timeout: 60_000 }
  return {
    box,
    code,
    verdict,
    requirement: (says: string) =>
      page.getByRole('list', { name: 'What it takes' }).getByRole('listitem').filter({ hasText: says }),
    call: (says: string): Locator => box.locator('details').filter({ hasText: says }),
    async open() {
      await box.scrollIntoViewIfNeeded()
      await expect(code).toBeVisible()
    },
    async write(text: string) {
      await code.click()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText(text)
    },
    async run(ends: string | RegExp) {
      await box.getByRole('button', { name: 'Run', exact: true }).click()
      await expect(verdict).toContainText(ends, finished)
    },
  }
}

const body = (text: string) => `export async function fetchWithRetry(url, options) {\n${text}\n}`

test('what the code does on the wire is judged, requirement by requirement, and a solution passes', async ({
  page,
}) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  await it.run(/\d of 10 met/)
  await expect(it.requirement('After three 503 the 200 is given back')).toContainText(
    'Three times 503, then 200: It returned a Response (503).',
  )
  await expect(it.requirement('What came of a good answer')).toContainText(', met')

  await page.getByText('A solution', { exact: true }).click()
  await page.getByRole('button', { name: 'Put it into the editor' }).click()
  await it.run('Exercise passed.')
  const call = it.call('Three times 503, then 200')
  await call.getByText('Three times 503, then 200').click()
  await expect(call.getByRole('list', { name: 'Requests on the wire' }).getByRole('listitem')).toHaveText([
    /503/,
    /503/,
    /503/,
    /200/,
  ])

  await page.reload()
  await it.open()
  await expect(it.code).toContainText('Math.random')
  await expect(it.verdict).toContainText('You have passed this exercise.')
  await it.box.getByRole('button', { name: 'Start over' }).click()
  await expect(it.code).not.toContainText('Math.random')
  await it.box.getByRole('button', { name: 'Take my code back' }).click()
  await expect(it.code).toContainText('Math.random')
})

test('code runs where it reaches neither storage nor page nor network', async ({ page, lab }) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  await it.write(
    body(`const tried = {}
    const attempt = async (name, act) => { try { await act(); tried[name] = 'reached' } catch { tried[name] = 'kept out' } }
    await attempt('indexedDB', () => { if (!indexedDB.open('roundtrip')) throw 1 })
    await attempt('caches', () => caches.keys())
    await attempt('document', () => document.cookie)
    await attempt('parent', () => parent.document)
    await attempt('localStorage', () => localStorage.length)
    await attempt('XMLHttpRequest', () => new XMLHttpRequest())
    await attempt('WebSocket', () => new WebSocket('wss://echo.example.com/'))
    await attempt('importScripts', () => importScripts('https://httpbin.org/get'))
    await attempt('import', () => import('https://httpbin.org/get'))
    await attempt('Worker', () => new Worker('data:,'))
    await attempt('eval', () => eval('1'))
    console.log(JSON.stringify(tried), origin)
    console.log(crypto.randomUUID())
    return fetch(url, options)`),
  )
  await it.run(/\d of 10 met/)
  const call = it.call('All is well')
  await call.getByText('All is well').click()
  const line = call.getByRole('list', { name: 'Console' }).getByRole('listitem').first()
  await expect(line).toContainText('"indexedDB":"kept out"')
  await expect(line).not.toContainText('reached')
  await expect(line).toContainText('null')
  const lines = call.getByRole('list', { name: 'Console' }).getByRole('listitem')
  await expect(lines.nth(1)).toContainText(/[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/)
  // The browser reports what a policy kept from being loaded.
  const left = lab.takeProblems().filter((each) => each.startsWith('left the machine'))
  expect(left).toEqual([])
})

test('an endless loop, a flood of requests and thrown garbage harm nothing and are explained', async ({
  page,
}) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  await it.write(body('for (;;);'))
  await it.run('0 of 10 met.')
  await expect(it.requirement('Four requests are the most')).toContainText('It was not called any more.')
  await expect(it.call('All is well')).toContainText('Look for a loop that never ends.')

  await it.write(body('for (let n = 0; n < 10_000; n++) fetch(url)\nreturn new Promise(() => {})'))
  await it.run(/\d of 10 met/)
  await expect(it.call('All is well')).toContainText('more requests than this exercise allows')

  await it.write(body('throw new Proxy({}, { get() { throw null }, ownKeys() { throw null } })'))
  await it.run(/\d of 10 met/)
  await expect(it.call('All is well')).toContainText('It threw: something that can’t be read')

  await it.write(body('const all = undefined\n  return all.length'))
  await it.run(/\d of 10 met/)
  await expect(it.call('All is well')).toContainText('It threw in line 3: TypeError')
})

test('a mistake in the syntax is shown in place, and nothing is run', async ({ page }) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  await it.write('export async function fetchWithRetry(url {\n}')
  await expect(it.box.locator('.cm-lintRange-error')).toBeVisible()
  await it.run('Not run. Line 1')
})

test('a run is stopped by hand', async ({ page }) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  await it.write(body('for (;;);'))
  await it.box.getByRole('button', { name: 'Run', exact: true }).click()
  await it.box.getByRole('button', { name: 'Stop' }).click()
  await expect(it.verdict).toContainText('0 of 10 met.')
  await expect(it.call('All is well')).toContainText('You stopped it.')
})

test('everything is done by keyboard: Tab indents until Escape, Ctrl and Enter run', async ({ page }) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  await it.box.getByRole('button', { name: 'Run', exact: true }).focus()
  await page.keyboard.press('Tab')
  await expect(it.code).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText('const a = 1')
  await page.keyboard.press('Tab')
  await expect(it.code).toBeFocused()
  await expect(it.code).toContainText('  const a = 1')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(it.verdict).toContainText('0 of 10 met.', { timeout: 60_000 })
  await expect(it.call('All is well')).toContainText('Your code exports no fetchWithRetry.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(it.code).not.toBeFocused()
})

test('the exercise is accessible, before and after a run', async ({ page }) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  await it.run(/\d of 10 met/)
  await expectAccessible(page)
})
