import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

test.beforeEach(async ({ lab, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await lab.open('/sandbox')
})

const back = /^Back to what you were editing: GET https:\/\/httpbin\.org\/uuid/

test('a link carries a request with its faults to another sandbox, and sends nothing', async ({
  page,
  lab,
}) => {
  lab.expectRefusalsFrom('api.example.com')
  const panel = requestPanel(page)
  await panel.write('POST', 'https://api.example.com/orders')
  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Name of header 1').fill('X-Greeting')
  await headers.getByLabel('Value of header 1').fill('grüße ☕')
  await headers.getByLabel('Send header 1').uncheck()
  const auth = await panel.openRequestTab('Auth')
  await auth.getByLabel('Type').selectOption('Bearer token')
  await auth.getByLabel('Token').fill('token123')
  const body = await panel.openRequestTab('Body')
  await body.getByLabel('Type').selectOption('JSON')
  await body.getByLabel('JSON content').fill('{"item": "Tea"}')
  await page.getByRole('tab', { name: 'Faults' }).click()
  await page.locator('summary').filter({ hasText: 'Connection' }).click()
  await page.getByRole('button', { name: 'Connection reset', exact: true }).click()

  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('It holds the bearer token, readable to everybody')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\/sandbox#request=[\w-]+$/)

  await page.getByRole('button', { name: 'Take it out' }).click()
  await panel.write('GET', 'https://httpbin.org/uuid')
  await expect(page.getByText('readable to everybody')).toBeHidden()
  await page.goto('/settings')
  await page.goto(link)
  await expect(panel.url).toHaveValue('https://api.example.com/orders')
  await expect(page).toHaveURL(/\/sandbox$/)
  await expect(panel.method).toHaveValue('POST')
  await expect(page.getByText('From a link. Nothing is sent until you press Send.')).toBeVisible()
  await expect(panel.response).toContainText('Nothing sent yet')
  await expect(page.getByText('Fault: every request has its connection reset')).toBeVisible()
  const opened = await panel.openRequestTab('Headers')
  await expect(opened.getByLabel('Value of header 1')).toHaveValue('grüße ☕')
  await expect(opened.getByLabel('Send header 1')).not.toBeChecked()
  await expect((await panel.openRequestTab('Auth')).getByLabel('Token')).toHaveValue('token123')
  await expect((await panel.openRequestTab('Body')).getByLabel('JSON content')).toHaveValue('{"item": "Tea"}')

  await panel.sendNow('Network error')
  await page.reload()
  await expect(panel.url).toHaveValue('https://api.example.com/orders')
  await page.getByRole('button', { name: back }).click()
  await expect(panel.url).toHaveValue('https://httpbin.org/uuid')
})

test('a link that is put into the address of an open sandbox opens there', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.url.fill('https://api.example.com/users/42')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await panel.url.fill('https://httpbin.org/uuid')
  await page.evaluate((address) => location.assign(address), link)
  await expect(panel.url).toHaveValue('https://api.example.com/users/42')
  await expect(page.getByRole('button', { name: back })).toBeVisible()
})

for (const [what, fragment, message] of [
  ['cut off', 'eyJ2IjoxLCJ1cmwiOiJod', 'This link is cut off'],
  ['damaged', 'eyJ2IjoxLCJ1cmwiOiJo', 'This link is damaged'],
  ['newer', Buffer.from('{"v":7}').toString('base64url'), 'This link is of version 7'],
  ['hostile', Buffer.from('{"v":1,"url":{}}').toString('base64url'), 'can’t be used: url'],
] as const) {
  test(`a ${what} link says so and loses nothing`, async ({ page }) => {
    const panel = requestPanel(page)
    await panel.url.fill('https://httpbin.org/uuid')
    await page.goto('/settings')
    await page.goto(`/sandbox#request=${fragment}`)
    await expect(page.getByText(message)).toBeVisible()
    await expect(panel.url).toHaveValue('https://httpbin.org/uuid')
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByText(message)).toBeHidden()
    await expect(page).toHaveURL(/\/sandbox$/)
  })
}

test('where the page may not copy, the link is there to copy by hand', async ({ page, context }) => {
  await context.clearPermissions()
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'))
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } })
  })
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByLabel('The link to copy by hand')).toHaveValue(/\/sandbox#request=[\w-]+$/)
})
