import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox?mode=burst'))

const results = (page: Page) => page.getByRole('region', { name: 'Burst results' })
const outcomes = (page: Page) => results(page).getByRole('list', { name: 'Results' }).getByRole('listitem')
const send = (page: Page) => page.getByRole('button', { name: /^Send \d+ requests?$/ })
const target = (page: Page, name: RegExp) => page.getByRole('radio', { name })

test('a burst empties the server’s bucket: five go through, the rest get 429', async ({ page, lab }) => {
  lab.expectRefusalsFrom('faults.example.com')
  await send(page).click()
  await expect(results(page).getByRole('heading')).toHaveText('20 of 20 done')
  await expect(outcomes(page)).toHaveText(['15 × 429 Too Many Requests', '5 × 200 OK'])
  await expect(results(page).getByText(/^The server’s limit: 0 of 5 left/)).toBeVisible()
  await expect(results(page).getByRole('listbox', { name: /^Waterfall of 20 requests/ })).toBeVisible()
  await expectAccessible(page)
})

test('a limit of the client’s own keeps it from ever being refused', async ({ page }) => {
  await target(page, /limit=5&window=10/).check()
  await page.getByLabel('Requests', { exact: true }).fill('7')
  await page.getByRole('checkbox', { name: /^Keep to a limit of my own/ }).check()
  // Fewer than the server allows: on their way, requests don't keep their distance to the millisecond.
  await page.getByLabel('Tokens').fill('3')
  await page.getByLabel('Time', { exact: true }).selectOption('20× speed')
  await send(page).click()
  await expect(results(page).getByRole('heading')).toHaveText('7 of 7 done')
  await expect(outcomes(page)).toHaveText(['7 × 200 OK'])
  await expect(results(page).getByText(/^Your own bucket: \d of 3 left, one more every 3.33 s/)).toBeVisible()
})

test('the same stands in a table', async ({ page, lab }) => {
  lab.expectRefusalsFrom('api.example.com')
  await target(page, /api\.example\.com\/limited/).check()
  await page.getByRole('checkbox', { name: 'One after the other' }).check()
  await page.getByLabel('Requests', { exact: true }).fill('6')
  await page.getByLabel('Requests', { exact: true }).press('Control+Enter')
  await expect(results(page).getByRole('heading')).toHaveText('6 of 6 done')
  await results(page).getByText('The same as a table').click()
  const rows = results(page).getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(7)
  await expect(rows.nth(1)).toContainText('200 OK')
  await expect(rows.nth(6)).toContainText(/429 Too Many Requests1\d+$/)
  await expect(results(page).getByText(/^The server’s limit: 0 of 5 left/)).toBeVisible()
  await expectAccessible(page)
})

test('500 at once leave the page usable, and can be cancelled', async ({ page }) => {
  await target(page, /httpbin\.org\/delay\/1/).check()
  await page.getByLabel('Requests', { exact: true }).fill('500')
  await page.getByLabel('At once').fill('100')
  await send(page).click()
  await expect(results(page).getByRole('heading')).toHaveText(/^[1-9]\d* of 500 done/)
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(results(page).getByRole('heading')).toHaveText(/^Cancelled: \d+ of 500 were sent$/)
  await expect(send(page)).toBeVisible()
})

test('what stands in the builder can be sent many times, policy and all', async ({ page, lab }) => {
  lab.expectRefusalsFrom('faults.example.com')
  await lab.open('/sandbox')
  await page.getByRole('textbox', { name: 'URL', exact: true }).fill('https://httpbin.org/get?burst')
  await page.getByRole('navigation', { name: 'Way of asking' }).getByRole('link', { name: 'Burst' }).click()
  await target(page, /httpbin\.org\/get\?burst/).check()
  await page.getByLabel('Requests', { exact: true }).fill('3')
  await send(page).click()
  await expect(outcomes(page)).toHaveText(['3 × 200 OK'])
})

test('a number that will not do is said in place', async ({ page }) => {
  await page.getByLabel('Requests', { exact: true }).fill('501')
  await expect(page.getByText('A whole number from 1 to 500.')).toBeVisible()
  await expect(send(page)).toHaveText('Send 20 requests')
})

test('has no scroll bar across on a phone', async ({ page, lab }) => {
  lab.expectRefusalsFrom('faults.example.com')
  await page.setViewportSize({ width: 360, height: 740 })
  await send(page).click()
  await expect(results(page).getByRole('heading')).toHaveText('20 of 20 done')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
