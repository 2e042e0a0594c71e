import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox'))

/** Opens a tab of the response that only the sandbox has. */
async function openTab(page: Page, name: 'CORS' | 'Compare') {
  const { response } = requestPanel(page)
  await response.getByRole('tab', { name, exact: true }).click()
  return response.getByRole('tabpanel', { name, exact: true })
}

const RESPONSE = '[aria-label="Response"]'

test('a network error names the cause that it was among those it could have been', async ({ page, lab }) => {
  lab.expectRefusalsFrom('faults.example.com')
  const panel = requestPanel(page)
  await panel.send('GET', 'https://faults.example.com/reset', 'Network error')
  const why = panel.response.getByRole('button', { name: 'Why did this fail?' })
  await why.focus()
  await page.keyboard.press('Enter')
  const causes = panel.response.getByRole('table', { name: 'What a network error can come from' })
  const was = causes.getByRole('row').filter({ hasText: 'It was this one' })
  await expect(was).toHaveCount(1)
  await expect(was).toContainText('net::ERR_CONNECTION_RESET')
  await expect(causes.getByRole('row', { name: /^Mixed content/ })).toContainText('the address is https')
  await expectAccessible(page, RESPONSE)
})

test('a timeout shows where the time went', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/delay/5')
  await panel.setPolicy({ 'Timeout (s)': '1' })
  await panel.sendNow('Timed out')
  await panel.response.getByRole('button', { name: 'Where did the time go?' }).click()
  const phases = panel.response.getByRole('list', { name: 'Where the time was spent' })
  await expect(phases.locator('[aria-current="step"]')).toContainText('Waiting for the answer')
  await expectAccessible(page, RESPONSE)
})

test('a refusal by CORS can be gone through step by step with the keyboard', async ({ page, lab }) => {
  lab.expectRefusalsFrom('faults.example.com')
  const panel = requestPanel(page)
  await panel.send('GET', 'https://faults.example.com/cors/no-fields', 'Network error')
  await panel.response.getByRole('button', { name: 'Why did this fail?' }).click()
  await panel.response.getByRole('button', { name: 'Go through it step by step' }).click()
  const cors = panel.response.getByRole('tabpanel', { name: 'CORS' })
  const current = cors.locator('li[aria-current="step"]')
  await expect(current).toContainText('May the page read the answer?')
  await expect(current).toContainText('The server would have to answer Access-Control-Allow-Origin')
  await cors.getByRole('button', { name: 'Previous step' }).click()
  await expect(current).toContainText('May the request go at once?')
  await current.getByRole('button').focus()
  await page.keyboard.press('ArrowUp')
  await expect(current).toContainText('Are page and server of one origin?')
  await cors.getByRole('button', { name: 'Show all steps' }).click()
  await expect(cors.getByRole('button', { expanded: true })).toHaveCount(3)
  await expectAccessible(page, RESPONSE)
})

test('a preflight is told with its question and its answer', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.send('PUT', 'https://httpbin.org/put', '200 OK')
  const cors = await openTab(page, 'CORS')
  await cors.getByRole('button', { name: 'Show all steps' }).click()
  await expect(cors).toContainText('PUT is not GET, HEAD or POST')
  await expect(cors).toContainText('Access-Control-Request-Method: PUT')
  await expect(cors).toContainText('permits PUT')
})

test('each part of a raw message explains itself, by key and by pointer', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.send('GET', 'https://httpbin.org/get?id=3', '200 OK')
  const raw = await panel.openResponseTab('Raw')
  const says = raw.getByRole('complementary', { name: 'What this part is' })
  await expect(says).toContainText('Every part explains itself')

  const request = raw.getByRole('group', { name: 'Request message' })
  await expect(request.locator('[data-part][tabindex="0"]')).toHaveCount(1)
  await request.getByRole('button', { name: 'GET', exact: true }).focus()
  await expect(says).toContainText('Safe: it asks for no change.')
  await page.keyboard.press('ArrowRight')
  await expect(says).toContainText('Request target')
  await page.keyboard.press('ArrowDown')
  await expect(request.getByRole('button', { name: 'Host', exact: true })).toBeFocused()
  await expect(says.getByRole('link', { name: 'RFC 9110 §7.2' })).toBeVisible()

  const response = raw.getByRole('group', { name: 'Response message' })
  await response.getByRole('button', { name: 'Content-Type', exact: true }).hover()
  await expect(says).toContainText('What the content is')
  await response.getByRole('button', { name: 'empty line' }).click()
  await expect(says).toContainText('Content follows.')
  await expectAccessible(page, RESPONSE)
})

test('a field is explained where it stands, and all of them at once', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.send('GET', 'https://httpbin.org/get', '200 OK')
  const headers = await panel.openResponseTab('Headers')
  await headers.getByRole('button', { name: 'Host', exact: true }).click()
  await expect(headers).toContainText('Which host is meant')
  await headers.getByRole('button', { name: 'Explain all' }).click()
  await expect(headers).toContainText('Which compressions the client can undo.')
  await expectAccessible(page, RESPONSE)
})

test('two exchanges are compared, and identical ones are called so', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.send('GET', 'https://jsonplaceholder.typicode.com/todos/1', '200 OK')
  let compare = await openTab(page, 'Compare')
  await expect(compare).toContainText('nothing to compare with yet')
  await panel.send('GET', 'https://jsonplaceholder.typicode.com/todos/2', '200 OK')
  compare = await openTab(page, 'Compare')
  await compare.getByLabel('Compare with').selectOption({ index: 1 })
  await expect(compare.getByRole('status')).toContainText(/^Different: .*lines of content/)
  const lines = compare.getByRole('group', { name: 'Content, line by line' })
  await expect(lines.locator('[data-kind="removed"]', { hasText: '"id": 1' })).toHaveCount(1)
  await expect(lines.locator('[data-kind="added"]', { hasText: '"id": 2' })).toHaveCount(1)
  await expectAccessible(page, RESPONSE)
})

test('the time line zooms by key, and stands there as a table', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.send('GET', 'https://api.example.com/users', '200 OK')
  const timeline = await panel.openResponseTab('Timeline')
  await expect(panel.events.filter({ hasText: 'rate limit leaves 59 of 60 requests' })).toHaveCount(1)
  const drawing = timeline.getByRole('group', { name: 'Time line, drawn to scale' })
  const width = () => drawing.evaluate((node) => node.scrollWidth)
  const whole = await width()
  await drawing.focus()
  await page.keyboard.press('+')
  await expect(timeline.getByRole('status')).toHaveText('2 times as wide')
  expect(await width()).toBeGreaterThan(whole * 1.5)
  await page.keyboard.press('0')
  await expect.poll(width).toBe(whole)
  await timeline.getByText('The same as a table').click()
  await expect(timeline.getByRole('row', { name: /^GET \/users .* 200$/ })).toBeVisible()
  await expectAccessible(page, RESPONSE)
})
