import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

const tracks = [
  'The message',
  'Who are you?',
  'When things go wrong',
  'Working with APIs',
  'Beneath and beyond HTTP',
]

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test(`Home says what it is on one screen of ${viewport.width} × ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto('/')
    await expect(page).toHaveTitle(/Roundtrip/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('See both ends of every request')
    await expect(page.getByText('An HTTP lab in your browser')).toBeInViewport()
    const panel = requestPanel(page.getByRole('group', { name: 'Your first request' }))
    await expect(panel.sendButton).toBeInViewport({ ratio: 1 })
  })
}

test('the first request is sent right there, and both ends of it are told', async ({ page, lab }) => {
  await lab.open('/')
  const panel = requestPanel(page.getByRole('group', { name: 'Your first request' }))
  await expect(panel.url).toHaveValue('https://httpbin.org/get?hello=wire')
  await panel.sendNow('200 OK')
  const drawing = panel.response.getByRole('figure')
  await expect(drawing).toContainText('the client sends GET /get?hello=wire')
  await expect(drawing).toContainText('it answers 200 OK')

  await panel.response.getByRole('button', { name: /^Who wrote the \d+ fields\?$/ }).click()
  await expect(panel.response.getByRole('row', { name: 'Host httpbin.org' })).toContainText('added')
  const serverSaw = await panel.openResponseTab('Server')
  await expect(serverSaw).toContainText('httpbin.org/get?hello=wire')
})

test('a send is announced once, politely', async ({ page, lab }) => {
  await lab.open('/')
  const panel = requestPanel(page.getByRole('group', { name: 'Your first request' }))
  const announced = page.locator('[aria-live=polite]').filter({ hasText: /^200 OK, [\d.]+ m?s\.$/ })
  await expect(announced).toHaveCount(0)
  await panel.sendNow('200 OK')
  await expect(announced).toHaveCount(1)
})

test('the first request and its answer are there again after a reload', async ({ page, lab }) => {
  await lab.open('/')
  const panel = requestPanel(page.getByRole('group', { name: 'Your first request' }))
  await panel.url.fill('https://httpbin.org/get?hello=again')
  await panel.sendNow('200 OK')
  await page.reload()
  await expect(panel.url).toHaveValue('https://httpbin.org/get?hello=again')
  await expect(panel.outcome).toHaveText('200 OK')
})

test('Home lists every track with its lessons, and each opens', async ({ page }) => {
  await page.goto('/')
  for (const track of tracks) await expect(page.getByRole('heading', { level: 2, name: track })).toBeVisible()
  await expect(page.getByText('0 of 5 done')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Questions people get asked', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Status codes', exact: true }).click()
  await expect(page).toHaveURL('/lessons/status-codes')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Status codes')
})

test('Home offers to continue where one left off reading', async ({ page }) => {
  const left = page.getByRole('region', { name: 'Where you left off' })
  await page.goto('/')
  await expect(left).toHaveCount(0)

  await page.goto('/lessons/methods')
  await page.getByRole('heading', { name: 'POST asks for processing' }).scrollIntoViewIfNeeded()
  const progress = page.getByRole('progressbar', { name: 'Lesson progress' })
  await expect(progress).not.toHaveAttribute('aria-valuenow', '0')

  await page.getByRole('link', { name: 'Roundtrip, home' }).click()
  await expect(left).toContainText('Methods')
  await left.getByRole('link', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/\/lessons\/methods#.+/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Methods')
})

test('the areas lead to the lessons, the sandbox and the settings', async ({ page }) => {
  await page.goto('/')
  const areas = page.getByRole('navigation', { name: 'Areas' })
  await areas.getByRole('link', { name: 'Sandbox' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sandbox')
  await areas.getByRole('link', { name: 'Lessons' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lessons')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lessons')
})
