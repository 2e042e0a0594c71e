import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

/** What one click on a thing to try comes to, and what the response's region says of it. */
const things = [
  { name: /^A timeout/, outcome: 'Timed out', says: 'No answer came within 1 s' },
  { name: /^Never an answer/, outcome: 'Timed out', says: 'No answer came within 3 s' },
  { name: /^A connection reset/, outcome: 'Network error', says: 'net::ERR_CONNECTION_RESET' },
  { name: /^A host that is not there/, outcome: 'Network error', says: 'net::ERR_NAME_NOT_RESOLVED' },
  { name: /^Kept from the page/, outcome: 'Network error', says: 'Access-Control-Allow-Origin' },
  { name: /^404 Not Found/, outcome: '404 Not Found', says: 'The server has nothing at this address' },
  { name: /^401 Unauthorized/, outcome: '401 Unauthorized', says: 'The server does not know who you are' },
  { name: /^429 with Retry-After/, outcome: '200 OK', says: '3 attempts' },
  { name: /^500 Internal Server Error/, outcome: '500 Internal Server Error', says: '1 attempt' },
  { name: /^503, then recovery/, outcome: '200 OK', says: '3 attempts' },
  { name: /^504 Gateway Timeout/, outcome: '504 Gateway Timeout', says: '1 attempt' },
  { name: /^A slow body/, outcome: '200 OK', says: /[23][.\d]* s/ },
  { name: /^A truncated body/, outcome: 'Network error', says: 'this is what had arrived' },
  { name: /^HTML where JSON was promised/, outcome: '200 OK', says: 'HTML, shown as text' },
  { name: /^50 MB/, outcome: '200 OK', says: 'All 50 MB arrived and were counted' },
  { name: /^Three redirects/, outcome: '200 OK', says: '4 hops' },
  { name: /^Two orders from one/, outcome: '201 Created', says: '"item": "Tea, 100 g"' },
  { name: /^api\.github\.com/, outcome: '200 OK', says: 'full_name' },
  { name: /^api\.example\.com/, outcome: '200 OK', says: '"openapi"' },
  { name: /^login\.example\.com/, outcome: '200 OK', says: 'practice-spa' },
  { name: /^localhost:8080/, outcome: '200 OK', says: '{}' },
  { name: /^faults\.example\.com/, outcome: '200 OK', says: 'net::ERR_NAME_NOT_RESOLVED' },
]

for (const { name, outcome, says } of things) {
  test(`one click: ${name.source.slice(1)}`, async ({ page, lab }) => {
    lab.expectRefusalsFrom(
      'api.example.com',
      'example.com',
      'faults.example.com',
      'jsonplaceholder.typicode.com',
      'no-such-host.example',
    )
    await lab.open('/sandbox')
    const { response } = requestPanel(page)
    await response.getByRole('button', { name }).click()
    await expect(requestPanel(page).outcome).toHaveText(outcome, { timeout: 15_000 })
    await expect(response).toContainText(says)
  })
}

test('the list offers nothing that is not tried here', async ({ page }) => {
  await page.goto('/sandbox')
  const buttons = requestPanel(page).response.getByRole('button')
  await expect(buttons).toHaveText(things.map(({ name }) => name))
})

test('the retries of a 429 wait as long as the server asks', async ({ page, lab }) => {
  lab.expectRefusalsFrom('api.example.com')
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  await panel.response.getByRole('button', { name: /^429 with Retry-After/ }).click()
  await expect(panel.outcome).toHaveText('200 OK', { timeout: 15_000 })
  await panel.openResponseTab('Timeline')
  await expect(panel.events.filter({ hasText: '429' }).filter({ hasText: 'attempt 1 of 4' })).toHaveText(
    /asked for 1 s|longer than the 1 s asked for/,
  )
  const announced = page
    .locator('[aria-live=polite]')
    .filter({ hasText: /^200 OK, .+, at the third attempt\.$/ })
  await expect(announced).toHaveCount(1)
})

test('the list can be reached again after a send', async ({ page, lab }) => {
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  await panel.response.getByRole('button', { name: /^Three redirects/ }).click()
  await expect(panel.outcome).toHaveText('200 OK')
  await page.getByRole('button', { name: /^Two orders from one/ }).click()
  await expect(panel.outcome).toHaveText('201 Created')
})
