import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { library } from './library.ts'
import { requestPanel } from './request-panel.ts'
import { fillHistory } from './stored-history.ts'

test.describe('ten thousand exchanges', () => {
  test.beforeEach(async ({ page, lab }) => {
    // The database has to be there before it can be filled.
    await lab.open('/sandbox')
    await fillHistory(page, 10_000)
    await lab.open('/sandbox')
  })

  test('open and are searched at once, few of them drawn', async ({ page }) => {
    const { history, search, rows } = library(page)
    await expect(history).toContainText('10,000 exchanges')
    expect(await rows.count()).toBeLessThan(60)
    await expect(rows.first()).toHaveAttribute('aria-setsize', '10000')

    // How fast is measured by the benchmark, on a machine that has nothing else to do.
    await search.fill('items/9876')
    await expect(rows).toContainText(['items/9876'])
    await expect(history).toContainText('1 of 10,000')
  })

  test('are filtered by method and outcome, and by words in any order', async ({ page }) => {
    const { history, search, rows } = library(page)
    await history.getByLabel('Methods shown').selectOption('POST')
    await expect(history).toContainText('2,000 of 10,000')
    await history.getByLabel('Outcomes shown').selectOption({ label: 'No response' })
    await expect(history).toContainText('286 of 10,000')
    await history.getByLabel('Methods shown').selectOption({ label: 'Any method' })
    await history.getByLabel('Outcomes shown').selectOption({ label: '4xx your request' })
    await search.fill('4005 unprocessable')
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText(['items/4005'])
    await search.fill('nothing like it')
    await expect(history).toContainText('Nothing sent so far matches')
    await history.getByRole('button', { name: 'Show everything' }).click()
    await expect(history).toContainText('10,000 exchanges')
    await expect(history).toBeFocused()
  })

  test('can be walked through by keyboard, to the last', async ({ page }) => {
    const { rows } = library(page)
    await rows.first().getByRole('button').first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('button', { name: /items\/1\s*200/ })).toBeFocused()
    await page.keyboard.press('End')
    const last = page.getByRole('button', { name: /items\/9999\s*200/ })
    await expect(last).toBeFocused()
    await expect(last).toBeInViewport()
    await page.keyboard.press('Enter')
    const panel = requestPanel(page)
    await expect(panel.url).toHaveValue('https://api.example.com/items/9999')
    await expect(panel.outcome).toHaveText('200 OK')
    await page.keyboard.press('Home')
    await expect(rows.first().getByRole('button').first()).toBeFocused()
  })

  test('go to the bin at once, but for the pinned, and come back', async ({ page }) => {
    const { history, note, undo, rows } = library(page)
    await history.getByRole('button', { name: 'Pin GET api.example.com/items/3', exact: true }).click()
    await history.getByRole('button', { name: 'Clear history' }).click()
    await expect(note('9,999 exchanges moved to the bin. 1 pinned stays.')).toBeVisible({ timeout: 15_000 })
    await expect(rows).toHaveCount(1)
    await undo.click()
    await expect(history).toContainText('10,000 exchanges', { timeout: 15_000 })
  })
})

