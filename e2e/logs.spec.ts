import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'

function client(page: Page, name = 'Client') {
  const scope = page.getByRole('region', { name, exact: true })
  return {
    scope,
    url: scope.getByRole('textbox', { name: 'URL' }),
    message: scope.getByRole('textbox', { name: 'Message' }),
    messages: scope.getByRole('listbox', { name: 'Messages' }).getByRole('option'),
    press: (button: string) => scope.getByRole('button', { name: button, exact: true }).click(),
    async connect(button = 'Connect') {
      await this.press(button)
      await expect(scope.getByText(/^Connected/).first()).toBeVisible()
    },
  }
}

/** How many messages are stored on the device. */
function storedMessages(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('roundtrip')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const listing = opening.result.transaction('lines').objectStore('lines').getAll()
    await new Promise((resolve) => (listing.onsuccess = resolve))
    opening.result.close()
    return listing.result.filter(({ place }) => place.endsWith('/messages')).length
  })
}

const RELOADED = 'The page was reloaded; this connection is closed'

test.describe('the log of a WebSocket', () => {
  test.beforeEach(({ lab }) => lab.open('/sandbox?mode=websocket'))

  test('is there after a reload at once, says that the connection is closed, and goes on', async ({
    page,
    lab,
  }) => {
    test.slow()
    const one = client(page)
    await one.connect()
    await one.message.fill('the last word')
    await one.press('Send')
    await expect(one.messages).toHaveCount(3)
    await one.message.fill('not sent')
    await page.reload()
    await expect(one.messages).toContainText(['Connected', 'Sent', 'Receivedtextthe last word', RELOADED])
    await expect(one.message).toHaveValue('not sent')
    await expect(one.scope.getByText('Not connected: the page was reloaded')).toBeVisible()
    await one.scope.getByText('Handshake: GET → 101').click()
    await expect(one.scope.getByRole('list', { name: 'Answer to the handshake' })).toContainText('101')
    await expectAccessible(page)

    await lab.open('/sandbox?mode=websocket')
    await one.connect('Connect again')
    await one.press('Send')
    await expect(one.messages).toHaveCount(7)
    await expect(one.messages.last()).toContainText('not sent')
  })

  test('loses nothing to a reload right after a message came', async ({ page, lab }) => {
    test.slow()
    const one = client(page)
    const rounds = [1, 2, 3, 4, 5, 6]
    for (const round of rounds) {
      await one.press(round === 1 ? 'Connect' : 'Connect again')
      await expect(one.scope.getByText(/^Connected/).first()).toBeVisible()
      await one.message.fill(`word ${round}`)
      await one.message.press('Control+Enter')
      await expect(one.messages.last()).toContainText(`Receivedtextword ${round}`)
      await lab.open('/sandbox?mode=websocket')
      await expect(one.messages.last()).toContainText(RELOADED)
    }
    await one.scope.getByRole('searchbox').fill('word')
    await expect(one.messages).toContainText(
      rounds.flatMap((round) => [`Senttextword ${round}`, `Receivedtextword ${round}`]),
    )
  })

  test('survives a crash but for its last moments', async ({ page, context }) => {
    const one = client(page)
    await one.connect()
    await one.press('Send')
    await expect(one.messages).toHaveCount(3)
    // What has not been stored yet may go with a crash.
    await expect.poll(() => storedMessages(page)).toBe(3)
    const crashed = page.waitForEvent('crash')
    const session = await context.newCDPSession(page)
    // The page that would answer is gone.
    session.send('Page.crash').catch(() => undefined)
    await crashed
    const next = await context.newPage()
    await next.goto('/sandbox?mode=websocket')
    await expect(client(next).messages).toContainText(['Connected', 'Sent', 'Received', RELOADED])
  })

  test('is a tab’s own: another one begins with an empty log and leaves the first alone', async ({
    page,
    context,
  }) => {
    const one = client(page)
    await one.connect()
    await one.press('Send')
    await expect(one.messages).toHaveCount(3)
    const other = await context.newPage()
    await other.goto('/sandbox?mode=websocket')
    const two = client(other)
    await expect(two.scope.getByText(/^Connect, and what is said stands here/)).toBeVisible()
    await two.connect()
    await two.message.fill('from the other tab')
    await two.press('Send')
    await expect(two.messages).toHaveCount(3)
    await other.reload()
    await expect(two.messages).toHaveCount(4)
    await expect(two.messages.nth(1)).toContainText('from the other tab')
    await other.close()
    await page.reload()
    await expect(one.messages).toHaveCount(4)
    await expect(one.messages.nth(1)).toContainText('Hello')
  })

  test('is filtered by kind, held still, copied and saved', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const one = client(page)
    await one.connect()
    await one.press('Send')
    await one.press('JSON')
    await one.press('Send')
    await expect(one.messages).toHaveCount(5)
    await one.scope.getByRole('combobox', { name: 'Kind of messages' }).selectOption('JSON')
    await expect(one.messages).toHaveCount(2)

    await one.scope.getByRole('button', { name: 'Pause' }).click()
    await one.press('Send')
    await expect(one.scope.getByText(/Paused: 2 more came\./)).toBeVisible()
    await expect(one.messages).toHaveCount(2)
    await expectAccessible(page)
    await one.scope.getByRole('button', { name: 'Pause' }).click()
    await expect(one.messages).toHaveCount(4)

    await one.press('Copy')
    await expect(one.scope.getByText('Copied 4 lines.')).toBeVisible()
    expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n')).toHaveLength(4)

    const download = page.waitForEvent('download')
    await one.press('Export JSON lines')
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^roundtrip-messages-.*\.jsonl$/)
    const lines = (await readFile(await file.path(), 'utf8')).split('\n').map((line) => JSON.parse(line))
    expect(lines.map(({ by, kind }) => `${by} ${kind}`)).toEqual([
      'page JSON',
      'server JSON',
      'page JSON',
      'server JSON',
    ])
  })

  test('is cleared and brought back by the same key, and stays so', async ({ page }) => {
    const one = client(page)
    await one.connect()
    await one.press('Send')
    await expect(one.messages).toHaveCount(3)
    await one.scope.getByRole('button', { name: 'Clear', exact: true }).press('Enter')
    await expect(one.scope.getByText('Open, and nothing said yet.')).toBeVisible()
    const undo = one.scope.getByRole('button', { name: 'Undo clear' })
    await expect(undo).toBeFocused()
    await undo.press('Enter')
    await expect(one.messages).toHaveCount(3)
    await page.reload()
    await expect(one.messages).toHaveCount(4)
    await one.press('Clear')
    await page.reload()
    await expect(one.scope.getByText(/^Connect, and what is said stands here/)).toBeVisible()
  })

  test('is erased with the history', async ({ page }) => {
    const one = client(page)
    await one.connect()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Clear the history' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Clear the history' }).click()
    await expect(page.getByText('The history is empty.')).toBeVisible()
    await page.goto('/sandbox?mode=websocket')
    await expect(one.scope.getByText(/^Connect, and what is said stands here/)).toBeVisible()
  })
})

