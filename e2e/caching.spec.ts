import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'

const simulation = (page: Page) => page.getByRole('group', { name: 'Two browsers, a CDN and a clock' })
const press = (page: Page, name: string) =>
  simulation(page).getByRole('button', { name, exact: true }).click()
const stored = (page: Page, where: string) =>
  simulation(page).getByRole('row', { name: new RegExp(`^${where}`) })

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/lessons/caching')
})

test('by keyboard: Ada asks, the clock moves, and her browser answers until its copy is stale', async ({
  page,
}) => {
  await simulation(page).getByRole('button', { name: 'Clear all' }).focus()
  await page.keyboard.press('Enter')
  await simulation(page).getByRole('button', { name: 'Ada asks' }).focus()
  await page.keyboard.press('Enter')
  await expect(simulation(page)).toContainText('Nothing is stored: asks on.')
  for (let tens = 0; tens < 5; tens += 1) await press(page, '+ 10 s')
  await simulation(page).getByRole('button', { name: 'Ada asks' }).focus()
  await page.keyboard.press('Enter')
  await expect(simulation(page)).toContainText('Fresh: age 50 < max-age=60. Nobody is asked.')
  await expect(stored(page, 'Ada’s browser')).toContainText('0 on arrival + 50 here = 50 s')
  await press(page, '+ 10 s')
  await press(page, 'Ada asks')
  await expect(simulation(page)).toContainText('304: keeps its content, takes the new fields.')
})

test('a shared cache that may keep an account page gives it to the wrong user', async ({ page }) => {
  await press(page, 'Clear all')
  await simulation(page).getByLabel('The content').selectOption('An account page, each their own')
  await press(page, 'Ada asks')
  await press(page, '+ 10 s')
  await press(page, 'Ben asks')
  await expect(simulation(page)).toContainText(
    'sees “Ada’s account, version 1”, which was meant for someone else',
  )
  await press(page, 'private')
  await expect(simulation(page).getByLabel('Cache-Control of the response')).toHaveValue(
    'max-age=60, private',
  )
  await expect(simulation(page)).toContainText('sees “Ben’s account, version 1”.')
  await expect(stored(page, 'CDN')).toContainText('nothing')
  await page.reload()
  await expect(simulation(page).getByLabel('Cache-Control of the response')).toHaveValue(
    'max-age=60, private',
  )
})

test('it is accessible at the end of its run', async ({ page }) => {
  await press(page, 'Run')
  await simulation(page).getByText('The same as text').click()
  await expectAccessible(page)
})
