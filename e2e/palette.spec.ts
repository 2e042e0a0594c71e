import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './lab.ts'
import { palette } from './palette.ts'
import { requestPanel } from './request-panel.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function expectAccessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').withTags(wcag).analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    )
    expect.soft(found, colorScheme).toEqual([])
  }
}

test('a page, a lesson, a status code, a method and a field are found by name', async ({ page }) => {
  await page.goto('/')
  const { run } = palette(page)
  await run('sandb', 'Sandbox')
  await expect(page).toHaveURL('/sandbox')
  await run('happens send', 'What happens when you press Send')
  await expect(page).toHaveURL('/lessons/request-response')
  await run('404', '404 Not Found')
  await expect(page).toHaveURL('/reference/status/404')
  await run('patch', 'PATCH')
  await expect(page).toHaveURL('/reference/methods/PATCH')
  await run('retry-a', 'Retry-After')
  await expect(page).toHaveURL('/reference/fields/Retry-After')
})

test('the button opens it; Escape, and the key again, close it and give the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/lessons')
  const { dialog, field, open } = palette(page)
  const button = page.getByRole('button', { name: 'Search and commands' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button).toBeFocused()
  await open()
  await page.keyboard.press('ControlOrMeta+K')
  await expect(dialog).toBeHidden()
})

test('results are counted aloud and marked; what was used last comes first', async ({ page }) => {
  await page.goto('/')
  const { dialog, field, options, open, run, chosen } = palette(page)
  await open()
  await expect(dialog.getByRole('group', { name: 'Pages' })).toBeVisible()
  await page.keyboard.type('tim req')
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ results?$/)
  await expect(options.first().locator('mark')).toHaveText(['Req', 'Tim'])
  await page.keyboard.press('ArrowDown')
  await expect(chosen).not.toHaveText(/^408 Request Timeout/)
  await field.fill('zzzz qqqq')
  await expect(dialog.getByRole('status')).toHaveText('No results')
  await expect(dialog.getByText('Nothing found for “zzzz qqqq”.')).toBeVisible()
  await page.keyboard.press('Escape')
  await run('418', '418')
  await open()
  await expect(dialog.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([/^418/])
})

test('a request is written, sent, cancelled and inspected from the palette', async ({ page, lab }) => {
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  const { run, open, options } = palette(page)
  await run('url', 'URL')
  await expect(panel.url).toBeFocused()
  await page.keyboard.type('https://httpbin.org/delay/9')
  await run('use delete', 'Use DELETE')
  await expect(panel.method).toHaveValue('DELETE')
  await run('send', 'Send')
  await expect(panel.cancelButton).toBeVisible()
  await run('cancel', 'Cancel')
  await expect(panel.outcome).toHaveText('Cancelled')

  await run('headers request', 'Request: Headers')
  await expect(
    page.getByRole('tablist', { name: 'Request' }).getByRole('tab', { name: 'Headers' }),
  ).toBeFocused()
  await run('response timeline', 'Response: Timeline')
  await expect(panel.response.getByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true')
  await run('as script', 'Send as a script')
  await expect(page.getByRole('button', { name: 'Script', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await run('try three redirects', 'Try: Three redirects')
  await expect(panel.outcome).toHaveText('200 OK')
  await open()
  await page.keyboard.type('delay/9')
  await expect(options.first()).toContainText('DELETE httpbin.org/delay/9')
  await page.keyboard.press('Enter')
  await expect(panel.outcome).toHaveText('Cancelled')
  await run('burst', 'Sandbox: Burst')
  await expect(page).toHaveURL('/sandbox?mode=burst')
})

test('single keys lead where the list of shortcuts says, and nowhere while one types', async ({
  page,
  lab,
}) => {
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await page.keyboard.press('?')
  await expect(shortcuts.getByText('Write the URL')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(shortcuts).toBeHidden()
  await page.keyboard.press('u')
  await expect(panel.url).toBeFocused()
  await page.keyboard.type('gl?')
  await expect(panel.url).toHaveValue('gl?')
  await panel.url.fill('https://httpbin.org/delay/9')
  await page.keyboard.press('Enter')
  await expect(panel.cancelButton).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel.outcome).toHaveText('Cancelled')
  await page.getByRole('tab', { name: 'Params' }).focus()
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page).toHaveURL('/reference')
})

test('single keys can be turned off for good', async ({ page }) => {
  await page.goto('/settings')
  await page.getByLabel('Shortcuts of single keys').uncheck()
  await page.goto('/lessons')
  const { dialog, open } = palette(page)
  await open()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL('/lessons')
})

test('the palette meets WCAG 2.2 AA before and after typing, and with nothing found', async ({ page }) => {
  test.slow()
  await page.goto('/sandbox')
  const { open, options, field, dialog } = palette(page)
  await open()
  await expect(options.first()).toBeVisible()
  await expectAccessible(page)
  await field.fill('cache')
  await expect(options.first()).toContainText(/cache/i)
  await expectAccessible(page)
  await field.fill('zzzz')
  await expect(dialog.getByText('Nothing found for “zzzz”.')).toBeVisible()
  await expectAccessible(page)
})
