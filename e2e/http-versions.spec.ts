import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'

const simulation = (page: Page) => page.getByRole('group', { name: 'One page over HTTP/1.1, 2 and 3' })
const total = (page: Page, version: number) =>
  simulation(page)
    .getByRole('row', { name: /^Everything/ })
    .getByRole('cell')
    .nth(version)

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/lessons/http2-http3')
})

test('by keyboard: without images and loss, HTTP/3 is one round trip ahead, and the sums say why', async ({ page }) => {
  const images = simulation(page).getByLabel('Images')
  await images.focus()
  await page.keyboard.press('Home')
  await simulation(page).getByLabel('Packets lost').focus()
  await page.keyboard.press('Home')
  await simulation(page).getByLabel('Bandwidth').focus()
  await page.keyboard.press('End')
  await simulation(page).getByLabel('The style names a font').focus()
  await page.keyboard.press('Space')
  await expect(total(page, 0)).toHaveText('…')
  await simulation(page).getByRole('button', { name: 'Run', exact: true }).focus()
  await page.keyboard.press('Enter')
  // One round trip for the HTML, one for what it mentions; QUIC saves one of the handshake’s two.
  await expect(simulation(page)).toContainText('handshakes 200 + round trips 200')
  await expect(simulation(page)).toContainText('handshakes 100 + round trips 200')
  const [h2 = 0, h3 = 0] = await Promise.all(
    [1, 2].map(async (version) => Number.parseInt(await total(page, version).innerText(), 10)),
  )
  expect(h2 - h3).toBe(100)
})

test('what was set survives a reload, and can be put back', async ({ page }) => {
  await simulation(page).getByLabel('Round trip').fill('300')
  await expect(simulation(page).getByLabel('Round trip')).toHaveAttribute('aria-valuetext', '300 ms')
  await page.reload()
  await expect(simulation(page).getByLabel('Round trip')).toHaveAttribute('aria-valuetext', '300 ms')
  await simulation(page).getByRole('button', { name: 'Back to the first settings' }).click()
  await expect(simulation(page).getByLabel('Round trip')).toHaveAttribute('aria-valuetext', '100 ms')
})

test('it is accessible, before and after a run, and says the same as text', async ({ page }) => {
  await simulation(page).getByRole('button', { name: 'Run', exact: true }).click()
  await simulation(page).getByText('The same as text').click()
  await simulation(page).getByText('What the model assumes').click()
  await expect(simulation(page).getByRole('row', { name: /^style\.css, 28 kB/ })).toBeVisible()
  await expectAccessible(page)
})