test.describe('a few exchanges', () => {
  test.beforeEach(async ({ page, lab }) => {
    await lab.open('/sandbox')
    await fillHistory(page, 8)
    await lab.open('/sandbox')
  })

  test('a pin keeps one on top, over a reload', async ({ page }) => {
    const { history, rows, note } = library(page)
    const pin = history.getByRole('button', { name: 'Pin GET api.example.com/items/6', exact: true })
    await pin.click()
    await expect(note('Pinned GET api.example.com/items/6.')).toBeVisible()
    await expect(rows.first()).toContainText('items/6')
    await page.reload()
    await expect(rows.first()).toContainText('items/6')
    await expect(pin).toHaveAttribute('aria-pressed', 'true')
    await pin.press('p')
    await expect(rows.first()).toContainText('items/0')
  })

  test('Delete on the keyboard puts one in the bin and keeps the place; undo brings it back', async ({
    page,
  }) => {
    const { rows, note, undo } = library(page)
    await rows.nth(2).getByRole('button').first().focus()
    await page.keyboard.press('Delete')
    await expect(note('Deleted GET api.example.com/items/2.')).toBeVisible()
    await expect(rows).toHaveCount(7)
    await expect(rows.nth(2).getByRole('button').first()).toBeFocused()
    await expect(rows.nth(2)).toContainText('items/3')
    await page.keyboard.press('Control+z')
    await expect(rows).toHaveCount(8)

    await rows
      .nth(2)
      .getByRole('button', { name: /^Delete/ })
      .click()
    await undo.click()
    await expect(rows.nth(2)).toContainText('items/2')
  })

  test('what was deleted waits in the bin over a reload, and is restored or deleted for good', async ({
    page,
  }) => {
    const { history, open, rows, note } = library(page)
    await history.getByRole('button', { name: 'Clear history' }).click()
    await expect(history).toContainText('Nothing sent yet')
    await expect(note('8 exchanges moved to the bin.')).toBeVisible()
    await page.reload()
    const bin = await open('Bin')
    await expect(rows).toHaveCount(8)
    await bin.getByRole('button', { name: /items\/4\s*200\s*Restore$/ }).click()
    await expect(note('GET api.example.com/items/4 restored.')).toBeVisible()
    await bin.getByRole('button', { name: 'Empty bin' }).click()
    await bin.getByRole('button', { name: 'Delete 7 for good' }).click()
    await expect(bin).toContainText('The bin is empty.')
    await open('History')
    await expect(rows).toHaveCount(1)
    await rows.getByRole('button').first().click()
    await expect(requestPanel(page).outcome).toHaveText('200 OK')
  })

  test('hosts are filtered by choice, and together with words', async ({ page }) => {
    const panel = requestPanel(page)
    await panel.send('GET', 'https://httpbin.org/get?id=1', '200 OK')
    await panel.send('GET', 'https://HTTPBIN.org/get?id=2', '200 OK')
    const { history, search, rows } = library(page)
    const hosts = history.getByLabel('Hosts shown')
    await expect(hosts.getByRole('option')).toHaveText(['Any host', 'api.example.com', 'httpbin.org'])
    await hosts.selectOption('httpbin.org')
    await expect(history).toContainText('2 of 10')
    await search.fill('id=2')
    await expect(rows).toHaveCount(1)
  })

  test('the bin by keyboard alone: one thing goes for good and comes back, emptying is asked twice', async ({
    page,
  }) => {
    const { history, open, rows, note, undo } = library(page)
    await history.getByRole('button', { name: 'Clear history' }).press('Enter')
    await expect(history).toBeFocused()
    const bin = await open('Bin')
    await expect(rows).toHaveCount(8)
    await rows.first().getByRole('button').first().focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Delete')
    await expect(note('is gone for good')).toBeVisible()
    await expect(rows).toHaveCount(7)
    await undo.press('Enter')
    await expect(rows).toHaveCount(8)
    await rows.last().getByRole('button').first().press('Enter')
    await expect(note('restored.')).toBeVisible()
    await expect(rows).toHaveCount(7)
    await expect(rows.last().getByRole('button').first()).toBeFocused()

    await bin.getByRole('button', { name: 'Empty bin' }).press('Enter')
    await expect(bin.getByRole('button', { name: 'Delete 7 for good' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(rows).toHaveCount(7)
    await expect(bin).toBeFocused()
    await open('History')
    await rows.first().getByRole('button').first().press('Enter')
    await expect(requestPanel(page).response.getByRole('heading').first()).not.toHaveText('Nothing sent yet')
  })

  test('keys that come faster than the device stores each meet the next row', async ({ page }) => {
    const { history, open, rows, note } = library(page)
    await rows.nth(1).getByRole('button').first().focus()
    await page.keyboard.press('Delete')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Delete')
    await expect(rows.nth(1).getByRole('button').first()).toBeFocused()
    await expect(rows).toHaveText([/items\/0/, /items\/4/, /items\/5/, /items\/6/, /items\/7/])
    await history.getByRole('button', { name: 'Clear history' }).press('Enter')
    await open('Bin')
    await expect(rows).toHaveCount(8)
    const [last = 'no row'] = (await rows.nth(3).innerText()).match(/items\/\d/) ?? []
    await rows.first().getByRole('button').first().focus()
    for (const key of ['Delete', 'Enter', 'Delete', 'Delete']) await page.keyboard.press(key)
    await expect(rows).toHaveCount(4)
    await expect(note(`${last} is gone for good.`)).toBeVisible()
    await open('History')
    await expect(rows).toHaveCount(1)
    await page.reload()
    await open('Bin')
    await expect(rows).toHaveCount(4)
  })

  test('another tab follows', async ({ page, context }) => {
    const { history, rows } = library(page)
    const other = await context.newPage()
    await other.goto('/sandbox')
    await expect(other.locator('html')).toHaveAttribute('data-network', 'ready')
    await requestPanel(other).send('GET', 'https://httpbin.org/get?from=other', '200 OK')
    await expect(rows.first()).toContainText('httpbin.org/get?from=other')
    await history.getByRole('button', { name: 'Delete GET httpbin.org/get?from=other' }).click()
    await expect(library(other).rows.first()).toContainText('items/0')
    await other.close()
  })

  test('what was typed and not sent is offered back when an entry is opened over it', async ({ page }) => {
    const panel = requestPanel(page)
    await panel.write('PUT', 'https://api.example.com/items/not-sent')
    await library(page).rows.nth(1).getByRole('button').first().click()
    await expect(panel.url).toHaveValue('https://api.example.com/items/1')
    await page.getByRole('button', { name: /^Back to what you were editing: PUT/ }).click()
    await expect(panel.url).toHaveValue('https://api.example.com/items/not-sent')
  })

  test('what was set aside before is in the bin when something else is', async ({ page }) => {
    const panel = requestPanel(page)
    const { rows, open } = library(page)
    await panel.write('PUT', 'https://api.example.com/items/first')
    await rows.nth(1).getByRole('button').first().click()
    await expect(panel.url).toHaveValue('https://api.example.com/items/1')
    await panel.url.fill('https://api.example.com/items/second')
    await rows.nth(2).getByRole('button').first().click()
    await expect(
      page.getByRole('button', { name: /^Back to what you were editing: GET.*second/ }),
    ).toBeVisible()
    await open('Bin')
    await expect(rows).toHaveText([/Set aside: PUT api\.example\.com\/items\/first/])
    await rows.getByRole('button').first().click()
    await open('Collections')
    await rows.getByRole('button').first().click()
    await expect(panel.url).toHaveValue('https://api.example.com/items/first')
    await expect(panel.method).toHaveValue('PUT')
  })

  test('the list, the bin and their notes meet WCAG 2.2 AA', async ({ page }) => {
    test.slow()
    const { rows, open, history } = library(page)
    await rows
      .nth(1)
      .getByRole('button', { name: /^Delete/ })
      .click()
    await expect(rows).toHaveCount(7)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    await expect(history).toBeVisible()
    const bin = await open('Bin')
    await bin.getByRole('button', { name: 'Empty bin' }).click()
    await expectAccessible(page)
  })
})

test('where the device is full, the oldest make room, the pinned stay, and the page says so', async ({
  page,
  lab,
}) => {
  await lab.open('/sandbox')
  await fillHistory(page, 100)
  await lab.open('/sandbox')
  const { history, rows } = library(page)
  await page.keyboard.press('Tab')
  await rows.first().getByRole('button').first().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('p')
  await expect(rows.first()).toContainText('items/99')

  // The browser gives the next write no room, as a full device would.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    let refused = false
    IDBObjectStore.prototype.put = function refuse(this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (!refused && this.name === 'exchanges') {
        refused = true
        throw new DOMException('The device is full', 'QuotaExceededError')
      }
      return put.apply(this, given)
    }
  })
  const panel = requestPanel(page)
  await panel.send('GET', 'https://httpbin.org/get?id=3', '200 OK')
  await expect(history).toContainText('the 16 oldest exchanges went to make room')
  await expect(history).toContainText('85 exchanges')
  await expect(rows.first()).toContainText('items/99')
  await page.reload()
  await expect(history).toContainText('the 16 oldest exchanges went to make room')
  await history.getByRole('button', { name: 'Dismiss' }).click()
  await expect(history).not.toContainText('make room')
})
