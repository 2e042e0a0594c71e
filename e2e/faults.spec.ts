import type { Locator, Page } from '@playwright/test'
import { violationsOn } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

const USER = 'https://api.example.com/users/42'

test.beforeEach(async ({ lab }) => {
  await lab.open('/sandbox')
})

/** The Faults tab, by the names it promises. */
async function openFaults(page: Page) {
  await page.getByRole('tablist', { name: 'Request' }).getByRole('tab', { name: 'Faults' }).click()
  const panel = page.getByRole('tabpanel', { name: 'Faults' })
  const choice = panel.getByRole('group', { name: 'Add a fault' })
  const items = panel.getByRole('list', { name: 'Faults that are set' }).getByRole('listitem')
  await expect(choice).toBeVisible()
  return {
    panel,
    choice,
    items,
    group: (title: string) => choice.locator('summary').filter({ hasText: title }),
    async add(group: string, kind: string) {
      const entry = choice.getByRole('button', { name: kind, exact: true })
      if (!(await entry.isVisible())) await this.group(group).click()
      await entry.click()
      return items.last()
    },
  }
}

async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`40 times Tab did not lead to ${target}`)
}

test('a fault is set without a mouse, hits the wire, and is taken out again', async ({ page, lab }) => {
  lab.expectRefusalsFrom('api.example.com')
  const panel = requestPanel(page)
  await panel.url.fill(USER)
  const tabs = page.getByRole('tablist', { name: 'Request' })
  await tabTo(page, tabs.getByRole('tab', { name: 'Params' }))
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
  await expect(tabs.getByRole('tab', { name: 'Faults' })).toBeFocused()

  const faults = page.getByRole('tabpanel', { name: 'Faults' })
  const choice = faults.getByRole('group', { name: 'Add a fault' })
  await tabTo(page, choice.locator('summary').filter({ hasText: 'Status' }))
  await page.keyboard.press('Enter')
  await tabTo(page, choice.getByRole('button', { name: 'Error status' }))
  await page.keyboard.press('Enter')

  const item = faults.getByRole('list', { name: 'Faults that are set' }).getByRole('listitem')
  await expect(item.locator('summary')).toBeFocused()
  await tabTo(page, item.getByLabel('Status'))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('429')
  await tabTo(page, item.getByLabel('Methods'))
  await page.keyboard.type('get, delete')
  await tabTo(page, item.getByLabel('Path'))
  await page.keyboard.type('/users/*')
  await expect(item.locator('summary')).toHaveText(
    'Every GET or DELETE to /users/* gets 429 Too Many Requests with Retry-After: 2.',
  )

  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(panel.outcome).toHaveText('429 Too Many Requests')
  const server = await panel.openResponseTab('Server')
  await expect(server).toContainText('this request gets 429 Too Many Requests with Retry-After: 2')
  const headers = await panel.openResponseTab('Headers')
  await expect(headers.getByRole('row', { name: /^Retry-After 2/ })).toBeVisible()

  await tabs.getByRole('tab', { name: 'Faults' }).focus()
  await tabTo(page, item.getByRole('button', { name: 'Remove fault 1' }))
  await page.keyboard.press('Enter')
  await expect(choice).toBeFocused()
  await panel.sendNow('200 OK')
})

test('several faults hit one request, and stay after a reload', async ({ page, lab }) => {
  lab.expectRefusalsFrom('api.example.com')
  const panel = requestPanel(page)
  await panel.url.fill(USER)
  const faults = await openFaults(page)
  const slow = await faults.add('Connection', 'Slow first byte')
  await slow.getByLabel('First byte after (s)').fill('0.5')
  const html = await faults.add('Content', 'HTML in place of JSON')
  await html.getByLabel('Only the first').fill('1')
  await panel.sendNow('200 OK')
  await expect(panel.response).toContainText('HTML, shown as text')
  const server = await panel.openResponseTab('Server')
  await expect(server).toContainText('this request waits 0.5 s for the first byte')
  await expect(server).toContainText('this request gets an HTML page where JSON was promised')

  await page.reload()
  const again = await openFaults(page)
  await expect(again.items.locator('summary')).toHaveText([
    'Every request waits 0.5 s for the first byte.',
    'The first request gets an HTML page where JSON was promised.',
  ])
  await page.getByRole('button', { name: 'Take it out' }).first().click()
  await expect(again.items).toHaveCount(1)
})

