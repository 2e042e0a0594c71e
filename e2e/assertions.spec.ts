import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox'))

const ECHO = 'https://httpbin.org/get?id=3'
const results = (page: Page) =>
  page.getByRole('region', { name: 'Response' }).getByRole('group', { name: 'Assertions' })
const rows = (editor: Locator) => editor.getByRole('list', { name: 'Assertions' }).getByRole('listitem')

/** Writes an assertion into a row, 1 for the first; the row is added where there is none yet. */
async function write(
  editor: Locator,
  number: number,
  { subject, of, operator, expected }: { subject: string; of?: string; operator: string; expected?: string },
) {
  if ((await rows(editor).count()) < number)
    await editor.getByRole('button', { name: 'Add an assertion' }).click()
  await editor.getByLabel(`Subject of assertion ${number}`).selectOption(subject)
  if (of !== undefined) await editor.getByLabel(new RegExp(`(name|path) of assertion ${number}$`)).fill(of)
  await editor.getByLabel(`Operator of assertion ${number}`).selectOption(operator)
  if (expected !== undefined) await editor.getByLabel(`Expected of assertion ${number}`).fill(expected)
}

test('assertions are checked when the response arrives, and said with it, once', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.url.fill(ECHO)
  const editor = await panel.openRequestTab('Assertions')
  await write(editor, 1, { subject: 'Status', operator: 'is', expected: '2xx' })
  await write(editor, 2, { subject: 'Field', of: 'content-type', operator: 'contains', expected: 'json' })
  await write(editor, 3, { subject: 'JSON value', of: '$.args.id', operator: 'is', expected: '3' })
  await write(editor, 4, { subject: 'Time', operator: 'is less than', expected: '5 s' })
  await expect(rows(editor).nth(3)).toContainText('The time is less than 5 s.')
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    for (const region of document.querySelectorAll('main > [aria-live=polite]')) {
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    }
  })
  await panel.sendNow('200 OK')
  await expect(results(page)).toContainText('3 of 4 assertions hold')
  await expect(results(page).getByRole('listitem')).toHaveText([
    /^Fails: \$\.args\.id is the text “3”, expected the number 3\. To mean the text, write it in double quotes: "3"\.Change$/,
  ])
  await expect(rows(editor).nth(0)).toContainText('Holds: The status is 200.')
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  expect(said).toEqual([
    expect.stringMatching(
      /^200 OK, [\d.]+ m?s\. 3 of 4 assertions hold\. \$\.args\.id is the text “3”, expected the number 3\./,
    ),
  ])
})

test('a row is found from what failed, and checked again as it is edited', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.url.fill(ECHO)
  const editor = await panel.openRequestTab('Assertions')
  await write(editor, 1, { subject: 'Status', operator: 'is', expected: '2xx' })
  await write(editor, 2, { subject: 'JSON value', of: '$.args.di', operator: 'exists' })
  await panel.openRequestTab('Params')
  await panel.sendNow('200 OK')
  await expect(results(page)).toContainText('$.args has no member “di”: it has “id”.')
  await results(page).getByRole('button', { name: 'Change assertion 2' }).click()
  await expect(page.getByLabel('Subject of assertion 2')).toBeFocused()
  await page.getByLabel('JSON path of assertion 2').fill('$.args.id')
  await expect(results(page)).toContainText('All 2 assertions hold')
  await results(page).getByRole('button', { name: 'Show all' }).click()
  await expect(results(page).getByRole('listitem').nth(1)).toContainText('$.args.id is the text “3”.')
  await page.getByRole('checkbox', { name: 'Check assertion 1' }).uncheck()
  await expect(results(page)).toContainText('The assertion holds')
})

test('assertions are suggested from the response, and can be taken back', async ({ page }) => {
  const panel = requestPanel(page)
  const editor = await panel.openRequestTab('Assertions')
  await expect(editor.getByRole('button', { name: 'Suggest from this response' })).toHaveCount(0)
  await panel.send('GET', ECHO, '200 OK')
  await editor.getByRole('button', { name: 'Suggest from this response' }).click()
  await expect(rows(editor)).toHaveCount(6)
  await expect(results(page)).toContainText('All 6 assertions hold')
  await editor.getByRole('button', { name: 'Suggest from this response' }).click()
  await expect(editor.getByRole('status')).toContainText('is here already')
  await editor.getByRole('button', { name: 'Duplicate assertion 1' }).click()
  await expect(page.getByLabel('Subject of assertion 2')).toBeFocused()
  await expect(rows(editor)).toHaveCount(7)
  await editor.getByRole('button', { name: 'Remove assertion 2' }).click()
  await expect(editor.getByRole('status')).toContainText('Assertion 2 is removed.')
  await expect(editor.getByRole('button', { name: 'Add an assertion' })).toBeFocused()
  await editor.getByRole('button', { name: 'Undo' }).click()
  await expect(rows(editor)).toHaveCount(7)
})

test('a value of the JSON tree becomes an assertion', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.send('GET', ECHO, '200 OK')
  await panel.response.getByRole('button', { name: 'Tree', exact: true }).click()
  await panel.response.getByRole('treeitem', { name: '"id": "3"' }).click()
  await panel.response.getByRole('button', { name: 'Assert this value' }).click()
  await expect(results(page)).toContainText('The assertion holds')
  const editor = await panel.openRequestTab('Assertions')
  await expect(editor.getByLabel('JSON path of assertion 1')).toHaveValue('$.args.id')
  await expect(editor.getByLabel('Expected of assertion 1')).toHaveValue('"3"')
})

