import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { library } from './library.ts'
import { requestPanel } from './request-panel.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox'))

/** Keeps a request under a name, at the top or in a folder, which may be a new one. */
async function save(page: Page, url: string, name: string, folder?: { is: string; made?: boolean }) {
  await requestPanel(page).url.fill(url)
  await page.getByRole('button', { name: /^Save( as new)?$/ }).click()
  const form = page.getByRole('form', { name: 'Save the request' })
  await form.getByLabel('Name', { exact: true }).fill(name)
  if (folder?.made) {
    await form.getByLabel('Folder', { exact: true }).selectOption('New folder …')
    await form.getByLabel('Name of the new folder').fill(folder.is)
  } else if (folder) await form.getByLabel('Folder', { exact: true }).selectOption(folder.is)
  await form.getByRole('button', { name: 'Save request' }).click()
  await expect(form).toHaveCount(0)
}

/** Two requests in a folder, and one beside it; the last is the one that stands in the panel. */
async function saveThree(page: Page) {
  await save(page, 'https://api.example.com/orders', 'Orders', { is: 'Shop', made: true })
  await save(page, 'https://api.example.com/items', 'Items', { is: 'Shop' })
  await save(page, 'https://httpbin.org/uuid', 'A number')
  return library(page).open('Collections')
}

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

test('folders nest; requests are moved, renamed and duplicated by keyboard', async ({ page }) => {
  const collections = await saveThree(page)
  const { rows, note } = library(page)
  await expect(rows).toHaveText([/Shop/, /Orders/, /Items/, /A number/])
  await rows.nth(1).getByRole('button').first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(rows).toHaveText([/Shop/, /Items/, /Orders/, /A number/])
  await expect(note('Moved Orders in Shop.')).toBeVisible()
  await expect(collections.getByRole('button', { name: /^GET\s*Orders/ })).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(note('Moved Orders at the top level.')).toBeVisible()
  await expect(rows).toHaveText([/Shop/, /Items\s+in Shop/, /Orders$/, /A number/])
  await page.keyboard.press('Alt+ArrowRight')
  await expect(rows).toHaveText([/Shop/, /Items/, /Orders\s+in Shop/, /A number/])

  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'New name' }).fill('All orders')
  await page.keyboard.press('Enter')
  const renamed = collections.getByRole('button', { name: /^GET\s*All orders/ })
  await expect(renamed).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await collections.getByRole('button', { name: 'Duplicate', exact: true }).click()
  await expect(rows).toHaveText([/Shop/, /Items/, /All orders/, /All orders copy/, /A number/])

  await collections.getByRole('button', { name: 'New folder' }).click()
  await page.getByRole('textbox', { name: 'New name' }).fill('Numbers')
  await page.keyboard.press('Enter')
  await collections.getByRole('button', { name: 'Actions for Shop' }).click()
  await collections.getByLabel('Folder of Shop').selectOption('Numbers')
  await expect(rows.filter({ hasText: 'Items' })).toContainText(['in Shop, in Numbers'])
  await page.reload()
  await library(page).open('Collections')
  await expect(rows.filter({ hasText: 'Items' })).toContainText(['in Shop, in Numbers'])
})

