import { expect, test } from './lab.ts'
import { palette } from './palette.ts'
import { requestPanel } from './request-panel.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox'))

test('changes are undone and redone by key, one after the other, and said', async ({ page }) => {
  const panel = requestPanel(page)
  const before = await panel.url.inputValue()
  await panel.url.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('&q=tea')
  await panel.method.focus()
  await page.keyboard.type('PUT')
  await expect(panel.method).toHaveValue('PUT')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(panel.method).toHaveValue('GET')
  await expect(page.getByRole('status').filter({ hasText: 'Undone: method.' })).toBeAttached()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(panel.url).toHaveValue(before)
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(panel.url).toHaveValue(`${before}&q=tea`)
  await page.getByRole('button', { name: 'Redo: method' }).press('Enter')
  await expect(panel.method).toHaveValue('PUT')
})

test('a header that was deleted is there again with what was typed in it', async ({ page }) => {
  const panel = requestPanel(page)
  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Name of header 1').fill('X-Greeting')
  await headers.getByLabel('Value of header 1').fill('hello')
  await headers.getByRole('button', { name: /(Remove|Delete) header 1/ }).press('Enter')
  await expect(headers.getByLabel('Name of header 1')).toHaveValue('')
  await page.getByRole('button', { name: /^Undo: / }).press('Enter')
  await expect(headers.getByLabel('Name of header 1')).toHaveValue('X-Greeting')
  await expect(headers.getByLabel('Value of header 1')).toHaveValue('hello')
})

test('in a text field the key is the field’s own until something else changed the request', async ({
  page,
}) => {
  const panel = requestPanel(page)
  await panel.url.fill('https://httpbin.org/get')
  await page.keyboard.press('End')
  await page.keyboard.type('?a')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(panel.url).not.toHaveValue('https://httpbin.org/get?a')
  await palette(page).run('use post', 'Use POST')
  await panel.url.focus()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(panel.method).toHaveValue('GET')
})

test('another request is undone with what came of the one before, also after a reload', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.send('GET', 'https://httpbin.org/uuid', '200 OK')
  await panel.write('PUT', 'https://api.example.com/items/not-sent')
  await page.getByRole('tab', { name: 'Params' }).focus()
  await page.keyboard.press('n')
  await expect(panel.url).toHaveValue('')
  await expect(panel.url).toBeFocused()
  await expect(panel.response).toContainText('Nothing sent yet')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(panel.url).toHaveValue('https://api.example.com/items/not-sent')
  await expect(panel.outcome).toHaveText('200 OK')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(panel.url).toHaveValue('')

  await page.reload()
  await expect(page.getByRole('button', { name: /^Back to what you were editing: PUT/ })).toBeVisible()
  await page.getByRole('button', { name: /^Undo: opening another request/ }).press('Enter')
  await expect(panel.url).toHaveValue('https://api.example.com/items/not-sent')
  await expect(panel.method).toHaveValue('PUT')
  await expect(panel.outcome).toHaveText('200 OK')
})

test('steps are still there after a visit to another page', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.url.fill('https://httpbin.org/uuid')
  await palette(page).run('lessons', 'Lessons')
  await expect(page).toHaveURL('/lessons')
  await palette(page).run('sandbox', 'Sandbox')
  await expect(panel.url).toHaveValue('https://httpbin.org/uuid')
  await page.getByRole('button', { name: 'Undo: URL' }).press('Enter')
  await expect(panel.url).toHaveValue('https://httpbin.org/get?id=3')
})

test('a panel of a lesson undoes by itself', async ({ page, lab }) => {
  await lab.open('/lessons/methods')
  const group = page.getByRole('group', { name: 'Put the kettle on' })
  const panel = requestPanel(group)
  await expect(group.locator('[data-idle]')).toBeAttached()
  const before = await panel.url.inputValue()
  await panel.url.fill('https://api.example.com/items/other')
  await panel.sendButton.focus()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(panel.url).toHaveValue(before)
})
