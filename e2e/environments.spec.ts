import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox'))

const choice = (page: Page) => page.getByRole('combobox', { name: 'Environment', exact: true })
const editor = (page: Page) => page.getByRole('dialog', { name: 'Environments' })

async function openEditor(page: Page) {
  await page.getByRole('button', { name: 'Edit environments' }).click()
  return editor(page)
}

/** Takes the lab's own environment into use: baseUrl, echo, userId, and a secret apiKey. */
async function useLab(page: Page) {
  const dialog = await openEditor(page)
  await dialog.getByRole('button', { name: 'Begin with “Lab”' }).click()
  await expect(dialog.getByLabel('Value of variable 1')).toHaveValue('https://api.example.com')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(choice(page).getByRole('option', { selected: true })).toHaveText('Lab')
}

test('variables go out with their values, and come back as they were written', async ({ page }) => {
  test.slow()
  await useLab(page)
  const panel = requestPanel(page)
  await panel.write('POST', '{{echo}}/users/{{userId}}?q={{term}}')
  await expect(page.getByText('{{term}} has no value.')).toBeVisible()
  await panel.sendButton.click()
  const value = page.getByLabel('Value of term')
  await expect(value).toBeFocused()
  await value.fill('tea & milk')
  await value.press('Enter')
  await expect(page.getByText('Goes to')).toContainText(
    'https://httpbin.org/anything/users/3?q=tea%20%26%20milk',
  )

  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Name of header 1').fill('X-Key')
  await headers.getByLabel('Value of header 1').fill('{{apiKey}}')
  const body = await panel.openRequestTab('Body')
  await body.getByLabel('Type').selectOption('JSON')
  await body.getByLabel('JSON content').fill('{"drink": "{{term}}", "id": {{userId}}}')
  await expect(body.getByText('Not JSON yet')).toHaveCount(0)
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"q": "tea & milk"')
  await expect(panel.content).toContainText('"X-Key": "demo-key-123"')
  await expect(panel.content).toContainText('"id": 3')

  const both = await panel.openResponseTab('Headers')
  await expect(both.getByLabel('Values of the variables')).toContainText('{{userId}}3')
  await expect(both.getByLabel('Values of the variables')).not.toContainText('demo-key-123')
  await expect(both.getByRole('row', { name: 'X-Key demo-key-123' })).not.toContainText('added')
  await expectAccessible(page)

  await page.reload()
  await expect(panel.url).toHaveValue('{{echo}}/users/{{userId}}?q={{term}}')
  await expect(panel.outcome).toHaveText('200 OK')
  await panel.url.fill('https://httpbin.org/get')
  await page.getByRole('region', { name: 'History' }).getByRole('button', { name: /echo/ }).first().click()
  await expect(panel.url).toHaveValue('{{echo}}/users/{{userId}}?q={{term}}')
})

test('code shows what would be sent, but not what is secret', async ({ page }) => {
  await useLab(page)
  const panel = requestPanel(page)
  await panel.write('GET', '{{baseUrl}}/users/{{userId}}?key={{apiKey}}')
  const code = await panel.openRequestTab('Code')
  await code.getByLabel('Language and library').selectOption({ label: 'curl' })
  await expect(code.getByLabel('curl code')).toContainText('https://api.example.com/users/3?key=••••••')
  await code.getByRole('button', { name: 'Show secret values' }).click()
  await expect(code.getByLabel('curl code')).toContainText('key=demo-key-123')
})

test('a name is completed once {{ is typed, by the keyboard and with the focus in the field', async ({
  page,
}) => {
  await useLab(page)
  const panel = requestPanel(page)
  await panel.url.fill('')
  await panel.url.pressSequentially('{{ba')
  const list = page.getByRole('listbox', { name: 'Variables' })
  await expect(list.getByRole('option')).toHaveText([/^baseUrl/])
  await expect(panel.url).toHaveAttribute('aria-activedescendant', /.+/)
  await panel.url.press('Enter')
  await expect(panel.url).toHaveValue('{{baseUrl}}')
  await expect(list).toBeHidden()
  await panel.url.pressSequentially('/users/{{')
  await panel.url.press('ArrowDown')
  await panel.url.press('ArrowDown')
  await expect(list.getByRole('option', { selected: true })).toContainText('userId')
  await expectAccessible(page)
  await panel.url.press('Escape')
  await expect(list).toBeHidden()
  await panel.url.pressSequentially('userId}}')
  await panel.sendNow('200 OK')

  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Name of header 1').fill('Idempotency-Key')
  await headers.getByLabel('Value of header 1').pressSequentially('{{$uu')
  await list.getByRole('option', { name: '$uuid' }).click()
  await expect(headers.getByLabel('Value of header 1')).toHaveValue('{{$uuid}}')
})

