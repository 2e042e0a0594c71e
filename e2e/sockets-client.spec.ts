import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'

function client(page: Page, name: string) {
  const scope = page.getByRole('region', { name, exact: true })
  return {
    scope,
    url: scope.getByRole('textbox', { name: 'URL' }),
    message: scope.getByRole('textbox', { name: 'Message' }),
    messages: scope.getByRole('listbox', { name: 'Messages' }).getByRole('option'),
    press: (button: string) => scope.getByRole('button', { name: button, exact: true }).click(),
    async connect() {
      await this.press('Connect')
      await expect(scope.getByText(/^Connected/).first()).toBeVisible()
    },
  }
}

test.describe('the WebSocket client', () => {
  test.beforeEach(({ lab }) => lab.open('/sandbox?mode=websocket'))

  test('sends text by keyboard, gets its echo, and shows the handshake', async ({ page }) => {
    const one = client(page, 'Client')
    await one.connect()
    await one.message.fill('grüß dich')
    await one.message.press('Control+Enter')
    await expect(one.messages).toContainText(['Connected', 'Senttextgrüß dich', 'Receivedtextgrüß dich'])
    await expect(one.messages.last()).toContainText('11 bytes')
    await one.scope.getByText('Handshake: GET → 101').click()
    await expect(one.scope.getByRole('list', { name: 'Request of the handshake' })).toContainText(
      'Sec-WebSocket-Key',
    )
    await expect(one.scope.getByRole('list', { name: 'Answer to the handshake' })).toContainText(
      '101 Switching Protocols',
    )
    await expectAccessible(page)
    await one.press('Disconnect')
    await expect(one.scope.getByText('Closed: 1000 Normal closure', { exact: true })).toBeVisible()
  })

  test('sends JSON once it can be read, and bytes from hexadecimal', async ({ page }) => {
    const one = client(page, 'Client')
    await one.connect()
    await one.press('JSON')
    await one.message.fill('{')
    await expect(one.scope.getByText(/^That is no JSON/)).toBeVisible()
    await one.message.press('Control+Enter')
    await expect(one.messages).toHaveCount(1)
    await one.press('Binary')
    await one.message.fill('ca fe 00')
    await one.press('Send')
    await expect(one.messages.last()).toContainText('Receivedbinaryca fe 003 bytes')
    await one.press('JSON')
    await expect(one.message).toHaveValue('{')
  })

  test('shows what one says to both clients of a chat room, and filters it', async ({ page }) => {
    await page.getByRole('button', { name: /^Chat for two/ }).click()
    const [ada, grace] = [client(page, 'First client'), client(page, 'Second client')]
    await ada.connect()
    await expect(ada.scope.getByText('Connected, subprotocol chat.v1').first()).toBeVisible()
    await grace.connect()
    await ada.press('Send')
    await expect(grace.messages.last()).toContainText('Tea?')
    await ada.press('Received')
    await expect(ada.messages.filter({ hasText: 'Sent' })).toHaveCount(0)
    await ada.scope.getByRole('searchbox', { name: 'Search the messages' }).fill('grace')
    await expect(ada.messages).toHaveCount(1)
    await ada.messages.first().click()
    await expect(ada.scope.getByLabel('Content of the entry')).toContainText('"name": "Grace"')
    await expectAccessible(page)
    await ada.press('Clear')
    await expect(ada.messages).toHaveCount(0)
  })

  test('is read entry by entry with the arrow keys', async ({ page }) => {
    const one = client(page, 'Client')
    await one.connect()
    await one.press('Send')
    await expect(one.messages).toHaveCount(3)
    const list = one.scope.getByRole('listbox', { name: 'Messages' })
    await list.focus()
    await list.press('ArrowDown')
    await expect(one.messages.nth(2)).toHaveAttribute('aria-selected', 'true')
    await list.press('ArrowUp')
    await expect(one.messages.nth(1)).toHaveAttribute('aria-selected', 'true')
    await expect(one.scope.getByLabel('Content of the entry')).toHaveText('Hello')
  })

  test('explains a close code, and says what the wire knows of a failure', async ({ page }) => {
    const one = client(page, 'Client')
    await page.getByRole('button', { name: /^A refusal/ }).click()
    await one.press('Connect')
    await expect(one.scope.getByText(/^Not opened: 1006 Abnormal closure/).first()).toBeVisible()
    await expect(one.scope.getByText(/The server answered 403; only 101 opens/).first()).toBeVisible()
    await expectAccessible(page)
  })

  test('connects again by itself where it is asked to', async ({ page }) => {
    const one = client(page, 'Client')
    await one.url.fill('wss://echo.example.com/drop?after=100')
    await one.scope.getByText('Options').click()
    await one.scope.getByRole('checkbox', { name: /^Connect again/ }).check()
    await one.press('Connect')
    await expect(one.messages.filter({ hasText: 'Connects again in 1 s' })).toHaveCount(1)
    await expect(one.messages.filter({ hasText: /openConnected/ })).toHaveCount(2)
    await one.press('Cancel')
    await expect(one.scope.getByText('Not connected')).toBeVisible()
  })

  test('keeps what is typed over a reload', async ({ page, lab }) => {
    const one = client(page, 'Client')
    await one.url.fill('ws://localhost:8765/kept')
    await one.message.fill('not lost')
    // The write is under way as soon as the field has changed; a page that says it is done has read it back.
    await page.waitForFunction(async () => {
      const open = indexedDB.open('roundtrip')
      const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)))
      const asked = db.transaction('panels').objectStore('panels').get('sandbox/websocket/1')
      const panel = await new Promise<unknown>((resolve) => (asked.onsuccess = () => resolve(asked.result)))
      db.close()
      return JSON.stringify(panel ?? '').includes('not lost')
    })
    await lab.open('/sandbox?mode=websocket')
    await expect(one.url).toHaveValue('ws://localhost:8765/kept')
    await expect(one.message).toHaveValue('not lost')
  })

  test('goes to the other ways of asking and back by address', async ({ page }) => {
    const ways = page.getByRole('navigation', { name: 'Way of asking' })
    await expect(ways.getByRole('link', { name: 'WebSocket' })).toHaveAttribute('aria-current', 'page')
    await ways.getByRole('link', { name: 'Request' }).click()
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
    await expect(page).toHaveURL(/\/sandbox$/)
    await page.goBack()
    await expect(client(page, 'Client').scope).toBeVisible()
  })

  test('has no scroll bar across on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await client(page, 'Client').connect()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})

test.describe('the events client', () => {
  test.beforeEach(({ lab }) => lab.open('/sandbox?mode=events'))

  const events = (page: Page) => page.getByRole('listbox', { name: 'Events' }).getByRole('option')
  const wire = (page: Page) => page.getByRole('region', { name: 'Connections' })

  test('shows events with name and id, and comes back with Last-Event-ID', async ({ page }) => {
    await page.getByRole('textbox', { name: 'URL' }).fill('https://events.example.com/stock?limit=3&every=60')
    await page.getByRole('button', { name: 'Listen', exact: true }).click()
    await expect(events(page).filter({ hasText: 'Receivedpriceid 1{"symbol"' })).toHaveCount(1)
    await expect(events(page).filter({ hasText: 'id 4' })).toHaveCount(1)
    await expect(wire(page).getByRole('row').nth(1)).toContainText('none')
    await expect(wire(page).getByRole('row').nth(2)).toContainText('3200')
    await expect(wire(page).getByText('retry: 2000').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await expect(page.getByText('Not listening')).toBeVisible()
  })

  test('says which events nobody listens for, and listens for them', async ({ page }) => {
    await page.getByRole('textbox', { name: /^Event names/ }).fill('')
    await page.getByRole('textbox', { name: 'URL' }).fill('https://events.example.com/stock?every=100')
    await page.getByRole('button', { name: 'Listen', exact: true }).click()
    await page.getByRole('button', { name: 'Listen for price' }).click()
    await expect(events(page).filter({ hasText: 'price' }).first()).toBeVisible()
  })

  test('says when the browser gives up', async ({ page }) => {
    await page.getByRole('button', { name: /^Once/ }).click()
    await expect(page.getByText('Given up: the browser will not come back')).toBeVisible({ timeout: 10_000 })
    await expect(wire(page).getByRole('row').last()).toContainText('204')
  })
})
