import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { library } from './library.ts'
import { requestPanel } from './request-panel.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox'))

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
