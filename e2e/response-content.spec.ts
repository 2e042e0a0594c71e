import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

const USERS = 'https://jsonplaceholder.typicode.com/users'
const HUGE = 'https://faults.example.com/huge?bytes=20000000'
/** Reading all of it takes a worker half a second, more on a busy machine; nothing waits for it. */
const READ = { timeout: 30_000 }

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
test.beforeEach(({ lab }) => lab.open('/sandbox'))

const viewButton = (response: Locator, name: string) =>
  response.getByRole('group', { name: 'Content as' }).getByRole('button', { name, exact: true })

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function look(panel: ReturnType<typeof requestPanel>, url: string, view?: string) {
  await panel.send('GET', url, '200 OK')
  if (view) await viewButton(panel.response, view).click()
}

/** An address of httpbin that answers with a page of one's choice; it wants its base64 padded. */
const pageOf = (html: string) => {
  const base64 = Buffer.from(html).toString('base64').replaceAll('+', '-').replaceAll('/', '_')
  return `https://httpbin.org/base64/${base64}`
}

test('JSON is a tree that the arrow keys walk, open and close', async ({ page }) => {
  const panel = requestPanel(page)
  await look(panel, USERS, 'Tree')
  const tree = panel.response.getByRole('tree', { name: 'Content' })
  const active = tree.locator('[aria-selected=true]')
  await tree.focus()
  await expect(active).toHaveText('[ 10 items ]')

  await page.keyboard.press('ArrowDown')
  await expect(active).toHaveText('0: { 8 members }')
  await expect(active).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await expect(active).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(active).toHaveText('"id": 1')
  await expect(active).toHaveAttribute('aria-level', '3')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(active).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('End')
  await expect(active).toHaveText('9: { 8 members }')
  await expect(tree).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id')) ?? '')
  await page.keyboard.press('Home')
  await expect(active).toHaveText('[ 10 items ]')
})

test('a value of the tree gives its JSONPath, its JavaScript and itself to the clipboard', async ({
  page,
}) => {
  const panel = requestPanel(page)
  await look(panel, USERS, 'Tree')
  const tree = panel.response.getByRole('tree', { name: 'Content' })
  await tree.getByRole('treeitem', { name: '0: { 8 members }' }).click()
  await tree.getByRole('treeitem', { name: '"address": { 5 members }' }).click()
  await tree.getByRole('treeitem', { name: '"city": "Gwenborough"' }).click()
  const chosen = panel.response.getByRole('group', { name: 'Chosen value' })
  await expect(chosen).toContainText('$[0].address.city')
  for (const [button, text] of [
    ['Copy JSONPath', '$[0].address.city'],
    ['Copy JavaScript accessor', 'body[0].address.city'],
    ['Copy value', 'Gwenborough'],
  ] as const) {
    await chosen.getByRole('button', { name: button }).click()
    await expect.poll(() => clipboard(page)).toBe(text)
  }
})

test('the way to look is remembered for content of its kind', async ({ page, lab }) => {
  const panel = requestPanel(page)
  await look(panel, USERS, 'Tree')
  await lab.open('/sandbox')
  await look(panel, 'https://jsonplaceholder.typicode.com/todos/1')
  await expect(viewButton(panel.response, 'Tree')).toHaveAttribute('aria-pressed', 'true')
  await expect(panel.content).toContainText('"title": "delectus aut autem"')
})

test('find counts the matches, goes round them and opens what they are in', async ({ page }) => {
  const panel = requestPanel(page)
  await look(panel, USERS)
  const find = panel.response.getByRole('button', { name: 'Find', exact: true })
  await panel.content.press('Control+f')
  const query = panel.response.getByRole('searchbox', { name: 'Find in the content' })
  await expect(query).toBeFocused()
  await query.fill('KULAS')
  const count = panel.response.getByRole('search').getByRole('status')
  await expect(count).toHaveText('1 of 1')
  await query.fill('"lat"')
  await expect(count).toHaveText('1 of 10')
  await query.press('Enter')
  await query.press('F3')
  await expect(count).toHaveText('3 of 10')
  await query.press('Shift+F3')
  await query.press('Shift+Enter')
  await panel.response.getByRole('button', { name: 'Previous match' }).click()
  await expect(count).toHaveText('10 of 10')
  await expect(panel.content.locator('mark[data-current]')).toBeInViewport()

  await viewButton(panel.response, 'Tree').click()
  await query.fill('Gwenborough')
  await expect(panel.content.locator('[aria-selected=true]')).toHaveText('"city": "Gwenborough"')
  await query.fill('no such word')
  await expect(count).toHaveText('Not found')
  await query.press('Escape')
  await expect(query).toBeHidden()
  await expect(find).toBeFocused()
})

test('what is no JSON says at which line and column, and what stands there', async ({ page }) => {
  const panel = requestPanel(page)
  await look(panel, 'https://faults.example.com/invalid-json')
  await expect(panel.response).toContainText('line 1, column 303: JSON allows no comma before }')
  await expect(panel.response.getByLabel('Where it stops being JSON')).toHaveText(/"eight"\],\}$/)
  await expect(viewButton(panel.response, 'Tree')).toBeHidden()
  await expect(panel.content).toContainText('"path":"/invalid-json"')
})

