import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'

const simulation = (page: Page) => page.getByRole('group', { name: 'Who sees what of a request' })
const cell = (page: Page, row: string, column: number) =>
  simulation(page)
    .getByRole('grid', { name: 'Who sees what' })
    .getByRole('row', { name: new RegExp(row) })
    .getByRole('gridcell')
    .nth(column)

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/lessons/https-tls')
})

test('by keyboard: a cell is chosen, guessed, and compared; the guess survives a reload', async ({
  page,
}) => {
  await cell(page, 'Method, path', 1).focus()
  await page.keyboard.press('ArrowUp')
  await expect(cell(page, 'SNI', 1)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(simulation(page).getByRole('button', { name: 'reads it', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(simulation(page)).toContainText('You said: can’t read it.')
  await expect(cell(page, 'SNI', 1)).toHaveAccessibleName(/^Café Wi-Fi: reads it/)
  await expect(cell(page, 'SNI', 2)).toHaveAccessibleName('Provider: not seen yet')
  await page.reload()
  await expect(cell(page, 'SNI', 1)).toHaveAccessibleName(/^Café Wi-Fi: reads it/)
})

test('each step opens what the next one on the way sees, and a setting changes it', async ({ page }) => {
  const step = simulation(page).getByRole('button', { name: 'Step', exact: true })
  await step.click()
  await expect(cell(page, 'Content', 0)).toHaveAccessibleName(/^You: reads it/)
  await expect(cell(page, 'Content', 1)).toHaveAccessibleName('Café Wi-Fi: not seen yet')
  await step.click()
  await expect(cell(page, 'Content', 1)).toHaveAccessibleName(/^Café Wi-Fi: can’t read it/)
  await simulation(page).getByLabel('TLS: https, not http').uncheck()
  await expect(cell(page, 'Content', 1)).toHaveAccessibleName('Café Wi-Fi: reads it, can change it unnoticed')
  await simulation(page).getByLabel('TLS: https, not http').check()
  await simulation(page).getByLabel('Company network, its root installed').check()
  await expect(cell(page, 'Content', 1)).toHaveAccessibleName(
    'Company gateway: reads it, can change it unnoticed',
  )
})

test('a certificate is refused for what is wrong with it', async ({ page }) => {
  const part = simulation(page).getByRole('region', { name: 'The server’s certificate' })
  await part.getByLabel('The server’s certificate').selectOption('Expired')
  await expect(part).toContainText('NET::ERR_CERT_DATE_INVALID')
  await expect(part.getByRole('status')).toContainText('The browser stops')
  await part.getByLabel('The server’s certificate').selectOption('In order')
  await part.getByLabel('Host the client asked for').fill('a.shop.example.com')
  await expect(part).toContainText('It is for example.com and *.example.com, not for a.shop.example.com.')
  await part.getByLabel('Host the client asked for').fill('shop.example.com')
  await part.getByLabel('The server’s certificate').selectOption('Revoked')
  await expect(part.getByRole('status')).toContainText('The browser stops')
  await part.getByLabel('Client', { exact: true }).selectOption('curl, or Python')
  await expect(part.getByRole('status')).toContainText('the request goes to someone')
})

test('it is accessible, guessed at or shown', async ({ page }) => {
  await expectAccessible(page)
  await simulation(page).getByRole('button', { name: 'Run', exact: true }).click()
  await simulation(page).getByText('The same as text').click()
  await expectAccessible(page)
})
