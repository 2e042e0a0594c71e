import type { Page } from '@playwright/test'
import { expectAccessible, putOn } from './axe.ts'
import { expect, test } from './lab.ts'
import { palette } from './palette.ts'

const INDEX = '**/*search-index*'

function searching(page: Page) {
  const { dialog, field, options, open, chosen } = palette(page)
  const group = (name: string) => dialog.getByRole('group', { name: new RegExp(`^${name}`) })
  return {
    dialog,
    field,
    options,
    open,
    chosen,
    group,
    /** Looks for something, and waits until the text has been searched for it. */
    async lookFor(query: string, name: string, first: string | RegExp) {
      await open()
      await field.fill(query)
      await expect(group(name).getByRole('option').first()).toContainText(first)
    },
    /** Goes down to the first option of a group and presses Enter. */
    async takeFirstOf(name: string) {
      const wanted = group(name).getByRole('option').first()
      const id = (await wanted.getAttribute('id')) ?? ''
      await expect(chosen).toHaveCount(1)
      const before = await options.evaluateAll((all, id) => all.findIndex((each) => each.id === id), id)
      for (let step = 1; step <= before; step++) {
        await page.keyboard.press('ArrowDown')
        await expect(options.nth(step)).toHaveAttribute('data-highlighted')
      }
      await page.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
    },
  }
}

test('a section is found by its text, with its lesson and a marked piece of it; Enter goes to its heading', async ({
  page,
}) => {
  await page.goto('/')
  const { lookFor, takeFirstOf, group } = searching(page)
  await lookFor('datagrams order', 'In the lessons', 'Without the stream: UDP')
  const option = group('In the lessons').getByRole('option').first()
  await expect(option).toContainText('Sockets and TCP streams')
  await expect(option.locator('mark').first()).toHaveText(/^(?:datagrams?|order)$/i)
  await takeFirstOf('In the lessons')
  await expect(page).toHaveURL('/lessons/sockets#without-the-stream-udp')
  const heading = page.getByRole('heading', { name: 'Without the stream: UDP' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
})

test('a question of the FAQ is found and opened, on another page and on the same', async ({ page }) => {
  await page.goto('/sandbox')
  const { lookFor, takeFirstOf } = searching(page)
  await lookFor('does cors protect', 'FAQ', 'Does CORS protect my API?')
  await takeFirstOf('FAQ')
  await expect(page).toHaveURL('/lessons/cors#faq-does-cors-protect-my-api')
  const question = page.locator('summary', { hasText: 'Does CORS protect my API?' })
  await expect(question).toBeFocused()
  await expect(question).toBeInViewport()
  await expect(page.getByText('From scripts, no: they don’t ask.')).toBeVisible()

  await lookFor('origin null', 'FAQ', 'What is Origin: null?')
  await takeFirstOf('FAQ')
  await expect(page).toHaveURL('/lessons/cors#faq-what-is-origin-null')
  await expect(page.locator('summary', { hasText: 'What is Origin: null?' })).toBeFocused()
  await expect(page.getByText('From scripts, no: they don’t ask.')).toBeVisible()
})

test('a fact leads to what should be remembered of its lesson', async ({ page }) => {
  await page.goto('/')
  const { lookFor, takeFirstOf } = searching(page)
  await lookFor('content-length counts', 'To remember', 'Content-Length counts')
  await takeFirstOf('To remember')
  await expect(page.getByRole('heading', { name: 'To remember' })).toBeFocused()
})

test('a number and a field’s name find their page of the reference first, also with text found below', async ({
  page,
}) => {
  await page.goto('/')
  const { lookFor, options, field, chosen, dialog } = searching(page)
  await lookFor('429', 'FAQ', '429 or 503?')
  await expect(options.first()).toHaveText(/^429 Too Many Requests/)
  await expect(options.filter({ hasText: '429 Too Many Requests' }).and(chosen)).toHaveCount(1)
  await field.fill('retry-after')
  await expect(options.first()).toHaveText(/^Retry-After/)
  await expect(dialog.getByRole('group', { name: /^In the lessons/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/reference/fields/Retry-After')
})

test('a slip is forgiven where nothing is written so; nothing found is said, and the count aloud', async ({
  page,
}) => {
  await page.goto('/')
  const { lookFor, field, dialog, options } = searching(page)
  await lookFor('preflihgt', 'FAQ', 'Why is there a preflight before every single request?')
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ results?$/)
  await field.fill('<b>xyzzy')
  await expect(dialog.getByText('Nothing found for “<b>xyzzy”.')).toBeVisible()
  await expect(dialog.getByRole('status')).toHaveText('No results')
  await expect(options).toHaveCount(0)
})

test('what is found by name is there before the index is', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(INDEX, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/')
  const { open, field, options, dialog, group } = searching(page)
  await open()
  await field.fill('429')
  await expect(options.first()).toHaveText(/^429 Too Many Requests/)
  await expect(dialog.getByText('Looking …')).toBeVisible()
  await field.fill('backpressure')
  await expect(dialog.getByRole('status')).toHaveText('Looking …')
  await expect(dialog.getByText(/^Nothing found/)).toHaveCount(0)
  await field.fill('429')
  release()
  await expect(group('FAQ')).toBeVisible()
  await expect(options.first()).toHaveText(/^429 Too Many Requests/)
  await expect(dialog.getByText('Looking …')).toHaveCount(0)
})

test('an index that can’t be loaded is said, and tried again', async ({ page, lab }) => {
  await page.route(INDEX, (route) => route.abort())
  await page.goto('/')
  lab.expectRefusalsFrom(new URL(page.url()).host)
  const { open, field, dialog, options, group } = searching(page)
  await open()
  await field.fill('429')
  await expect(dialog.getByRole('alert')).toContainText('the text of the lessons and the reference')
  await expect(options.first()).toHaveText(/^429 Too Many Requests/)
  await expectAccessible(page, '[role=dialog]')
  await page.unroute(INDEX)
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(group('FAQ')).toBeVisible()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
})

test('once loaded, it works offline', async ({ page, context, lab }) => {
  await page.goto('/lessons/cors')
  // The browser looks for the page’s icon again.
  lab.expectRefusalsFrom(new URL(page.url()).host)
  const { lookFor, takeFirstOf, dialog } = searching(page)
  await lookFor('preflight', 'FAQ', 'Why is there a preflight')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  // The parts of the lesson come one after the other; one that has not come yet can't come offline.
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await lookFor('works in development fails deployed', 'FAQ', 'It works in development')
  await takeFirstOf('FAQ')
  await expect(page.locator('summary', { hasText: 'It works in development' })).toBeFocused()
  await context.setOffline(false)
})

for (const width of [390, 1280]) {
  test(`results with text fit and meet WCAG 2.2 AA at ${width} px`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/')
    await putOn(page, 'light')
    const { lookFor, dialog } = searching(page)
    await lookFor('connection', 'In the lessons', /connection/i)
    await expectAccessible(page, '[role=dialog]')
    const wider = await dialog.evaluate(
      (element) =>
        [element, ...element.querySelectorAll('[role=option], :has(> [role=listbox])')].filter(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        ).length,
    )
    expect(wider).toBe(0)
  })
}
