import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

/** Pastes a text where the focus is, as a keyboard does. */
async function paste(page: Page, text: string) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+V')
}

const command = `curl 'https://httpbin.org/post?tag=a&tag=b' \\
  -H 'X-Greeting: hello' \\
  --json '{"item": "Tea"}' \\
  --frobnicate`

test.beforeEach(async ({ lab, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await lab.open('/sandbox')
})

test('a curl command that is pasted for a URL becomes the request, and one Undo brings back the last', async ({
  page,
}) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/uuid')
  await panel.url.focus()
  await paste(page, command)
  await expect(panel.url).toHaveValue('https://httpbin.org/post?tag=a&tag=b')
  await expect(panel.method).toHaveValue('POST')
  await expect(page.getByText('Nothing is sent yet.')).toBeVisible()
  await expect(page.getByText(/^Line 4: .*frobnicate/)).toBeVisible()
  await expect(panel.response).toContainText('Nothing sent yet')
  const body = await panel.openRequestTab('Body')
  await expect(body.getByLabel('JSON content')).toContainText('"item": "Tea"')
  await expectAccessible(page, 'form')

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(panel.url).toHaveValue('https://httpbin.org/uuid')
  await expect(panel.method).toHaveValue('GET')
  await page.getByRole('button', { name: 'Import again' }).click()
  await expect(panel.url).toHaveValue('https://httpbin.org/post?tag=a&tag=b')
  await page.reload()
  await page.getByRole('button', { name: /^Back to what you were editing/ }).click()
  await expect(panel.url).toHaveValue('https://httpbin.org/uuid')
})

test('a URL with a space in it is pasted as it is', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.url.fill('')
  await panel.url.focus()
  await paste(page, 'https://httpbin.org/get?q=a b')
  await expect(panel.url).toHaveValue('https://httpbin.org/get?q=a b')
})

test('a text without a request in it says so, changes nothing, and can be mended', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/uuid')
  await panel.url.focus()
  await paste(page, '{"neither": "HAR nor OpenAPI"}')
  await expect(page.getByText('Your request is as it was.')).toBeVisible()
  await expect(panel.url).toHaveValue('https://httpbin.org/uuid')
  await page.getByRole('button', { name: 'Look at the text' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a request' })
  const text = dialog.getByLabel('Command or text')
  await expect(text).toHaveValue('{"neither": "HAR nor OpenAPI"}')
  await expect(dialog.getByRole('button', { name: 'Use this request' })).toBeDisabled()
  await expectAccessible(page, 'dialog')
  await text.fill(command)
  await dialog.getByRole('button', { name: 'Use this request' }).click()
  await expect(dialog).toBeHidden()
  await expect(panel.url).toHaveValue('https://httpbin.org/post?tag=a&tag=b')
})

const collection = {
  info: { name: 'Shop', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [
    { name: 'Ping', request: { method: 'GET', url: 'https://httpbin.org/get' } },
    {
      name: 'Orders',
      item: [
        {
          name: 'Order tea',
          request: {
            method: 'POST',
            url: 'https://api.example.com/orders',
            body: { mode: 'raw', raw: '{"item": "Tea"}', options: { raw: { language: 'json' } } },
          },
        },
      ],
    },
  ],
}

test('a collection is looked through before one of its requests is used', async ({ page }) => {
  const panel = requestPanel(page)
  await page.getByRole('button', { name: 'Import…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a request' })
  const file = {
    name: 'shop.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(collection)),
  }
  await dialog.getByLabel('Choose a file…').setInputFiles(file)
  await expect(dialog.getByText('2 requests')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: /Ping/ })).toBeChecked()
  await expectAccessible(page, 'dialog')
  await dialog.getByRole('radio', { name: /Order tea/ }).check()
  await dialog.getByRole('button', { name: 'Use this request' }).click()
  await expect(panel.method).toHaveValue('POST')
  await expect(panel.url).toHaveValue('https://api.example.com/orders')
  await expect(page.getByText('Nothing is sent yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import…' })).toBeFocused()
})

test('a file that is dropped anywhere is looked at', async ({ page }) => {
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'command.sh'))
    const main = document.querySelector('main')
    for (const type of ['dragover', 'drop']) {
      main?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
    }
  }, command)
  const dialog = page.getByRole('dialog', { name: 'Import a request' })
  await expect(dialog.getByText('https://httpbin.org/post?tag=a&tag=b', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a request is copied in other forms, and an exchange is saved as HAR', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.url.fill('https://httpbin.org/get?q=tea')
  const open = page.getByRole('button', { name: 'Copy as' })
  const sheet = page.getByRole('group', { name: 'Copy as' })
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await open.focus()
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('button', { name: 'curl for bash, zsh' })).toBeFocused()
  await expectAccessible(page, '[popover]:popover-open')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The curl command is copied.')).toBeVisible()
  expect(await clipboard()).toMatch(/^curl .*https:\/\/httpbin\.org\/get\?q=tea/s)
  await expect(open).toBeFocused()
  await open.click()
  await sheet.getByRole('button', { name: '.http file' }).click()
  await expect(page.getByText('The request as a .http file is copied.')).toBeVisible()
  expect(await clipboard()).toContain('GET https://httpbin.org/get?q=tea')

  await panel.sendNow('200 OK')
  await open.click()
  const download = page.waitForEvent('download')
  await sheet.getByRole('button', { name: 'Download the last exchange as HAR' }).click()
  expect((await download).suggestedFilename()).toMatch(/^roundtrip-.*\.har$/)
  await expect(page.getByText('The last exchange is saved as')).toBeVisible()
})

test('what may not be copied is there to be copied by hand', async ({ page }) => {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))
  })
  await page.getByRole('button', { name: 'Copy as' }).click()
  await page.getByRole('button', { name: 'curl for bash, zsh' }).click()
  const byHand = page.getByLabel('The curl command to copy by hand')
  await expect(byHand).toHaveValue(/^curl /)
  expect(await byHand.evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBeGreaterThan(4)
})

test('the request stands there as code, with what its library does otherwise', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.url.fill('https://httpbin.org/get?tag=a&tag=b')
  const tab = await panel.openRequestTab('Code')
  const select = tab.getByLabel('Language and library')
  await select.selectOption('Python: requests')
  const code = tab.getByLabel(/ code$/)
  await expect(code).toContainText('timeout=10')
  await expect(tab).toContainText('requests has no timeout of its own')
  await select.selectOption('Python: httpx')
  await expect(code).toContainText('follow_redirects=True')
  await expectAccessible(page, '[role=tabpanel]')
  await tab.getByRole('button', { name: 'Copy code' }).click()
  await expect(tab.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('tag=a&tag=b')
  await panel.url.fill('https://httpbin.org/uuid')
  await expect(code).toContainText('https://httpbin.org/uuid')
  await expect(tab.getByText('Copied.')).toBeHidden()
  await page.reload()
  await panel.openRequestTab('Code')
  await expect(select).toHaveValue('httpx')
})