test('every kind of fault can be added and says in a sentence what it does', async ({ page }) => {
  const faults = await openFaults(page)
  let kinds = 0
  for (const group of ['Connection', 'Content', 'Status', 'Behaviour']) {
    await faults.group(group).click()
    for (const entry of await faults.choice.getByRole('button').filter({ visible: true }).all()) {
      await expect(entry).toHaveAccessibleDescription(/[.?]( net::ERR_\w+)?$/)
      await entry.click()
      await expect(faults.items.locator('summary > span')).toHaveText(/^Every request .+\.(net::ERR_\w+)?$/)
      await faults.items.getByRole('button', { name: 'Remove fault 1' }).click()
      kinds++
    }
  }
  expect(kinds).toBeGreaterThan(25)
})

test('what can’t be is said in place, and what was set before stays', async ({ page }) => {
  const faults = await openFaults(page)
  const item = await faults.add('Connection', 'Content breaks off')
  for (const [label, wrong, message] of [
    ['Arrives before (%)', '140', 'A number from 0 to 100.'],
    ['Only the first', '0', 'Write a whole number from 1 to 1,000.'],
    ['Chance (%)', 'often', '“often” is not a number. Write it as digits, for example 5 or 0.5.'],
    ['Methods', 'GET; POST', 'Methods with commas between them: GET, POST.'],
    ['Path', 'orders', 'A path, such as /orders or /users/*.'],
    ['Host', 'https://api.example.com', 'A host alone, such as api.example.com.'],
  ] as const) {
    await item.getByLabel(label).fill(wrong)
    await expect(item.getByLabel(label)).toHaveAccessibleDescription(message)
  }
  await expect(item.locator('summary > span')).toContainText(
    'Every request loses the connection after 50 % of the content.',
  )
})

test('a minute of backoff passes in a second where time runs 60 times as fast', async ({ page, lab }) => {
  lab.expectRefusalsFrom('api.example.com')
  const panel = requestPanel(page)
  await panel.url.fill(USER)
  const faults = await openFaults(page)
  const busy = await faults.add('Status', 'Error status')
  await busy.getByLabel('Only the first').fill('1')
  await busy.getByLabel('Retry-After (s)').fill('')
  await panel.setPolicy({ 'Timeout (s)': '', Retries: '1', 'First wait (s)': '30' }, 'steady')

  await page.getByLabel('Time', { exact: true }).selectOption('60× speed')
  await expect(page.getByText('a minute of backoff passes in 1 s')).toBeVisible()
  await panel.sendNow('200 OK')
  const timeline = await panel.openResponseTab('Timeline')
  await expect(timeline).toContainText('waits 30 s')

  await page.goto('/lessons/status-codes')
  await expect(page.getByText('Time runs 60 times as fast').first()).toBeVisible()
  await page.getByRole('button', { name: 'Real time' }).first().click()
  await expect(page.getByText('Time runs 60 times as fast')).toHaveCount(0)
})

test('a redirect that is not followed shows its Location to a script, and to a page nothing', async ({
  page,
}) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/redirect/1')
  const policy = await panel.openRequestTab('Policy')
  await policy.getByLabel('Redirects').selectOption('Stop at the first')
  await panel.sendButton.click()
  await expect(panel.outcome).toContainText('0')
  await expect(panel.response).toContainText('The server redirects, and fetch() was told not to follow.')
  await page.getByRole('button', { name: 'Script', exact: true }).click()
  await panel.sendNow('302 Found')
})

test('a script with a jar sends a cookie back, one without does not', async ({ page }) => {
  const panel = requestPanel(page)
  await page.getByRole('button', { name: 'Script', exact: true }).click()
  const auth = await panel.openRequestTab('Auth')
  await auth.getByLabel('Keep cookies').check()
  await panel.send('GET', 'https://httpbin.org/cookies/set?tea=green', '200 OK')
  await expect(panel.content).toContainText('"tea": "green"')
  const server = await panel.openResponseTab('Server')
  await expect(server.getByText(/^tea=green; .+ stored/)).toBeVisible()
  await auth.getByLabel('Keep cookies').uncheck()
  await panel.openResponseTab('Body')
  await panel.send('GET', 'https://httpbin.org/cookies', '200 OK')
  await expect(panel.content).not.toContainText('green')
})

test('the Faults tab meets WCAG 2.2 AA in both themes, and on a phone', async ({ page }) => {
  const violations = () => violationsOn(page, 'all', '[role="tabpanel"]')
  test.slow()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const faults = await openFaults(page)
  await faults.group('Connection').click()
  expect.soft(await violations(), 'the catalogue').toEqual([])
  await faults.add('Connection', 'TLS failure')
  const item = await faults.add('Status', 'Error status')
  await item.getByLabel('Path').fill('orders')
  expect.soft(await violations(), 'light theme').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect.soft(await violations(), 'dark theme').toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect.soft(await violations(), '390 px').toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})