test('the preview of a page runs nothing, loads nothing and leads nowhere', async ({ page, exits, lab }) => {
  const panel = requestPanel(page)
  const hostile = `<h1>Hello</h1><script>parent.postMessage('ran', '*'); document.title = 'ran'</script>
    <img src="https://evil.example/pixel.png" onerror="parent.postMessage('ran', '*')">
    <link rel="stylesheet" href="https://evil.example/style.css"><link rel="preconnect" href="https://evil.example">
    <style>@import "https://evil.example/other.css"; h1 { color: rgb(1, 2, 3); background: url(https://evil.example/b.png) }</style>
    <iframe src="https://evil.example/frame"></iframe><meta http-equiv="refresh" content="0; url=https://evil.example/">
    <a href="https://evil.example/away">away</a><form action="https://evil.example/"><button>send</button></form>`
  await page.evaluate(() =>
    addEventListener('message', ({ data }) => data === 'ran' && Reflect.set(globalThis, 'ran', true)),
  )
  await look(panel, pageOf(hostile))
  await expect(panel.response).toContainText('HTML, shown as text')
  await viewButton(panel.response, 'Preview').click()
  const frame = panel.response.frameLocator('iframe[title=Content]')
  await expect(frame.getByRole('heading', { name: 'Hello' })).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect(panel.content).toHaveAttribute('sandbox', '')
  await frame.getByText('away').click()
  await frame.getByRole('button', { name: 'send' }).click()
  await expect(frame.getByRole('heading', { name: 'Hello' })).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined()
  expect(exits.take()).toEqual([])
  for (const problem of lab.takeProblems()) expect(problem).toMatch(/Content Security Policy|sandboxed/)
})

test('an image is drawn, with its size', async ({ page }) => {
  const panel = requestPanel(page)
  await look(panel, 'https://httpbin.org/image/png')
  const image = panel.response.getByRole('img', { name: 'png.png' })
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await expect(panel.content).toContainText(/^\d+ × \d+ pixels$/)
})

test('bytes are shown in hex and as ASCII, on a phone eight in a row', async ({ page }) => {
  const panel = requestPanel(page)
  await look(panel, 'https://jsonplaceholder.typicode.com/todos/1', 'Hex')
  await expect(panel.content).toContainText(
    '000000  7b 0a 20 20 22 75 73 65 72 49 64 22 3a 20 31 2c  {.  "userId": 1,',
  )
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(panel.content).toContainText('000008  72 49 64 22 3a 20 31 2c  rId": 1,')
})

test('content is copied whole, and saved under a fitting name', async ({ page }) => {
  const panel = requestPanel(page)
  await look(panel, 'https://jsonplaceholder.typicode.com/todos/1')
  await panel.response.getByRole('button', { name: 'Copy content' }).click()
  await expect.poll(() => clipboard(page)).toContain('"title": "delectus aut autem"')
  const saved = page.waitForEvent('download')
  await panel.response.getByRole('button', { name: 'Download' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('1.json')
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ id: 1 })
})

test('twenty megabytes show their first screen before they are read, and all of them at last', async ({
  page,
  lab,
}) => {
  lab.expectRefusalsFrom('faults.example.com')
  const panel = requestPanel(page)
  await panel.write('GET', HUGE)
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const content = document.querySelector('section[aria-label=Response] [aria-label=Content]')
      if (!content?.textContent?.includes('"row": 3')) return
      observer.disconnect()
      Reflect.set(globalThis, 'busyAtFirst', content.getAttribute('aria-busy'))
    }).observe(document, { childList: true, subtree: true })
  })
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"row": 3')
  expect(await page.evaluate((): unknown => Reflect.get(globalThis, 'busyAtFirst'))).toBe('true')
  await expect(panel.content).toHaveAttribute('aria-busy', 'false', READ)
  await panel.content.press('End')
  await expect(panel.content).toContainText('"row": 312498')
  await panel.content.press('Control+f')
  await panel.response.getByRole('searchbox', { name: 'Find in the content' }).fill('"row": 222222')
  const current = panel.content.locator('mark[data-current]')
  await expect.poll(async () => (await current.allTextContents()).join('')).toBe('"row": 222222')
  await viewButton(panel.response, 'Tree').click()
  await expect(panel.content.locator('[aria-selected=true]')).toHaveText('"row": 222222')
  await expect(panel.response.getByRole('group', { name: 'Chosen value' })).toContainText('$[222222].row')

  expect(page.workers()).not.toHaveLength(0)
  await look(panel, 'https://jsonplaceholder.typicode.com/todos/1')
  await expect.poll(() => page.workers().length, 'what read it is ended').toBe(0)
})

test('after a reload the first two megabytes are there, and the note says so', async ({ page, lab }) => {
  const panel = requestPanel(page)
  await look(panel, HUGE)
  await expect(panel.response).not.toContainText('are kept to look at')
  await expect(panel.content).toHaveAttribute('aria-busy', 'false', READ)
  await lab.open('/sandbox')
  await expect(panel.response).toContainText('All 20 MB arrived and were counted; the first 2.1 MB are kept')
  await expect(panel.content).toContainText('"row": 3')
})

test('each way to look meets WCAG 2.2 AA in both themes', async ({ page }) => {
  test.setTimeout(90_000)
  const panel = requestPanel(page)
  const check = () => expectAccessible(page, '[aria-label="Response"] [role=tabpanel]')
  await look(panel, USERS)
  await panel.response.getByRole('button', { name: 'Find', exact: true }).click()
  await panel.response.getByRole('searchbox', { name: 'Find in the content' }).fill('name')
  await expect(panel.response.getByRole('search').getByRole('status')).toHaveText('1 of 30')
  await check()
  await viewButton(panel.response, 'Tree').click()
  await expect(panel.content.locator('mark[data-current]')).toBeVisible()
  await check()
  await viewButton(panel.response, 'Hex').click()
  await check()
  // The preview of a page is left out: axe is a script, and none can run there.
  await look(panel, 'https://httpbin.org/image/png')
  await check()
  await look(panel, 'https://faults.example.com/invalid-json')
  await check()
})