test('a handshake meets the faults that are set, those it is told to', async ({ page, lab }) => {
  test.slow()
  await lab.open('/sandbox?mode=websocket')
  const one = client(page)
  await one.scope.getByText('Faults', { exact: false }).first().click()
  await one.scope.getByText('Status', { exact: true }).click()
  await one.scope.getByRole('button', { name: 'Error status' }).click()
  await one.scope.getByLabel('Only the first').fill('1')
  await expect(one.scope.getByText(/^Fault: the first request gets 503/)).toBeVisible()
  await expectAccessible(page)
  await one.press('Connect')
  await expect(one.scope.getByText(/The server answered 503; only 101 opens/).first()).toBeVisible()
  await page.reload()
  await expect(one.scope.getByText(/^Fault: the first request gets 503/)).toBeVisible()
  await expect(one.scope.getByText(/The server answered 503; only 101 opens/).first()).toBeVisible()
  await one.scope.getByRole('button', { name: 'Take it out' }).click()
  await one.connect('Connect again')
})

test('the log of an event stream is there after a reload, its connections too', async ({ page, lab }) => {
  await lab.open('/sandbox?mode=events')
  const events = page.getByRole('listbox', { name: 'Events' }).getByRole('option')
  const wire = page.getByRole('region', { name: 'Connections' })
  await page.getByRole('textbox', { name: 'URL' }).fill('https://events.example.com/stock?limit=3&every=60')
  await page.getByRole('button', { name: 'Listen', exact: true }).click()
  await expect(wire.getByRole('row').nth(2)).toContainText('3200')
  await expect(events.filter({ hasText: 'id 4' })).toHaveCount(1)
  await page.reload()
  await expect(events.filter({ hasText: 'id 4' })).toHaveCount(1)
  await expect(events.last()).toContainText(RELOADED)
  await expect(wire.getByRole('row').nth(1)).toContainText('none')
  await expect(wire.getByRole('row').nth(2)).toContainText('3200')
  await expect(page.getByText('Not listening: the page was reloaded')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Listen', exact: true }).click()
  // Only what is in view is drawn, and the stream goes on: what counts is that a connection came after the reload.
  await expect(async () => {
    const lines = await events.allTextContents()
    const last = (text: string) => lines.findLastIndex((line) => line.includes(text))
    expect(last('is open')).toBeGreaterThan(last(RELOADED))
  }).toPass()
})

test.describe('a burst', () => {
  const results = (page: Page) => page.getByRole('region', { name: 'Burst results' })
  const rows = (page: Page) => results(page).getByRole('listbox', { name: /^Waterfall of/ })
  const heading = (page: Page) => results(page).getByRole('heading', { level: 2 })

  async function sendSix(page: Page) {
    await page.getByRole('radio', { name: /api\.example\.com\/limited/ }).check()
    await page.getByRole('checkbox', { name: 'One after the other' }).check()
    await page.getByLabel('Requests', { exact: true }).fill('6')
    await page.getByRole('button', { name: /^Send 6 requests$/ }).click()
    await expect(heading(page)).toHaveText('6 of 6 done')
  }

  test.beforeEach(async ({ lab }) => {
    lab.expectRefusalsFrom('api.example.com')
    await lab.open('/sandbox?mode=burst')
  })

  test('is there after a reload, and each of its exchanges opens, by key and by mouse', async ({ page }) => {
    test.slow()
    await sendSix(page)
    await page.reload()
    await expect(heading(page)).toHaveText('6 of 6 done')
    await expect(page.getByLabel('Requests', { exact: true })).toHaveValue('6')

    await rows(page).focus()
    await rows(page).press('End')
    await rows(page).press('Enter')
    await expect(heading(page).filter({ hasText: 'Request 6 of 6' })).toBeFocused()
    const response = results(page).getByRole('region', { name: 'Response' })
    await expect(response.getByRole('heading', { level: 3 }).first()).toHaveText('429 Too Many Requests')
    await response.getByRole('tab', { name: 'Headers' }).click()
    await expect(response.getByText('Retry-After').first()).toBeVisible()
    await expectAccessible(page)
    await results(page).getByRole('button', { name: 'Previous request' }).click()
    await expect(response.getByRole('heading', { level: 3 }).first()).toHaveText('200 OK')
    await results(page).getByRole('button', { name: 'Back to the burst' }).click()
    await expect(rows(page)).toBeFocused()
    await expect(rows(page).getByRole('option', { selected: true })).toHaveText(/^Request 5: 200 OK/)

    await rows(page).getByRole('option').first().click()
    await expect(heading(page).filter({ hasText: 'Request 1 of 6' })).toBeFocused()
    await results(page).getByRole('button', { name: 'Back to the burst' }).click()
    await results(page).getByText('The same as a table').click()
    const third = results(page).getByRole('button', { name: 'Open request 3' })
    await third.click()
    await results(page).getByRole('button', { name: 'Back to the burst' }).click()
    await expect(third).toBeFocused()

    await page
      .getByRole('navigation', { name: 'Way of asking' })
      .getByRole('link', { name: 'Request' })
      .click()
    await expect(page.getByRole('region', { name: 'History' }).getByText(/limited/)).toHaveCount(0)
  })

  test('that a reload cuts off keeps what had come', async ({ page }) => {
    await page.getByRole('radio', { name: /httpbin\.org\/delay\/1/ }).check()
    await page.getByLabel('At once').fill('2')
    await page.getByRole('button', { name: /^Send 20 requests$/ }).click()
    await expect(heading(page)).toHaveText('2 of 20 done')
    await page.reload()
    await expect(heading(page)).toHaveText(/^Cut off: [234] of 20 were done$/)
    await rows(page).getByRole('option').first().click()
    const response = results(page).getByRole('region', { name: 'Response' })
    await expect(response.getByRole('heading', { level: 3 }).first()).toHaveText('200 OK')
  })

  test('is read as a log, filtered and saved, and cleared and brought back', async ({ page }) => {
    test.slow()
    await sendSix(page)
    await results(page).getByText('The same as a log').click()
    const log = page.getByRole('region', { name: 'Log of the burst', exact: true })
    const lines = log.getByRole('listbox').getByRole('option')
    await expect(lines).toHaveCount(12)
    await log.getByRole('combobox', { name: 'Kind of log of the burst' }).selectOption('429')
    await expect(lines).toHaveCount(1)
    const download = page.waitForEvent('download')
    await log.getByRole('button', { name: 'Export text' }).click()
    expect(await readFile(await (await download).path(), 'utf8')).toContain(
      'Request 6: 429 Too Many Requests',
    )
    await lines.first().click()
    await expectAccessible(page)
    await log.getByRole('button', { name: 'Open request 6' }).click()
    await expect(heading(page).filter({ hasText: 'Request 6 of 6' })).toBeFocused()
    await results(page).getByRole('button', { name: 'Back to the burst' }).click()
    await results(page).getByRole('button', { name: 'Clear', exact: true }).first().click()
    await expect(heading(page)).toHaveText('Cleared')
    await expect(results(page).getByRole('button', { name: 'Undo clear' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('6 of 6 done')
    await rows(page).getByRole('option').first().click()
    await expect(results(page).getByRole('region', { name: 'Response' })).toBeVisible()
  })
})
