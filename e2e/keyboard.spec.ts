import type { Locator, Page } from '@playwright/test'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

/** Presses Tab until the wanted control has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`80 times Tab did not lead to ${target}`)
}

test('a request is written, sent and inspected without a mouse', async ({ page, lab }) => {
  await lab.open('/')
  await tabTo(page, page.getByRole('link', { name: 'Sandbox', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sandbox')
  const panel = requestPanel(page)

  await tabTo(page, panel.method)
  await page.keyboard.type('PUT')
  await expect(panel.method).toHaveValue('PUT')
  await tabTo(page, panel.url)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('https://api.example.com/items/cup')

  const tabs = page.getByRole('tablist', { name: 'Request' })
  await tabTo(page, tabs.getByRole('tab', { name: 'Params' }))
  for (const name of ['Headers', 'Auth', 'Body']) {
    await page.keyboard.press('ArrowRight')
    await expect(tabs.getByRole('tab', { name })).toBeFocused()
  }
  const body = page.getByRole('tabpanel', { name: 'Body' })
  await tabTo(page, body.getByLabel('Type'))
  await page.keyboard.type('JSON')
  await tabTo(page, body.getByLabel('JSON content'))
  await page.keyboard.type('{"value": "full"}')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(panel.outcome).toHaveText('201 Created')
  await tabTo(page, panel.response.getByRole('tab', { name: 'Body' }))
})

test('Enter in the URL sends, and the arrow keys walk the response’s tabs', async ({ page, lab }) => {
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  await tabTo(page, panel.url)
  await page.keyboard.press('Enter')
  await expect(panel.outcome).toHaveText('200 OK')

  const tab = (name: string) => panel.response.getByRole('tab', { name, exact: true })
  await tab('Body').focus()
  for (const name of ['Headers', 'Raw', 'Timeline', 'Server', 'CORS', 'Compare', 'Body']) {
    await page.keyboard.press('ArrowRight')
    await expect(tab(name)).toBeFocused()
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true')
  }
  await page.keyboard.press('ArrowLeft')
  await expect(tab('Compare')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(tab('Body')).toBeFocused()
})

test('Ctrl+Enter sends from the request line', async ({ page, lab }) => {
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  await panel.method.focus()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(panel.outcome).toHaveText('200 OK')
})

test('a request under way is cancelled without a mouse', async ({ page, lab }) => {
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  await panel.url.fill('https://httpbin.org/delay/9')
  await tabTo(page, panel.sendButton)
  await page.keyboard.press('Enter')
  await expect(panel.cancelButton).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.outcome).toHaveText('Cancelled')
})

test('a quiz question is answered, checked and left by keyboard alone', async ({ page }) => {
  await page.goto('/quiz/methods')
  await expect(page.getByText(/^Question 1 of \d+$/)).toBeVisible()
  const question = page.getByRole('group', { name: /What does it mean that GET is safe/ })
  await tabTo(page, question.getByRole('radio').first())
  await page.keyboard.press('Space')
  await expect(question.getByRole('radio').first()).toBeChecked()
  // The options are shown in another order to each.
  const right = question.getByRole('radio', { name: /asks for no change/ })
  const place = await right.evaluate((radio) => {
    const all = [...document.querySelectorAll('input[type="radio"]')]
    return all.indexOf(radio)
  })
  for (let step = 1; step <= place; step += 1) {
    await page.keyboard.press('ArrowDown')
    await expect(question.getByRole('radio').nth(step)).toBeChecked()
  }
  await expect(right).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your answer, right')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Question 2 of \d+$/)).toBeVisible()

  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await expect(page.getByRole('checkbox').nth(0)).toBeChecked()
  await expect(page.getByRole('checkbox').nth(1)).toBeChecked()
})

test('the first Tab leads to a way past the header', async ({ page }) => {
  await page.goto('/lessons')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const inContent = page.getByRole('main').getByRole('link').first()
  await expect(inContent).toBeFocused()
})

for (const path of [
  '/',
  '/sandbox',
  '/lessons/url-anatomy',
  '/quiz/methods',
  '/settings',
  '/reference/status/404',
  '/reference/fields',
]) {
  test(`whatever has the focus shows it on ${path}`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const unmarked: string[] = []
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      const lack = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return undefined
        // A mark may stand on what surrounds the control: a label around its radio, a frame around its fields.
        for (let at: Element | null = element, steps = 0; at && steps < 4; at = at.parentElement, steps++) {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
          if ((outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none')
            return undefined
        }
        return element.outerHTML.slice(0, 120)
      })
      if (lack) unmarked.push(lack)
    }
    expect(unmarked).toEqual([])
  })
}
