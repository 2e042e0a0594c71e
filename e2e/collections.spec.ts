import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { library } from './library.ts'
import { requestPanel } from './request-panel.ts'
import { save, saveThree } from './saved-requests.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox'))

test('a request is saved under a name in a new folder, opened again without sending, over a reload', async ({
  page,
}) => {
  const panel = requestPanel(page)
  await panel.method.selectOption('DELETE')
  await panel.url.fill('https://api.example.com/orders/7')
  const button = page.getByRole('button', { name: 'Save', exact: true })
  await button.click()
  await expect(page.getByLabel('Name', { exact: true }).first()).toHaveValue('DELETE /orders/7')
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await save(page, 'https://api.example.com/orders/7', 'Cancel an order', { is: 'Shop', made: true })

  await panel.method.selectOption('GET')
  await panel.url.fill('https://httpbin.org/get')
  await page.reload()
  const { open, rows, note } = library(page)
  const collections = await open('Collections')
  await expect(rows).toHaveText([/Shop/, /DELETE\s*Cancel an order\s+in Shop/])
  await collections.getByRole('button', { name: /Cancel an order\s+in Shop$/ }).click()
  await expect(note('Opened Cancel an order. Nothing is sent')).toBeVisible()
  await expect(panel.url).toHaveValue('https://api.example.com/orders/7')
  await expect(panel.method).toHaveValue('DELETE')
  await expect(panel.response.getByRole('heading').first()).toHaveText('Nothing sent yet')
})

test('an opened request says when it is edited; Update keeps it, and can be undone', async ({ page }) => {
  await save(page, 'https://api.example.com/orders', 'Orders')
  const panel = requestPanel(page)
  const line = page.getByRole('status').filter({ hasText: /^Orders/ })
  await expect(line).toHaveText('Orders')
  await panel.url.fill('https://api.example.com/orders?page=2')
  await expect(line).toHaveText('Orders, edited')
  await page.reload()
  await expect(line).toHaveText('Orders, edited')
  await page.getByRole('button', { name: 'Update', exact: true }).click()
  await expect(line).toHaveText('Orders, updated')
  await page.getByRole('button', { name: 'Undo the update' }).click()
  await expect(line).toHaveText('Orders, edited')
  await expect(panel.url).toHaveValue('https://api.example.com/orders?page=2')
})

test('a form that lacks a name says so, and nothing typed is lost', async ({ page }) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const form = page.getByRole('form', { name: 'Save the request' })
  await form.getByLabel('Name', { exact: true }).fill(' ')
  await form.getByRole('button', { name: 'Save request' }).click()
  await expect(form).toContainText('Give the request a name.')
  await form.getByLabel('Name', { exact: true }).fill('Mine')
  await form.getByLabel('Folder', { exact: true }).selectOption('New folder …')
  await form.getByRole('button', { name: 'Save request' }).click()
  await expect(form).toContainText('Give the folder a name')
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('Mine')
})

test('a deleted folder is brought back by undo, and from the bin after a reload', async ({ page }) => {
  const collections = await saveThree(page)
  const { rows, note, undo, open } = library(page)
  await rows.nth(0).getByRole('button').first().focus()
  await page.keyboard.press('Delete')
  await expect(note('Deleted Shop.')).toBeVisible()
  await expect(rows).toHaveText([/A number/])
  await expect(rows.nth(0).getByRole('button').first()).toBeFocused()
  await undo.click()
  await expect(rows).toHaveCount(4)
  await rows.nth(0).getByRole('button').first().press('Delete')
  await expect(rows).toHaveCount(1)
  await expect(note('Deleted Shop.')).toBeVisible()
  await page.reload()
  const bin = await open('Bin')
  await bin.getByRole('button', { name: /^Folder\s*Shop\s*Restore$/ }).click()
  await expect(bin).toContainText('The bin is empty.')
  await open('Collections')
  await expect(rows).toHaveCount(4)
  await rows.nth(0).getByRole('button').first().press('ArrowLeft')
  await expect(rows).toHaveText([/Shop/, /A number/])
  await expect(collections.getByRole('button', { name: 'Shop', exact: true })).toHaveAttribute(
    'aria-expanded',
    'false',
  )
})

test('what was typed right before a crash is there, and of which saved request it is', async ({
  page,
  context,
}) => {
  await save(page, 'https://api.example.com/orders', 'Orders')
  const panel = requestPanel(page)
  await expect(page.getByRole('status').filter({ hasText: /^Orders/ })).toHaveText('Orders')
  await panel.url.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('/42?crash=')
  const session = await context.newCDPSession(page)
  await page.keyboard.type('yes')
  session.send('Page.crash').catch(() => undefined)
  await page.waitForEvent('crash')

  const next = await context.newPage()
  await next.goto('/sandbox')
  await expect(requestPanel(next).url).toHaveValue('https://api.example.com/orders/42?crash=yes')
  await expect(next.getByRole('status').filter({ hasText: /^Orders/ })).toHaveText('Orders, edited')
})

test('another tab sees what was saved', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto('/sandbox')
  const collections = await library(other).open('Collections')
  await expect(collections).toContainText('No request saved yet.')
  await save(page, 'https://httpbin.org/uuid', 'A number')
  await expect(library(other).rows).toHaveText([/A number/])
  await other.close()
})

test('a request saved twice by an impatient Enter is saved once', async ({ page }) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const name = page.getByRole('form', { name: 'Save the request' }).getByLabel('Name', { exact: true })
  await name.fill('Once')
  await name.evaluate((field: HTMLInputElement) => {
    field.form?.requestSubmit()
    field.form?.requestSubmit()
  })
  await library(page).open('Collections')
  await expect(library(page).rows).toHaveText([/Once/])
})

test('the collections and the form meet WCAG 2.2 AA, on a phone too', async ({ page }) => {
  test.slow()
  const collections = await saveThree(page)
  await collections.getByRole('button', { name: 'Actions for Items' }).click()
  await page.getByRole('button', { name: 'Save as new', exact: true }).click()
  await page.getByLabel('Name', { exact: true }).first().fill('')
  await page.getByRole('button', { name: 'Save request' }).click()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
})
