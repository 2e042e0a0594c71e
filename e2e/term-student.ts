import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Download, Locator, Page } from '@playwright/test'
import { expect as impatient } from './lab.ts'
import { matching, multiple, predict, single, title, typed, type Answers } from './term-quiz.ts'

/** Three browsers at a time may each be slow. */
export const expect = impatient.configure({ timeout: 30_000 })

/** All that a browser remembers. */
export type Remembered = Awaited<ReturnType<BrowserContext['storageState']>>

/** A student’s own browser: what it complained about comes with what was done in it. */
export async function inOwnBrowser<T>(
  browser: Browser,
  { remembered, width = 1280 }: { remembered?: Remembered | undefined; width?: number },
  work: (page: Page) => Promise<T>,
): Promise<{ readonly done: T; readonly remembered: Remembered; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    ...(remembered && { storageState: remembered }),
  })
  const complaints: string[] = []
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`))
  const done = await work(await context.newPage())
  const after = await context.storageState({ indexedDB: true })
  await context.close()
  return { done, remembered: after, complaints }
}

/** Runs for each of a list, a few at a time. */
export async function few<T>(atOnce: number, list: readonly T[], work: (each: T) => Promise<void>) {
  const left = [...list]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
    }),
  )
}

export async function textOf(downloading: Promise<Download>): Promise<string> {
  return readFileSync(await (await downloading).path(), 'utf8')
}

export const receiptOn = (page: Page) => page.getByText(/^Receipt ([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)

/** Which question is shown, of the five. */
export const numbered = (page: Page, number: number) =>
  page.getByText(`Question ${number} of 5`, { exact: true })

/** Opens the link of a student and begins. */
export async function begin(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText('Sealed: this page holds no answers.')).toBeVisible()
  await expect(page.getByText(/^Your token is /)).toBeVisible()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(numbered(page, 1)).toBeVisible()
}

/** Answers the questions from one number to another, in the order in which they come. */
export async function answer(page: Page, answers: Answers, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1) {
    await expect(numbered(page, number)).toBeVisible()
    await answerShown(page, answers)
    if (number < 5) await page.getByRole('button', { name: 'Next question' }).click()
  }
}

async function answerShown(page: Page, answers: Answers): Promise<void> {
  const asked = await page.getByRole('heading', { level: 1 }).innerText()
  switch (asked) {
    case single.text:
      return tick(page.getByRole('radio', { name: answers.single, exact: true }))
    case typed.text:
      return page.getByRole('textbox').fill(answers.typed)
    case matching.text:
      for (const [at, { code }] of matching.items.entries())
        await page
          .getByRole('combobox', { name: code, exact: true })
          .selectOption({ label: answers.matching[at] ?? '' })
      return
    case multiple.text:
      for (const option of answers.multiple)
        await tick(page.getByRole('checkbox', { name: option, exact: true }))
      return
    case predict.text:
      if (answers.predict !== undefined)
        await tick(page.getByRole('radio', { name: answers.predict, exact: true }))
      return
    default:
      throw new Error(`Nobody knows what to answer to “${asked}”.`)
  }
}

async function tick(choice: Locator): Promise<void> {
  await choice.click()
  await expect(choice).toBeChecked()
}

/** Goes to what stands before submitting, from the last question. */
export async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review and submit' }).first().click()
  await expect(page.getByRole('heading', { name: 'Before you submit' })).toBeVisible()
}

export async function submit(page: Page): Promise<void> {
  await review(page)
  await page.getByRole('button', { name: 'Submit quiz' }).click()
  await expect(receiptOn(page)).toBeVisible()
}

/** What a student sends, and keeps. */
export interface Sent {
  readonly file: string
  readonly text: string
  readonly receipt: string
}

export async function download(page: Page): Promise<Sent> {
  const receipt = ((await receiptOn(page).textContent()) ?? '').replace('Receipt ', '')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download response' }).click()
  const file = (await downloading).suggestedFilename()
  const text = await textOf(downloading)
  await expect(page.getByText(/^Saved as .* Downloaded or copied on/)).toBeVisible()
  return { file, text, receipt }
}

/** Opens a feedback file from the list of class quizzes. */
export async function openFeedback(page: Page, text: string): Promise<void> {
  await page.goto('/quiz/class')
  await page.getByRole('listitem').getByRole('link', { name: title }).click()
  await expect(page.getByRole('button', { name: 'Open feedback' })).toBeVisible()
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'Feedback.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
}
