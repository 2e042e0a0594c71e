import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

test('the list of fields is narrowed by name and by meaning, all by keyboard', async ({ page }) => {
  await page.goto('/reference/fields')
  const found = page.getByRole('search').getByRole('status')
  const links = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(found).toHaveText(/^\d+ fields$/)
  const all = await links.count()
  expect(all).toBeGreaterThanOrEqual(120)
  await expect(found).toHaveText(`${all} fields`)

  const field = page.getByRole('searchbox', { name: 'Find a field by name or meaning' })
  await field.focus()
  await page.keyboard.type('retry')
  await expect(found).toHaveText(`${await links.count()} of ${all} fields`)
  await expect(links.filter({ hasText: 'Retry-After' })).toBeVisible()
  await expect(links.filter({ hasText: 'Content-Type' })).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('zzz')
  await expect(found).toHaveText(`None of ${all} fields`)
  await expectAccessible(page, 'main')
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await expect(found).toHaveText(`${all} fields`)

  await page.keyboard.type('nosniff')
  await expect(links).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(links.filter({ hasText: 'X-Content-Type-Options' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/reference/fields/X-Content-Type-Options')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('X-Content-Type-Options')
})

test('what was asked for survives a reload, with the side that sends it', async ({ page }) => {
  await page.goto('/reference/fields')
  await page.getByLabel('Find a field by name or meaning').fill('cookie')
  await page.getByRole('radio', { name: 'All' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'In requests' })).toBeChecked()
  const link = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true })
  await expect(link('Response: Set-Cookie')).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('Find a field by name or meaning')).toHaveValue('cookie')
  await expect(link('Request: Cookie')).toBeVisible()
  await expect(link('Response: Set-Cookie')).toHaveCount(0)
})

test('a field’s page sends it, and says what JavaScript may see of it', async ({ page, lab }) => {
  await lab.open('/reference/fields/set-COOKIE')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set-Cookie')
  await expect(page.getByText('Never readable')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Cookies and sessions' })).toBeVisible()
  const panel = requestPanel(page)
  await panel.sendNow('200 OK')
  await expect(panel.response.getByText(/^Set-Cookie is hidden from every script/)).toBeVisible()
  await expectAccessible(page, 'html')
})

test('a field in the answer leads to its page', async ({ page, lab }) => {
  await lab.open('/reference/fields/ETag')
  const panel = requestPanel(page)
  await panel.sendNow('200 OK')
  await panel.response.getByRole('button', { name: 'Content-Type' }).click()
  await panel.response.getByRole('link', { name: 'More on Content-Type' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Content-Type')
})

test('a field named in a lesson leads to its page', async ({ page }) => {
  await page.goto('/lessons/caching')
  await page.locator('main a[href="/reference/fields/ETag"]').first().click()
  await expect(page).toHaveURL('/reference/fields/ETag')
})

test('a name that nobody registered is told from one that can’t be a name', async ({ page }) => {
  await page.goto('/reference/fields/X-Retry-Greeting')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('X-Retry-Greeting is not described here')
  await expect(page.getByRole('main').getByRole('link', { name: 'Retry-After' })).toBeVisible()
  await page.goto('/reference/fields/two%20words')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“two words” can’t be a field name')
  await page.getByRole('link', { name: 'All header fields' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Header fields')
})

test('the reference leads to the fields of a topic, and to the parts of a URL', async ({ page }) => {
  await page.goto('/reference')
  await page.getByRole('main').getByRole('link', { name: 'Conditional requests' }).click()
  await expect(page.getByRole('heading', { name: 'Conditional requests' })).toBeInViewport()
  await page
    .getByRole('navigation', { name: 'Reference' })
    .getByRole('link', { name: 'Parts of a URL' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parts of a URL')
  await page.getByLabel('Type a URL').fill('https://shop.example/lamps?q=1#top')
  await expect(page.getByRole('row', { name: /^Port none/ })).toBeVisible()
})