test('what can’t be read says where, and what comes of no response is said too', async ({ page, lab }) => {
  lab.expectRefusalsFrom('faults.example.com')
  const panel = requestPanel(page)
  const editor = await panel.openRequestTab('Assertions')
  await expectAccessible(page)
  await write(editor, 1, { subject: 'JSON value', of: '$.items[0', operator: 'exists' })
  await expect(rows(editor).nth(0)).toContainText('At character 10: a ] is missing at the end.')
  await write(editor, 2, { subject: 'Final URL', operator: 'matches', expected: 'reset(' })
  await expect(rows(editor).nth(1)).toContainText('At character 6: the ( here is never closed')
  await write(editor, 3, { subject: 'Status', operator: 'is absent' })
  await write(editor, 4, { subject: 'Status', operator: 'is', expected: '200' })
  await panel.send('GET', 'https://faults.example.com/reset', 'Network error')
  await expect(results(page)).toContainText('1 of 4 assertions holds')
  await expect(results(page)).toContainText('Fails: No response came: network error. Expected: 200.')
  await expectAccessible(page)
})

test('a pattern that would hang other engines does not hang the page', async ({ page }) => {
  const panel = requestPanel(page)
  const editor = await panel.openRequestTab('Assertions')
  const text = 'a'.repeat(60)
  await write(editor, 1, { subject: 'Body text', operator: 'matches', expected: '(a+)+!' })
  await panel.send('GET', `https://httpbin.org/get?x=${text}`, '200 OK')
  await expect(results(page)).toContainText('expected a text that matches “(a+)+!”')
})

test('they stay after a reload, and come along in a link and in the history', async ({
  page,
  lab,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const panel = requestPanel(page)
  await panel.url.fill(ECHO)
  const editor = await panel.openRequestTab('Assertions')
  await write(editor, 1, {
    subject: 'JSON value',
    of: "$['args']['id']",
    operator: 'is one of',
    expected: '"3", 4',
  })
  await page.getByRole('button', { name: 'Copy link' }).click()
  const link = await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('#request=')
    .then(() => page.evaluate(() => navigator.clipboard.readText()))

  await lab.open('/sandbox')
  await panel.openRequestTab('Assertions')
  await expect(page.getByLabel('Expected of assertion 1')).toHaveValue('"3", 4')
  await page.getByRole('button', { name: 'Remove assertion 1' }).click()
  await expect(rows(editor)).toHaveCount(0)

  await page.goto('about:blank')
  await page.goto(link)
  await panel.openRequestTab('Assertions')
  await expect(page.getByLabel('JSON path of assertion 1')).toHaveValue("$['args']['id']")
  await panel.sendNow('200 OK')
  await expect(results(page)).toContainText('The assertion holds')

  await page.getByRole('button', { name: 'Remove assertion 1' }).click()
  await expect(results(page)).toHaveCount(0)
  await page
    .getByRole('button', { name: /httpbin\.org\/get\?id=3/ })
    .first()
    .click()
  await expect(results(page)).toContainText('The assertion holds')
})

test('a burst tells how many requests failed an assertion, and which', async ({ page, lab }) => {
  lab.expectRefusalsFrom('api.example.com')
  const panel = requestPanel(page)
  await panel.url.fill('https://api.example.com/limited')
  const editor = await panel.openRequestTab('Assertions')
  await write(editor, 1, { subject: 'Status', operator: 'is', expected: '200' })
  await write(editor, 2, { subject: 'Attempts', operator: 'is', expected: '1' })
  await page.getByRole('navigation', { name: 'Way of asking' }).getByRole('link', { name: 'Burst' }).click()
  const burst = page.getByRole('region', { name: 'Burst results' })
  await page.getByRole('radio', { name: /the builder’s request/ }).check()
  await page.getByLabel('Requests', { exact: true }).fill('8')
  await page.getByRole('button', { name: 'Send 8 requests' }).click()
  await expect(burst.getByRole('heading')).toHaveText('8 of 8 done')
  const failed = burst.getByRole('group', { name: 'Assertions' })
  await expect(failed).toContainText('3 of 8 requests failed an assertion.')
  await expect(failed.getByRole('listitem')).toHaveText(['3 × assertion 1: The status is 200.'])
  await burst.getByText('The same as a table').click()
  await expect(burst.getByRole('cell', { name: 'fails: 1' })).toHaveCount(3)
  await expectAccessible(page)
})

test('they can be written by keyboard, and fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const panel = requestPanel(page)
  const editor = await panel.openRequestTab('Assertions')
  await editor.getByRole('button', { name: 'Add an assertion' }).press('Enter')
  await expect(page.getByLabel('Subject of assertion 1')).toBeFocused()
  await page.keyboard.type('JSON')
  await page.keyboard.press('Tab')
  await page.keyboard.type('$.args.id')
  await page.keyboard.press('Tab')
  await page.keyboard.type('contains')
  await page.keyboard.press('Tab')
  await page.keyboard.type('3')
  await expect(rows(editor)).toContainText('$.args.id contains “3”.')
  await panel.url.fill(ECHO)
  await page.keyboard.press('Control+Enter')
  await expect(results(page)).toContainText('The assertion holds')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)
})
