import type { Page } from '@playwright/test'
import { expect, test } from './lab.ts'
import { lessonsByTurns, pages } from './pages.ts'
import { requestPanel } from './request-panel.ts'

const widths = [360, 390, 768, 1024, 1440, 2560]

/** Soft, so that one run names every width at which something sticks out, and what. */
async function expectNoSidewaysScroll(page: Page, at: readonly number[] = widths) {
  for (const width of at) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth <= clientWidth) return undefined
      const right = (element: Element) => element.getBoundingClientRect().right
      const furthest = [...document.body.querySelectorAll('*')].sort((a, b) => right(b) - right(a))[0]
      return `${scrollWidth - clientWidth} px too wide: ${furthest?.outerHTML.slice(0, 160)}`
    })
    expect.soft(over, `${width} px`).toBeUndefined()
  }
}

for (const path of pages) {
  test(`${path} never scrolls sideways`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoSidewaysScroll(page)
  })
}

lessonsByTurns.forEach(({ path }, at) => {
  const other = widths[1 + (at % (widths.length - 1))] ?? 1440
  test(`${path} never scrolls sideways, at 360 and ${other} px`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Take the quiz' })).toBeVisible()
    await expectNoSidewaysScroll(page, [360, other])
  })
})

test('the sandbox never scrolls sideways, however long what it shows', async ({ page, lab }) => {
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  const long = 'supercalifragilistic'.repeat(20)
  await panel.write('GET', `https://httpbin.org/anything/${long}?${long}=${long}`)
  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Name of header 1').fill(`X-${long}`)
  await headers.getByLabel('Value of header 1').fill(long)
  await panel.sendNow('200 OK')
  for (const tab of ['Body', 'Headers', 'Raw', 'Timeline', 'Server'] as const) {
    await panel.openResponseTab(tab)
    await expectNoSidewaysScroll(page)
  }
})

test('a lesson never scrolls sideways with its panels sent', async ({ page, lab }) => {
  await lab.open('/lessons/request-response')
  await page
    .getByRole('radiogroup', { name: /You write no Host field/ })
    .getByLabel('httpbin.org')
    .click()
  const panel = requestPanel(page.getByRole('group', { name: 'Your first GET' }))
  await panel.sendNow('200 OK')
  for (const tab of ['Raw', 'Headers', 'Timeline', 'Server', 'Body'] as const) {
    await panel.openResponseTab(tab)
    await expectNoSidewaysScroll(page)
  }
})

test('on a phone, Send and the outcome are as wide as the window lets them', async ({ page, lab }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  await panel.sendButton.scrollIntoViewIfNeeded()
  await expect(panel.sendButton).toBeInViewport({ ratio: 1 })
  await panel.sendNow('200 OK')
  await panel.outcome.scrollIntoViewIfNeeded()
  await expect(panel.outcome).toBeInViewport({ ratio: 1 })
})
