import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'

const DAY = 24 * 60 * 60 * 1000
const then = new Date('2026-05-04T12:00:00Z').getTime()

const quizOf = (folder: string): { id: string; questions: { id: string }[] } =>
  parse(readFileSync(new URL(`../lessons/${folder}/quiz.yaml`, import.meta.url), 'utf8'))

/** A file of progress in which a lesson was opened, its quiz was begun and some of its cards were recalled. */
function fileOf(slug: string, folder: string) {
  const quiz = quizOf(folder)
  return JSON.stringify({
    format: 'roundtrip-progress',
    version: 1,
    lessons: [
      { slug, sectionsRead: ['asking-and-changing'], missions: { 'same-put-twice': then }, updatedAt: then },
    ],
    attempts: [
      {
        id: 'a1',
        quizId: slug,
        startedAt: then,
        submittedAt: then + 1,
        questionIds: quiz.questions.map(({ id }) => id),
        answers: {},
        checked: [],
      },
    ],
    cards: quiz.questions.slice(0, 3).map(({ id }) => ({
      id: `question/${slug}/${id}`,
      reviews: [
        { at: then, grade: 3 },
        { at: then + 2 * DAY, grade: 3 },
      ],
    })),
  })
}

const saidIn = (page: Page) => page.getByRole('region', { name: 'Take it with you' }).getByRole('status')

async function importText(page: Page, text: string, name = 'progress.json') {
  await page
    .getByLabel('File of progress')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('progress goes into a file and out of it again, in another browser too', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/lessons/progress')
  await expect(page.getByRole('region', { name: 'Suggested next' })).toContainText(
    'What happens when you press Send',
  )
  await importText(page, fileOf('methods', '03-methods'))
  const said = saidIn(page)
  await expect(said).toContainText('New: 1 section read, 1 mission passed, 1 quiz attempt, 6 reviews.')
  const asked = quizOf('03-methods').questions.length
  await expect(
    page.getByRole('row', { name: new RegExp(`^Methods .* 0 of ${asked} 3 of 5 \\d+ %`) }),
  ).toBeVisible()
  await importText(page, fileOf('methods', '03-methods'))
  await expect(said).toContainText('Nothing in it was new.')
  await expectAccessible(page, 'html')

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export progress' }).click()
  const path = await (await saving).path()
  await expect(said).toContainText('1 lessons, 1 quiz attempts, 3 cards')
  const other = await browser.newContext({ baseURL: baseURL ?? '' })
  const fresh = await other.newPage()
  await fresh.goto('/lessons/progress')
  await importText(fresh, readFileSync(path, 'utf8'))
  await expect(saidIn(fresh)).toContainText('6 reviews')
  await other.close()
})

test('a damaged file or a foreign one is refused with the reason', async ({ page }) => {
  await page.goto('/lessons/progress')
  const said = saidIn(page)
  await importText(page, '{"log": {}}', 'chrome.har')
  await expect(said).toContainText('This is not a file of progress')
  await importText(page, fileOf('methods', '03-methods').replace('"grade":3', '"grade":9'))
  await expect(said).toContainText('damaged at cards.0.reviews.0.grade: Expected a grade from 1 to 4.')
})

test('a track that is not mastered has no certificate yet, and says what is missing', async ({ page }) => {
  await page.goto('/lessons/certificate/1')
  await expect(page.getByRole('heading', { name: 'The message is not mastered yet' })).toBeVisible()
  await expect(page.getByText(/^0 of 5 lessons are\. Mastered means/)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'not yet' })).toHaveCount(5)
  await expectAccessible(page, 'html')
  await page.goto('/lessons/certificate/99')
  await expect(page.getByRole('heading', { name: 'There is no track 99' })).toBeVisible()
})
