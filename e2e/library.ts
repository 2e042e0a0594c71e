import type { Page } from '@playwright/test'

/** The history, the collections and the bin of the sandbox, by the names the lab promises. */
export function library(page: Page) {
  const box = page.getByRole('group', { name: 'History and collections' })
  const section = (name: string) => box.getByRole('region', { name, exact: true })
  const open = async (name: 'History' | 'Collections' | 'Bin') => {
    await box.getByRole('tab', { name, exact: true }).click()
    return section(name)
  }
  return {
    box,
    open,
    history: section('History'),
    search: box.getByRole('searchbox', { name: 'Search the history' }),
    /** The rows that are drawn: those in view and a few around them. */
    rows: box.getByRole('listitem'),
    /** What was done last. */
    note: (text: string) => box.getByRole('status').filter({ hasText: text }),
    undo: box.getByRole('button', { name: 'Undo', exact: true }),
  }
}
