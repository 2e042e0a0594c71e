import type { Page } from '@playwright/test'
import { expect } from './lab.ts'
import { library } from './library.ts'
import { requestPanel } from './request-panel.ts'

/** Keeps a request under a name, at the top or in a folder, which may be a new one. */
export async function save(page: Page, url: string, name: string, folder?: { is: string; made?: boolean }) {
  await requestPanel(page).url.fill(url)
  await page.getByRole('button', { name: /^Save( as new)?$/ }).click()
  const form = page.getByRole('form', { name: 'Save the request' })
  await form.getByLabel('Name', { exact: true }).fill(name)
  if (folder?.made) {
    await form.getByLabel('Folder', { exact: true }).selectOption('New folder …')
    await form.getByLabel('Name of the new folder').fill(folder.is)
  } else if (folder) await form.getByLabel('Folder', { exact: true }).selectOption(folder.is)
  await form.getByRole('button', { name: 'Save request' }).click()
  await expect(form).toHaveCount(0)
}

/** Two requests in a folder, and one beside it; the last is the one that stands in the panel. */
export async function saveThree(page: Page) {
  await save(page, 'https://api.example.com/orders', 'Orders', { is: 'Shop', made: true })
  await save(page, 'https://api.example.com/items', 'Items', { is: 'Shop' })
  await save(page, 'https://httpbin.org/uuid', 'A number')
  return library(page).open('Collections')
}
