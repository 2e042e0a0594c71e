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
    // What came in the last third of a second may go with a crash.
    await page.waitForTimeout(300)
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
  await expect(events.filter({ hasText: /is open/ })).toHaveCount(3)
})
