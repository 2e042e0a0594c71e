import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

test('a question is answered, compared and ticked off by keyboard, and all of it survives a reload', async ({
  page,
}) => {
  await page.goto('/lessons/interview')
  const round = page.getByRole('region', { name: 'First round: what is it?' })
  const question = (words: RegExp) => round.getByRole('heading', { level: 4, name: words })
  const answer = round.getByLabel('Your answer')
  const good = round.getByRole('group', { name: 'A good answer' })
  await answer.fill('A protocol of requests and responses.')
  await expect(good).toHaveCount(0)
  await round.getByRole('button', { name: 'Compare' }).press('Enter')
  await expect(good).toBeFocused()
  await expect(good).toContainText('shared meanings for methods, status codes and fields')
  await expect(good.getByRole('link', { name: 'What happens when you press Send' })).toHaveAttribute(
    'href',
    '/lessons/request-response',
  )
  await round.getByRole('checkbox', { name: 'Requests and responses' }).press('Space')
  await expect(round).toContainText('1 of 10 compared; you had 1 of 3 points.')
  await expectAccessible(page, 'section:has(> div h3)')

  await round.getByRole('button', { name: 'Next question' }).press('Enter')
  await expect(question(/^Is an API the same as HTTP/)).toBeFocused()
  await answer.fill('No.')
  await page.reload()
  await expect(question(/^Is an API the same as HTTP/)).toBeVisible()
  await expect(answer).toHaveValue('No.')
  await expect(good).toHaveCount(0)

  await round.getByRole('button', { name: 'Question 1 of 10, compared' }).press('Enter')
  await expect(question(/^What is HTTP/)).toBeFocused()
  await expect(answer).toHaveValue('A protocol of requests and responses.')
  await expect(round.getByRole('checkbox', { name: 'Requests and responses' })).toBeChecked()
  await round.getByRole('button', { name: 'Answer it again' }).click()
  await expect(good).toHaveCount(0)
  await expect(answer).toBeFocused()
  await expect(answer).toHaveValue('A protocol of requests and responses.')
})

test('every round ends with its last question', async ({ page }) => {
  await page.goto('/lessons/interview')
  const round = page.getByRole('region', { name: 'Fourth round: it fails, why?' })
  await round.getByRole('button', { name: 'Question 6 of 6' }).click()
  await expect(round.getByRole('heading', { level: 4 })).toContainText('with a random part')
  await round.getByRole('button', { name: 'Show a good answer' }).click()
  await expect(round.getByRole('button', { name: 'Next question' })).toHaveCount(0)
  await expect(round.getByRole('button', { name: 'Question 6 of 6, compared' })).toHaveAttribute(
    'aria-current',
    'step',
  )
})

test('a failing integration is mended one thing at a time', async ({ page, lab }) => {
  lab.expectRefusalsFrom('example.com', 'api.example.com')
  await lab.open('/lessons/interview')
  const mission = page.getByRole('group', { name: 'Not one order since the weekend' })
  await mission.scrollIntoViewIfNeeded()
  const panel = requestPanel(mission)
  const verdict = page.getByRole('status').filter({ hasText: /Still missing|Mission passed/ })
  await panel.sendNow('Network error')
  await expect(verdict).toContainText('where did the request go')
  const saw = await panel.openResponseTab('Server')
  await expect(saw).toContainText('example.com')

  await panel.url.fill('https://api.example.com/orders')
  await panel.sendNow('401 Unauthorized')
  const auth = await panel.openRequestTab('Auth')
  await auth.getByLabel('Token').fill('token123')
  await panel.sendNow('415 Unsupported Media Type')
  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Value of header 1').fill('application/json')
  await panel.sendNow('422 Unprocessable Content')
  const body = await panel.openRequestTab('Body')
  await body.getByLabel('Text content').fill('{"item": "teapot", "quantity": 2}')
  await panel.sendNow('201 Created')
  await expect(verdict).toContainText('at the address that Location names')
  await panel.write('GET', 'https://api.example.com/orders/1017')
  await body.getByLabel('Type').selectOption('None')
  await panel.sendNow('200 OK')
  await expect(verdict).toContainText('Mission passed.')
})
