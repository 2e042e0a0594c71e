import type { Page } from '@playwright/test'
import { expect, test } from './lab.ts'

const apart = (page: Page) => page.getByRole('group', { name: 'A URL taken apart' }).first()

async function expectParts(page: Page, parts: Record<string, string>) {
  for (const [name, text] of Object.entries(parts)) {
    const row = apart(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    await expect(row.getByRole('cell').first(), name).toHaveText(text)
  }
}

test('a URL is taken into its seven parts as one types', async ({ page }) => {
  await page.goto('/lessons/url-anatomy')
  await expectParts(page, {
    Scheme: 'https',
    Userinfo: 'ada:secret',
    Host: 'api.example.com',
    Port: '443',
    Path: '/v1/users/42',
    Query: 'sort=desc&tag=a%20b',
    Fragment: 'history',
  })

  const field = apart(page).getByLabel('Type a URL')
  await field.fill('http://localhost')
  await expectParts(page, { Scheme: 'http', Host: 'localhost', Port: 'none', Path: 'none', Query: 'none' })
  await field.pressSequentially(':8080/shop')
  await expectParts(page, { Host: 'localhost', Port: '8080', Path: '/shop' })
  await field.pressSequentially('?q=tea#top')
  await expectParts(page, { Path: '/shop', Query: 'q=tea', Fragment: 'top' })
})

test('it says what goes over the wire and what stays at home', async ({ page }) => {
  await page.goto('/lessons/url-anatomy')
  const onTheWire = apart(page).getByRole('paragraph').filter({ hasText: 'On the wire:' })
  await expect(onTheWire).toContainText('GET /v1/users/42?sort=desc&tag=a%20b with Host: api.example.com')
  await expect(onTheWire).not.toContainText('history')
  await expect(onTheWire).not.toContainText('secret')
  await apart(page).getByLabel('Type a URL').fill('https://httpbin.org:8443/a/../b?x#y')
  await expect(onTheWire).toContainText('GET /b?x with Host: httpbin.org:8443')
})

test('what is no URL yet is still taken apart, with what is wrong with it', async ({ page }) => {
  await page.goto('/lessons/url-anatomy')
  await apart(page).getByLabel('Type a URL').fill('https://httpbin.org:99999/get')
  await expectParts(page, { Host: 'httpbin.org', Port: '99999', Path: '/get' })
  await expect(apart(page)).toContainText('the port “99999” is not a number from 0 to 65535')
  await apart(page).getByRole('button', { name: 'Back to the first URL' }).click()
  await expectParts(page, { Host: 'api.example.com' })
})
