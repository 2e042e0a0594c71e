import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'

test.use({ viewport: { width: 1440, height: 900 } })
// A run makes nine calls, each in a frame and a worker of its own.
test.setTimeout(120_000)

/** An exercise, the one in retries unless told, with what one does there. */
function exercise(page: Page, title = 'Retry with backoff') {
  const box = page.getByRole('region', { name: title })
  const code = box.getByRole('textbox', { name: `Code of the exercise ${title}` })
  const verdict = box.getByRole('status')
  const finished = { timeout: 60_000 }
  return {
    box,
    code,
    verdict,
    requirement: (says: string) =>
      box
        .locator('xpath=preceding-sibling::ol')
        .and(page.getByRole('list', { name: 'What it takes' }))
        .getByRole('listitem')
        .filter({ hasText: says }),
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
    await attempt('window', () => window.top)
    await attempt('opener', () => opener.location)
    await attempt('location', () => { location.href = 'https://httpbin.org/get'; if (location.protocol === 'blob:') throw 1 })
    await attempt('BroadcastChannel', () => new BroadcastChannel('roundtrip').postMessage('x'))
    await attempt('postMessage', () => postMessage('x'))
    await attempt('EventSource', () => new EventSource('https://events.example.com/'))
    await attempt('a real host', () => fetch('https://www.wikipedia.org/'))
    await attempt('the lab', () => fetch('${new URL(page.url()).origin}/'))
    await attempt('a stylesheet', () => new FontFace('a', 'url(https://httpbin.org/get)').load())
    await attempt('the file system', () => navigator.storage.getDirectory())
    await attempt('XMLHttpRequest', () => new XMLHttpRequest())
    await attempt('WebSocket', () => new WebSocket('wss://echo.example.com/'))
    await attempt('WebSocketStream', () => new WebSocketStream('wss://echo.example.com/').opened)
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
  // Open by itself, as more was sent than asked for.
  await expect(call).toHaveAttribute('open')
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

test('whatever is thrown or given back is told, and the next run is as good as any', async ({ page }) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  for (const [code, words] of [
    ['throw undefined', 'It threw: undefined'],
    [
      'throw { get message() { throw 1 }, toString: null }',
      'It threw: { message: something that can’t be read',
    ],
    ['return { get then() { throw new Error("no") } }', 'It threw in line 2: Error: no'],
    ['return new Proxy(class {}, { get() { throw 1 } })', 'It threw'],
    ['await new Promise(() => {})', 'Stopped: it waits for something that will never happen.'],
    ['return parent.document.cookie', 'parent is not defined. Your code runs in a worker of its own'],
    ['return indexedDB.open("roundtrip")', 'indexedDB is not there in an exercise. Nothing is stored'],
    ['return importScripts("https://httpbin.org/get")', 'importScripts is not there in an exercise.'],
  ] as const) {
    await it.write(body(code))
    await it.run(/\d of 10 met/)
    await expect(it.call('All is well')).toContainText(words)
  }
  await it.write(body('return fetch(url, options)'))
  await it.run(/[1-9] of 10 met/)
})

test('memory that grows without end is refused or taken away, and the page goes on', async ({ page }) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  const grow = (what: string) =>
    `const all = []\n for (;;) { all.push(${what}); await new Promise((r) => setTimeout(r, 1)) }`
  for (const what of ['new Uint8Array(1e8).fill(1)', `'x'.repeat(1e8)`]) {
    await it.write(body(grow(what)))
    await it.run(/\d of 10 met/)
    await expect(it.call('All is well')).toContainText('Out of memory: an exercise may take 256 MB')
  }
  await it.write(body('const all = []\n for (;;) all.push(new Array(1e5).fill(0).map(Math.random))'))
  await it.run('0 of 10 met.')
  await expect(it.call('All is well')).toContainText('took more memory than the browser gives')
  await expect(page.locator('iframe[sandbox]')).toHaveCount(0)
})

test('what was typed is there after a reload, also where it was never run', async ({ page }) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  await it.write('// a thought of mine\n')
  await expect(it.box.getByRole('button', { name: 'Start over' })).toBeEnabled()
  await page.reload()
  await it.open()
  await expect(it.code).toContainText('// a thought of mine')
})

test('an error is shown at its line', async ({ page }) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  await it.write(body('const nobody = undefined\n  return nobody.name'))
  await it.run(/\d of 10 met/)
  const mark = it.box.locator('.cm-lintRange-error')
  await expect(mark).toHaveText('name')
  await it.code.focus()
  await page.keyboard.press('F8')
  await expect(it.box.locator('.cm-diagnostic')).toContainText('TypeError')
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

test('a run is begun and stopped by keyboard, from the button and from the editor', async ({ page }) => {
  await page.goto('/lessons/retries')
  const it = exercise(page)
  await it.open()
  await it.write(body('for (;;);'))
  const [run, stop] = ['Run', 'Stop'].map((name) => it.box.getByRole('button', { name, exact: true }))
  await run?.focus()
  await page.keyboard.press('Enter')
  await expect(stop ?? it.box).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(it.call('All is well')).toContainText('You stopped it.')
  await expect(run ?? it.box).toBeFocused()

  await page.keyboard.press('Tab')
  await expect(it.code).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(stop ?? it.box).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Tab')
  await expect(stop ?? it.box).toBeFocused()
  await page.keyboard.press('Space')
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

test('a handler of the learner’s stands on the wire: the practice API’s webhooks reach it', async ({
  page,
}) => {
  await page.goto('/lessons/serving')
  const it = exercise(page, 'A receiver of signed webhooks')
  await it.open()
  await it.run(/\d+ of 18 met/)
  await expect(it.requirement('A forged message is refused')).toContainText(
    'Signed with another secret: The request was right, but it was answered 204, not 400 or 401 or 403.',
  )

  await it.write('export function handle() { throw new Error("not yet") }')
  await it.run(/\d+ of 18 met/)
  const told = it.call('The practice API is told of the address')
  await expect(told).toContainText('The handler threw Error: not yet')
  await expect(told.getByRole('list', { name: 'Requests on the wire' }).getByRole('listitem')).toHaveText([
    /api.example.com\/webhooks.*201/,
    /api.example.com\/orders.*201/,
    /warehouse.example\/hooks.*500/,
    /warehouse.example\/hooks.*500/,
    /warehouse.example\/hooks.*500/,
  ])

  await it.box.locator('xpath=following-sibling::*').getByText('A solution', { exact: true }).click()
  await page.getByRole('button', { name: 'Put it into the editor' }).click()
  await it.run('Exercise passed.')
  await expectAccessible(page)
})
