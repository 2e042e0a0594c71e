import type { Page } from '@playwright/test'
import { expect } from './lab.ts'

/** The quiz editor by the names the lab promises. */
export function quizEditor(page: Page) {
  const form = page.getByRole('region', { name: /^Question \d+$/ })
  const kinds = page.getByRole('list', { name: 'Kinds of questions' })
  const rows = page.getByRole('list', { name: 'Questions', exact: true }).getByRole('listitem')
  return {
    title: page.getByRole('textbox', { name: 'Title of the quiz' }),
    stored: page.getByText('Stored in this browser'),
    /** The form of the question that is chosen. */
    form,
    field: (name: string) => form.getByLabel(name, { exact: true }),
    kinds,
    rows,
    preview: page.getByRole('region', { name: 'Preview' }),
    undo: page.getByRole('button', { name: /^Undo: / }),
    add: page.getByRole('button', { name: 'Add question', exact: true }),
    problems: page.getByText(/\d+ things? to put right/),
    ready: page.getByText('Ready to hand out'),
    /** Adds a question of a kind by keys alone, and waits until its form has the focus. */
    async addByKeys(kind: string) {
      const { add } = this
      if ((await add.getAttribute('aria-expanded')) !== 'true') {
        await add.focus()
        await page.keyboard.press('Enter')
      }
      const choice = kinds.getByRole('button', { name: kind })
      await choice.focus()
      await page.keyboard.press('Enter')
      await expect(form.getByRole('heading', { level: 2 })).toContainText(kind)
      await expect(form.getByLabel('Question', { exact: true })).toBeFocused()
    },
    /** Writes the question and its name, from where the focus is in a new one. */
    async ask(text: string, name: string) {
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
      await expect(this.field('Name in the list')).toBeFocused()
      await page.keyboard.type(name)
    },
    /** Goes to a field and writes over what is there. */
    async write(name: string, text: string) {
      const field = form.getByLabel(name, { exact: true })
      await field.focus()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(text)
    },
  }
}

/** Makes a quiz from the overview, and waits until its title can be written. */
export async function newQuiz(page: Page, title: string) {
  await page.goto('/teach')
  await page.getByRole('button', { name: 'New quiz' }).click()
  const editor = quizEditor(page)
  await expect(editor.title).toBeFocused()
  await page.keyboard.type(title)
  return editor
}

/** A quiz with true-or-false questions of these names. */
export async function quizWith(page: Page, title: string, names: readonly string[]) {
  const editor = await newQuiz(page, title)
  for (const name of names) {
    await editor.addByKeys('True or false')
    await editor.ask(`Is it true of ${name}?`, name)
  }
  await expect(editor.rows).toHaveCount(names.length)
  await expect(editor.ready).toBeVisible()
  await expect(editor.stored).toBeVisible()
  return editor
}
