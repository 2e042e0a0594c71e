import { expectAccessible, putOn, violationsOn } from './axe.ts'
import { expect, test } from './lab.ts'
import { lessonsByTurns, pages } from './pages.ts'
import { requestPanel } from './request-panel.ts'

for (const path of pages) {
  test(`${path} meets WCAG 2.2 AA in both themes, and on a phone`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page, 'html')
    await page.setViewportSize({ width: 390, height: 844 })
    expect.soft(await violationsOn(page, 'structure'), '390 px').toEqual([])
  })
}

for (const { path, theme, width } of lessonsByTurns) {
  test(`${path} meets it in the ${theme} theme at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Take the quiz' })).toBeVisible()
    await putOn(page, theme)
    expect(await violationsOn(page, 'all')).toEqual([])
  })
}

test('a plain exchange meets it on each tab of the response', async ({ page, lab }) => {
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/redirect/1')
  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Name of header 1').fill('X-Greeting')
  await headers.getByLabel('Name of header 2').fill('Cookie')
  await panel.sendNow('200 OK')
  for (const tab of ['Body', 'Headers', 'Raw', 'Timeline', 'Server'] as const) {
    await panel.openResponseTab(tab)
    await expectAccessible(page, '[aria-label="Response"]')
  }
})

test('a failure after retries meets it on each tab of the response', async ({ page, lab }) => {
  lab.expectRefusalsFrom('api.example.com', 'faults.example.com')
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  await panel.response.getByRole('button', { name: /^503, then recovery/ }).click()
  await expect(panel.outcome).toHaveText('200 OK', { timeout: 15_000 })
  await panel.openResponseTab('Timeline')
  await expectAccessible(page, '[aria-label="Response"]')
  await panel.send('GET', 'https://faults.example.com/reset', 'Network error')
  for (const tab of ['Body', 'Timeline', 'Server'] as const) {
    await panel.openResponseTab(tab)
    await expectAccessible(page, '[aria-label="Response"]')
  }
})

test('each tab of the request meets it, wrong input included', async ({ page, lab }) => {
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  await panel.write('POST', 'httpbin.org')
  await panel.openRequestTab('Params')
  await expectAccessible(page, 'html')
  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Name of header 1').fill('X Greeting')
  await expectAccessible(page, 'html')
  const auth = await panel.openRequestTab('Auth')
  await auth.getByLabel('Type').selectOption('API key')
  await expectAccessible(page, 'html')
  const body = await panel.openRequestTab('Body')
  await body.getByLabel('Type').selectOption('JSON')
  await body.getByLabel('JSON content').fill('{')
  await expectAccessible(page, 'html')
  const policy = await panel.openRequestTab('Policy')
  await policy.getByLabel('Retries').fill('many')
  await expectAccessible(page, 'html')
})

test('a lesson’s panel meets it after the guess and the send', async ({ page, lab }) => {
  lab.expectRefusalsFrom('jsonplaceholder.typicode.com')
  await lab.open('/lessons/request-response')
  await page
    .getByRole('radiogroup', { name: /How does it end\?$/ })
    .first()
    .getByLabel('200')
    .click()
  const panel = requestPanel(page.getByRole('group', { name: 'A to-do that does not exist' }))
  await panel.sendNow('404 Not Found')
  await panel.openRequestTab('Headers')
  await expectAccessible(page, 'html')
})

test('a quiz meets it with a wrong answer checked, and on its results', async ({ page }) => {
  await page.goto('/quiz/methods')
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expectAccessible(page, 'html')
  await page.getByRole('radio').nth(1).check()
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expectAccessible(page, 'html')
})

test('the menu of a phone and the question before erasing meet it', async ({ page }) => {
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await expect(page.getByRole('dialog', { name: 'Erase everything?' })).toBeVisible()
  await expectAccessible(page, 'html')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Menu' }).click()
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeVisible()
  await expectAccessible(page, 'html')
})
