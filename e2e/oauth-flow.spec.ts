import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'

const simulation = (page: Page) => page.getByRole('group', { name: 'The code flow, and how to break it' })
const choose = (page: Page, attempt: string) =>
  simulation(page).getByLabel('What goes wrong').selectOption(attempt)

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/lessons/oauth')
})

test('by keyboard: the flow is stepped through, message by message', async ({ page }) => {
  const step = simulation(page).getByRole('button', { name: 'Step', exact: true })
  await step.focus()
  for (let messages = 0; messages < 3; messages += 1) await page.keyboard.press('Enter')
  await expect(simulation(page)).toContainText('3 of 9. Ada’s browser → Authorization server: GET /authorize')
  await expect(simulation(page)).toContainText('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  for (let messages = 0; messages < 6; messages += 1) await page.keyboard.press('Enter')
  await expect(simulation(page)).toContainText('The app has a token for Ada’s notes')
})

test('a code that leaks is useless with PKCE, and a token without it; the choice survives a reload', async ({
  page,
}) => {
  await choose(page, 'The redirect’s URL leaks at once')
  await simulation(page).getByRole('button', { name: 'Run', exact: true }).click()
  await expect(simulation(page)).toContainText('Stopped. There is no verifier')
  await simulation(page).getByLabel('PKCE').uncheck()
  await expect(simulation(page)).toContainText('The attack succeeds. Mallory was first')
  await page.reload()
  await expect(simulation(page).getByLabel('PKCE')).not.toBeChecked()
})

test('it is accessible where it is stopped and where it is lost', async ({ page }) => {
  test.slow()
  await choose(page, 'A link uses an open redirector of the app')
  await simulation(page).getByRole('button', { name: 'Run', exact: true }).click()
  await simulation(page).getByText('The same as text').click()
  await expectAccessible(page)
  await simulation(page).getByLabel('Redirect URI compared exactly').uncheck()
  await expect(simulation(page)).toContainText('PKCE did not help')
  await expectAccessible(page)
})
