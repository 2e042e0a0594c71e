import type { Page } from '@playwright/test'
import { expect } from './lab.ts'

/** The palette, by the names the lab promises, used as one does without a mouse. */
export function palette(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Search and commands' })
  const field = dialog.getByRole('combobox', { name: 'Search and commands' })
  const options = dialog.getByRole('option')
  const open = async () => {
    await expect(page.getByRole('button', { name: 'Search and commands' })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+K')
    await expect(field).toBeFocused()
  }
  return {
    dialog,
    field,
    options,
    open,
    /** The option that Enter would choose. */
    chosen: dialog.locator('[role="option"][data-highlighted]'),
    /** Types what is looked for, waits until that comes first, and presses Enter. */
    async run(query: string, title: string) {
      await open()
      await page.keyboard.type(query)
      await expect(options.first()).toContainText(title)
      await page.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
    },
  }
}