test('a request is dragged into a folder and out of it', async ({ page }) => {
  await saveThree(page)
  const { rows } = library(page)
  await rows.nth(3).dragTo(rows.nth(0))
  await expect(rows).toHaveText([/Shop/, /Orders/, /Items/, /A number\s+in Shop/])
  await rows.nth(1).dragTo(rows.nth(0), { targetPosition: { x: 40, y: 2 } })
  await expect(rows).toHaveText([/Orders$/, /Shop/, /Items/, /A number/])
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

/** A Postman collection with folders in it, as it is pasted. */
const postman = JSON.stringify({
  info: { name: 'Shop', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [
    {
      name: 'Orders',
      item: [
        { name: 'List', request: { method: 'GET', url: 'https://api.example.com/orders' } },
        {
          name: 'Admin',
          item: [{ name: 'Cancel', request: { method: 'DELETE', url: 'https://api.example.com/orders/7' } }],
        },
      ],
    },
    {
      name: 'Create item',
      request: {
        method: 'POST',
        url: 'https://api.example.com/items',
        header: [{ key: 'Content-Type', value: 'application/json' }],
        body: { mode: 'raw', raw: '{"name":"Tea"}' },
      },
    },
  ],
})
const outlineOfShop = [/Shop/, /Orders/, /List/, /Admin/, /Cancel/, /Create item/]

async function importShop(page: Page) {
  const collections = await library(page).open('Collections')
  await collections.getByRole('button', { name: 'Import a collection' }).click()
  await page.getByLabel('Command or text').fill(postman)
  await page.getByRole('button', { name: 'Save all 3 as a collection' }).click()
  await expect(library(page).rows).toHaveText(outlineOfShop)
  return collections
}

test('a whole collection is imported in one step with its folders, and taken back in one', async ({
  page,
}) => {
  const panel = requestPanel(page)
  await panel.url.fill('https://httpbin.org/get?mine')
  const collections = await importShop(page)
  const { rows, open } = library(page)
  await expect(rows.nth(4)).toContainText('in Admin, in Orders, in Shop')
  await expect(panel.url).toHaveValue('https://httpbin.org/get?mine')
  const note = page.getByRole('status').filter({ hasText: 'Saved 3 requests' })
  await expect(note).toContainText('from a Postman collection in “Shop”')
  await note.getByRole('button', { name: 'Undo' }).click()
  await expect(collections).toContainText('No request saved yet.')
  await page.getByRole('button', { name: 'Save again' }).click()
  await expect(rows).toHaveText(outlineOfShop)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await open('Bin')
  await expect(rows).toHaveText([/Folder\s*Shop/])
})

for (const format of ['HAR', '.http'] as const) {
  test(`a folder is exported as ${format} and comes back as it was`, async ({ page }) => {
    const collections = await importShop(page)
    const { rows, note } = library(page)
    await collections.getByRole('button', { name: 'Actions for Shop' }).click()
    const downloading = page.waitForEvent('download')
    await collections.getByRole('button', { name: `Export as ${format}`, exact: true }).click()
    const download = await downloading
    const name = `Shop.${format === 'HAR' ? 'har' : 'http'}`
    expect(download.suggestedFilename()).toBe(name)
    await expect(note(`Exported 3 requests as ${name}.`)).toBeVisible()
    const file = { name, mimeType: 'text/plain', buffer: readFileSync(await download.path()) }

    await rows.first().getByRole('button').first().press('Delete')
    await collections.getByRole('button', { name: 'Import a collection' }).click()
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Save all 3 as a collection' }).click()
    await expect(rows).toHaveText(outlineOfShop)
    await rows.nth(5).getByRole('button').first().click()
    const panel = requestPanel(page)
    await expect(panel.method).toHaveValue('POST')
    await expect(panel.url).toHaveValue('https://api.example.com/items')
    const body = await panel.openRequestTab('Body')
    await expect(body.getByRole('textbox').first()).toHaveValue('{"name":"Tea"}')
  })
}

test('a folder stays closed over a reload, and opens for what is moved into it', async ({ page }) => {
  const collections = await saveThree(page)
  const { rows, open } = library(page)
  await collections.getByRole('button', { name: 'Shop', exact: true }).click()
  await expect(rows).toHaveText([/Shop/, /A number/])
  await page.reload()
  await open('Collections')
  await expect(rows).toHaveText([/Shop/, /A number/])
  await rows.nth(1).getByRole('button').first().focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(rows).toHaveText([/Shop/, /Orders/, /Items/, /A number/])
  await expect(rows.nth(3).getByRole('button').first()).toBeFocused()
})

test('Alt with an arrow that has nowhere to go leaves the page where it is', async ({ page }) => {
  await page.goto('/')
  await page.goto('/sandbox')
  await saveThree(page)
  const { rows } = library(page)
  await rows.nth(0).getByRole('button').first().focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(0).getByRole('button').first()).toBeFocused()
  expect(new URL(page.url()).pathname).toBe('/sandbox')
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

test('no collection yet, the import of one and its note meet WCAG 2.2 AA', async ({ page }) => {
  test.slow()
  const collections = await library(page).open('Collections')
  await expectAccessible(page)
  await collections.getByRole('button', { name: 'Import a collection' }).click()
  await page.getByLabel('Command or text').fill(postman)
  await expect(page.getByRole('button', { name: 'Save all 3 as a collection' })).toBeEnabled()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save all 3 as a collection' }).click()
  await collections.getByRole('button', { name: 'Actions for Admin' }).click()
  await expectAccessible(page)
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