test('environments are written, kept, copied, deleted and brought back, in every tab', async ({
  page,
  context,
}) => {
  test.slow()
  const dialog = await openEditor(page)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'New environment' }).click()
  await dialog.getByLabel('Name', { exact: true }).fill('Work')
  await dialog.getByLabel('Name of variable 1').fill('host')
  await dialog.getByLabel('Value of variable 1').fill('httpbin.org')
  await dialog.getByLabel('Name of variable 2').fill('token')
  await dialog.getByLabel('Value of variable 2').fill('hush')
  await dialog.getByRole('button', { name: 'Keep variable 2 secret' }).click()
  await expect(dialog.getByLabel('Value of variable 2')).toHaveAttribute('type', 'password')
  await expectAccessible(page)
  await page.reload()
  await expect(choice(page).getByRole('option', { selected: true })).toHaveText('Work')

  const other = await context.newPage()
  await other.goto('/sandbox')
  await expect(choice(other).getByRole('option', { selected: true })).toHaveText('Work')

  await openEditor(page)
  await dialog.getByRole('button', { name: 'Duplicate' }).click()
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Work 2')
  await dialog.getByRole('button', { name: 'Use this environment' }).click()
  await expect(choice(other).getByRole('option', { selected: true })).toHaveText('Work 2')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(choice(other).getByRole('option', { selected: true })).toHaveText('None')
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(choice(other).getByRole('option', { selected: true })).toHaveText('Work 2')
  await expect(dialog.getByLabel('Value of variable 1')).toHaveValue('httpbin.org')
})

test('a link brings the values that are no secret, and overwrites none', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await useLab(page)
  const panel = requestPanel(page)
  await panel.write('GET', '{{baseUrl}}/users/{{userId}}?key={{apiKey}}')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('{{apiKey}} is secret and stayed here')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(atob(link.split('request=')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')).not.toContain(
    'demo-key',
  )

  await page.goto('/lessons')
  await page.goto(link)
  await expect(page.getByText('It brings values for baseUrl and userId along')).toBeVisible()
  await page.getByRole('button', { name: 'Keep them as an environment' }).click()
  await expect(choice(page).getByRole('option')).toHaveText(['None', 'Lab', 'Lab 2'])
  await expect(choice(page).getByRole('option', { selected: true })).toHaveText('Lab 2')
  await page.getByLabel('Value of apiKey').fill('mine')
  await page.getByRole('button', { name: 'Put into Lab 2' }).click()
  await expect(page.getByText('Goes to')).toContainText('https://api.example.com/users/3?key=mine')
})

test('Postman’s environments and the variables of its collections become environments', async ({ page }) => {
  const importText = async (text: string, button: string) => {
    await page.getByRole('button', { name: 'Import…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import a request' })
    await dialog.getByLabel('Command or text').fill(text)
    await dialog.getByRole('button', { name: button }).click()
  }
  const values = [{ key: 'base', value: 'https://httpbin.org', enabled: true }]
  await importText(
    JSON.stringify({ name: 'Staging', values, _postman_variable_scope: 'environment' }),
    'Add this environment',
  )
  await expect(choice(page).getByRole('option', { selected: true })).toHaveText('Staging')

  const item = [{ name: 'One', request: { method: 'GET', url: '{{server}}/get?a={{a}}' } }]
  const variable = [
    { key: 'server', value: 'https://httpbin.org' },
    { key: 'a', value: '1' },
  ]
  await importText(JSON.stringify({ info: { name: 'Shop' }, item, variable }), 'Use this request')
  const panel = requestPanel(page)
  await expect(panel.url).toHaveValue('{{server}}/get?a={{a}}')
  await expect(page.getByText('in the environment “Shop”')).toBeVisible()
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"a": "1"')
})

test('the parts of a URL stand exactly where its input has them', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.url.fill('https://ada@httpbin.org:443/a/:id?q={{term}}&b=2#top')
  const coloured = page.locator('[data-kind]').filter({ visible: true })
  await expect(coloured.filter({ hasText: 'httpbin.org' })).toHaveAttribute('data-kind', 'host')
  await expect(coloured.filter({ hasText: '{{term}}' })).toHaveAttribute('data-missing', 'true')
  await expect(panel.url).toHaveCSS('color', 'rgba(0, 0, 0, 0)')
  const drawn = await coloured.evaluateAll((parts) => {
    const [first, last] = [parts[0], parts.at(-1)].map((part) => part?.getBoundingClientRect())
    return (last?.right ?? 0) - (first?.left ?? 0)
  })
  const typed = await panel.url.evaluate((input: HTMLInputElement) => {
    const context = document.createElement('canvas').getContext('2d')
    if (!context) return 0
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(input)
    context.font = `${fontWeight} ${fontSize} ${fontFamily}`
    return context.measureText(input.value).width
  })
  expect(Math.abs(drawn - typed)).toBeLessThan(1)

  // Longer than the input: the drawing scrolls along with the text.
  await panel.url.fill(`https://httpbin.org/${'long/'.repeat(40)}`)
  await panel.url.press('End')
  const scrolled = await panel.url.evaluate((input) => input.scrollLeft)
  expect(scrolled).toBeGreaterThan(100)
  await expect
    .poll(async () => (await coloured.last().boundingBox())?.x)
    .toBeLessThan((await panel.url.boundingBox())?.x ?? 0)

  await page.emulateMedia({ forcedColors: 'active' })
  await expect(coloured).toHaveCount(0)
  await expect(panel.url).not.toHaveCSS('color', 'rgba(0, 0, 0, 0)')
})
