import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { quizEditor } from './teach-editor.ts'
import { labels, matching, names, passMark, predict, single, title, typed } from './term-quiz.ts'
import { expect, textOf } from './term-student.ts'

const PASSPHRASE = 'four words of no kin'

/** Writes the quiz: four questions from scratch and one of a lesson, then makes a version of it. */
export async function buildQuiz(page: Page): Promise<void> {
  await page.goto('/teach')
  await page.getByRole('button', { name: 'New quiz' }).click()
  const editor = quizEditor(page)
  await expect(editor.title).toBeFocused()
  await page.keyboard.type(title)
  const { form, rows, write } = editor

  await editor.addByKeys('Single choice')
  await editor.ask(single.text, labels[0])
  for (const [index, { text, feedback }] of single.options.entries()) {
    await write(`Option ${index + 1}`, text)
    await write(`Feedback for option ${index + 1}`, feedback)
  }

  await editor.addByKeys('Short text')
  await editor.ask(typed.text, labels[1])
  await write('Accepted answer 1', typed.accepted)
  await write('Said to a right answer', typed.right)
  await write('Said to a wrong answer', typed.wrong)
  await write('Points', '2')

  await editor.addByKeys('Matching')
  await editor.ask(matching.text, labels[2])
  for (const [index, { code, words }] of matching.items.entries()) {
    const item = editor.field(`Item ${index + 1}`)
    if ((await item.count()) === 0) await form.getByRole('button', { name: 'Add an item' }).press('Enter')
    await write(`Item ${index + 1}`, code)
    await write(`Match of item ${index + 1}`, words)
  }
  await form.getByRole('button', { name: 'Add an extra choice' }).press('Enter')
  await editor.field('Extra choice 1').fill(matching.extra)
  await write('Points', '2')

  await page.getByRole('button', { name: 'From lessons' }).click()
  const bank = page.getByRole('dialog', { name: 'Add questions' })
  await bank.getByLabel('From').selectOption('Anatomy of a URL')
  await bank.getByLabel('Words').fill('same origin')
  await bank.getByRole('listitem').filter({ hasText: labels[3] }).getByRole('checkbox').first().check()
  await bank.getByRole('button', { name: 'Add 1 question' }).click()
  await expect(rows).toHaveCount(4)

  await editor.addByKeys('Prediction')
  await editor.ask(predict.text, labels[4])
  await write('Request', predict.request)
  await write('Option 1', predict.wrong)
  await form.getByRole('button', { name: 'Send it to find the answer' }).click()
  await expect(form.getByText(`The exchange showed ${predict.right}.`)).toBeVisible()
  await expect(editor.field('Option 2 is right')).toBeChecked()

  await expect(rows).toHaveCount(labels.length)
  await expect(editor.ready).toBeVisible()
  await page.getByRole('button', { name: 'Versions' }).click()
  const versions = page.getByRole('dialog', { name: 'Versions' })
  await versions.getByRole('button', { name: 'Make version 1' }).click()
  await expect(versions.getByText('Nothing has changed since version 1.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(editor.stored).toBeVisible()
}

/** Makes the class from a list that is pasted, a name a line. */
export async function makeClass(page: Page): Promise<void> {
  await page.goto('/teach')
  await page.getByRole('button', { name: 'New class' }).click()
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByLabel('Name of the class').fill('Web engineering')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByLabel('List or table').fill(names.join('\n'))
  await page.getByRole('button', { name: `Add ${names.length} students` }).click()
  await expect(page.getByRole('region', { name: 'Roster' }).getByRole('row')).toHaveCount(names.length + 1)
}

/** What an instructor has in hand after handing out. */
export interface Given {
  /** Of the hand-out as a file. */
  readonly file: string
  readonly link: string
  /** By name. */
  readonly links: ReadonlyMap<string, string>
}

/** Hands the quiz out, sealed, from the quiz in the overview. */
export async function handOut(page: Page): Promise<Given> {
  await page.goto('/teach')
  await page.getByRole('region', { name: 'Quizzes' }).getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: 'Hand out' }).click()
  await page.getByLabel('Class', { exact: true }).selectOption('Web engineering')
  await expect(page.getByLabel('Sealed, for what counts')).toBeChecked()
  await page.getByLabel('Time limit, in minutes').fill('60')
  await page.getByLabel('How many (0: any number)').fill('1')
  await page.getByLabel('Pass mark, in % of the points').fill(`${passMark}`)
  await page.getByLabel('Questions in another order for each').check()
  await expect(page.getByLabel('Options in another order for each')).toBeChecked()
  await page.getByLabel('Instructions (optional)').fill('Open book. Send me the response file by mail.')
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('The same again').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Make the hand-out' }).click()

  const backUp = page.getByRole('button', { name: 'Save the key backup' })
  await expect(backUp).toBeVisible()
  const saving = page.waitForEvent('download')
  await backUp.click()
  const backup = await (await saving).path()
  expect(readFileSync(backup, 'utf8')).not.toContain(PASSPHRASE)
  await page.getByLabel('choose the file you just saved').setInputFiles(backup)

  const link = page.getByLabel('Link to the quiz')
  await expect(link).toHaveValue(/\/quiz\/class#[A-Za-z0-9_-]{200,}$/)
  const savingFile = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the quiz file' }).click()
  const file = await textOf(savingFile)
  const savingLinks = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).click()
  const table = (await textOf(savingLinks)).trim().split('\r\n').slice(1)
  const links = new Map(table.map((row) => [row.split(',')[0] ?? '', row.split(',').at(-1) ?? '']))
  return { file, link: await link.inputValue(), links }
}

/** Comes back to the hand-out another day, and unlocks its key. */
export async function openResponses(page: Page): Promise<void> {
  await page.goto('/teach')
  await page.getByRole('region', { name: 'Hand-outs' }).getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: 'Responses', exact: true }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await expect(page.getByText('The key is unlocked')).toBeVisible()
}

/** The row of a student in the gradebook: what its cells say, and those of its questions. */
export function gradesOf(page: Page, name: string) {
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: name })
  const cells = row.getByRole('gridcell')
  return {
    points: cells.nth(0),
    percent: cells.nth(1),
    result: cells.nth(2),
    question: (index: number) => cells.nth(4 + index),
  }
}
