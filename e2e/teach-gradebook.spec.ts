import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import Papa from 'papaparse'
import { expectAccessible } from './axe.ts'
import { answersOf, everyKind } from './graded-quiz.ts'
import { expect, test, type Lab } from './lab.ts'
import {
  gradesPath,
  nameOf,
  responseOf,
  statisticsPath,
  storedGrades,
  storeGrades,
  type StoredQuestion,
} from './stored-grades.ts'

const CLOSES = Date.UTC(2026, 9, 5, 9)

/** A class of so many that answered so many questions: student 1 sent nothing, student 2 came late, and one is on no roster. */
async function openGrades(page: Page, lab: Lab, students: number, count: number): Promise<void> {
  const questions = everyKind(count)
  const responses = Array.from({ length: students }, (_, student) => student)
    .filter((student) => student !== 1)
    .map((student) =>
      responseOf(
        student,
        answersOf(student, questions),
        student === 2 ? { submittedAt: CLOSES + 180_000 } : {},
      ),
    )
  const stranger = responseOf(9_000, answersOf(0, questions), { name: 'Mallory', token: 'ZZZZ-9999' })
  await lab.open('/sandbox')
  await storeGrades(
    page,
    storedGrades(questions, students, [...responses, stranger], { passMark: 50, closesAt: CLOSES }),
  )
  await page.goto(gradesPath)
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 30_000 })
}

/** A row by what it says: a name, or a number that nobody else has. */
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

test('1,000 students by 50 questions scroll, and only what is in view is drawn', async ({ page, lab }) => {
  await openGrades(page, lab, 1_000, 50)
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-rowcount', '1003')
  await expect(grid).toHaveAttribute('aria-colcount', '55')
  expect(await page.getByRole('gridcell').count()).toBeLessThan(1_500)
  await grid.evaluate((element) => element.parentElement?.scrollTo(element.scrollWidth, element.scrollHeight))
  await expect(row(page, 'Mallory')).toContainText('not on the roster')
  await expect(row(page, 'Mallory')).toHaveAttribute('aria-rowindex', '1003')
  await expect(page.getByRole('columnheader', { name: '50 Moved for good' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Student' })).toBeInViewport()
})

test('keys move cell by cell, open a cell, and come back to it', async ({ page, lab }) => {
  await openGrades(page, lab, 200, 50)
  const focused = page.locator(':focus')
  await row(page, '40000').getByRole('rowheader').focus()
  await page.keyboard.press('End')
  await expect(focused).toHaveAttribute('aria-colindex', '55')
  await expect(focused).toBeInViewport()
  await page.keyboard.press('Control+End')
  await expect(focused).toHaveAttribute('data-cell', '202 54')
  await expect(focused).toBeInViewport()
  await page.keyboard.press('Control+Home')
  await expect(focused).toHaveText(/Ada Abel/)
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown'])
    await page.keyboard.press(key)
  await expect(focused).toHaveAttribute('data-cell', '3 5')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Which of these methods is safe?')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(focused).toHaveAttribute('data-cell', '3 5')

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(focused).toHaveAttribute('data-cell', '0 5')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: '1 Safe methods' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
})

test('sorting and filters show who is asked for', async ({ page, lab }) => {
  await openGrades(page, lab, 60, 9)
  await page.getByRole('button', { name: 'Percent' }).click()
  const percents = await page.locator('[data-column="percent"][data-cell]').allTextContents()
  const numbers = percents
    .flatMap((text) => (/^[\d.]+ %$/.test(text) ? Number.parseFloat(text) : []))
    .slice(1, 12)
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))

  const show = page.getByLabel('Show', { exact: true })
  await show.selectOption('Missing')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3')
  await expect(row(page, nameOf(1))).toContainText('Missing')
  await show.selectOption('Late or over time')
  await expect(row(page, nameOf(2))).toContainText('3 min late')
  await show.selectOption('Everybody')
  await page.getByLabel('Search', { exact: true }).fill('mall')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3')
  await page.getByLabel('Search', { exact: true }).fill('nobody of that name')
  await expect(page.getByText('Nobody here fits the filter.')).toBeVisible()
})

test('points by hand need a reason, survive a reload while typed, and can be taken back', async ({
  page,
  lab,
}) => {
  await openGrades(page, lab, 30, 9)
  const name = nameOf(10)
  const cell = row(page, name).locator('[aria-colindex="9"]')
  const before = await cell.textContent()
  await cell.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Points by hand', { exact: true }).fill('1,5')
  await dialog.getByRole('button', { name: 'Set points' }).click()
  await expect(dialog.getByLabel('Reason')).toBeFocused()
  await expect(dialog).toContainText('Write why.')
  await dialog.getByLabel('Reason').fill('The phrase was on the slide in another spelling')
  await page.reload()
  await cell.click()
  await expect(dialog.getByLabel('Reason')).toHaveValue('The phrase was on the slide in another spelling')
  await dialog.getByRole('button', { name: 'Set points' }).click()
  await expect(dialog).toBeHidden()
  await expect(cell).toHaveText('1.5')
  await expect(cell).toHaveAccessibleName(/set by hand/)
  await expect(page.getByText(`${name}, question 4: 1.5 of 2 points, set by hand.`)).toBeVisible()

  await page.reload()
  await cell.click()
  await expect(dialog.getByRole('region', { name: 'Changes' })).toContainText('on the slide')
  await dialog.getByRole('button', { name: 'Take back' }).click()
  await expect(cell).toHaveText(before ?? '')
  await cell.click()
  await expect(dialog.getByRole('region', { name: 'Changes' }).getByRole('listitem')).toHaveCount(2)
})

test('a question is graded anew for all, with what changes shown before, and undone', async ({
  page,
  lab,
}) => {
  await openGrades(page, lab, 60, 9)
  const mean = page.getByRole('gridcell', { name: /Regrade question 4/ })
  const before = await mean.textContent()
  await mean.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Question', { exact: true })).toHaveValue('q4')
  const given = dialog.getByRole('checkbox', { name: "I'm a teapot", exact: true })
  await expect(given).not.toBeChecked()
  await given.check()
  const changes = dialog.getByRole('region', { name: 'What changes' })
  await expect(changes).toContainText(/\d+ of 60/)
  const many = Number((await changes.locator('dd').first().textContent())?.split(' ')[0])
  expect(many).toBeGreaterThan(0)
  await expect(changes.getByRole('row')).toHaveCount(Math.min(many, 20) + 1)
  await expect(changes.getByRole('row').nth(1)).toContainText('0 → 2')
  await dialog.getByRole('button', { name: 'Regrade for all' }).click()
  await expect(dialog.getByLabel('Reason')).toBeFocused()
  await dialog.getByLabel('Reason').fill('A straight apostrophe is as good')
  await dialog.getByRole('button', { name: 'Regrade for all' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(`Question 4 was graded anew: ${many} grades changed.`)).toBeVisible()
  await expect(mean).not.toHaveText(before ?? '')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(mean).toHaveText(before ?? '')

  await mean.click()
  await dialog.getByRole('button', { name: 'Drop it' }).click()
  await expect(changes)
    .toContainText('59 of 60')
    .catch(() => expect(changes).toContainText(/of 60/))
  await dialog.getByLabel('Reason').fill('Not taught this year')
  await dialog.getByRole('button', { name: 'Regrade for all' }).click()
  await expect(mean).toHaveText('dropped')
})

test('the CSV files hold grades and answers, and no formula', async ({ page, lab }) => {
  const questions = everyKind(9)
  const answers = { ...answersOf(0, questions), q4: '=2+5', q5: '308' }
  await lab.open('/sandbox')
  await storeGrades(page, storedGrades(questions, 2, [responseOf(0, answers)], { passMark: 50 }))
  await page.goto(gradesPath)
  const save = async (name: string) => {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    return read(await saving)
  }
  const grades = await save('Grades (CSV)')
  expect(grades.name).toBe('methods-and-status-codes-grades.csv')
  expect(grades.rows).toHaveLength(2)
  expect(grades.rows[0]).toMatchObject({ Name: nameOf(0), 'Out of': '10', '5 Moved for good (q5)': '1' })
  expect(grades.rows[1]).toMatchObject({ Name: nameOf(1), Points: '' })
  const all = await save('Responses (CSV)')
  expect(all.rows).toHaveLength(9)
  expect(all.rows[3]).toMatchObject({ Question: 'q4', Kind: 'text', Answer: "'=2+5", Points: '0' })
})

async function read(download: Download): Promise<{ name: string; rows: Record<string, string>[] }> {
  const text = readFileSync(await download.path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true })
  expect(errors).toEqual([])
  return { name: download.suggestedFilename(), rows: data }
}

test('the statistics of a class of 120 are those of Moodle’s formulas', async ({ page, lab }) => {
  const sample = JSON.parse(
    readFileSync(new URL('../src/grading/samples/class-of-120.json', import.meta.url), 'utf8'),
  ) as { most: number[]; attempts: number[][] }
  const questions = sample.most.map((points, index): StoredQuestion => ({
    id: `q${index + 1}`,
    kind: 'text',
    label: `Question ${index + 1}`,
    text: 'Which is it?',
    points,
    hints: [],
    accept: ['right'],
    caseSensitive: false,
    spaces: 'fold',
    wildcards: false,
    others: [{ text: 'half', points: 0.5, feedback: '' }],
    feedback: { right: '', wrong: '' },
  }))
  const responses = sample.attempts.map((points, student) =>
    responseOf(
      student,
      Object.fromEntries(
        points.map((each, index) => {
          const fraction = each / (sample.most[index] ?? 1)
          return [`q${index + 1}`, fraction === 1 ? 'right' : fraction > 0 ? 'half' : 'wrong']
        }),
      ),
    ),
  )
  await lab.open('/sandbox')
  await storeGrades(page, storedGrades(questions, 120, responses))
  await page.goto(statisticsPath)
  const cells = (number: number) =>
    page
      .getByRole('region', { name: 'The questions' })
      .getByRole('row', { name: `${number}. Question ${number}` })
      .getByRole('cell')
  const expected = [
    ['74.2 %', '44.0 %', '14.3 %', '15.9 %', '51.7 %', '72.8 %'],
    ['55.4 %', '46.2 %', '14.3 %', '17.6 %', '66.3 %', '72.0 %'],
    ['35.8 %', '48.2 %', '14.3 %', '17.7 %', '62.4 %', '76.3 %'],
    ['50.4 %', '47.4 %', '28.6 %', '26.8 %', '66.3 %', '74.5 %'],
    ['43.3 %', '49.8 %', '14.3 %', '14.0 %', '24.4 %', '27.5 %'],
    ['4.2 %', '20.1 %', '14.3 %', '7.9 %', '27.3 %', '93.1 %'],
  ]
  await expect(cells(1).first()).toBeVisible()
  for (const [index, figures] of expected.entries())
    expect((await cells(index + 1).allTextContents()).slice(0, 6)).toEqual(figures)
  const quiz = page.getByRole('region', { name: 'The quiz' })
  for (const figure of ['44.8 %', '42.9 %', '30.5 %', '72.1 %', '16.1 %', '52.8 %', '0.08', '−1.32'])
    await expect(quiz.getByText(figure, { exact: true })).toBeVisible()

  await page.getByText('6. Question 6').last().click()
  await expect(page.getByRole('row', { name: 'wrong' }).last()).toBeVisible()
  await page.getByRole('row', { name: '6. Question 6' }).getByRole('link', { name: 'Regrade' }).click()
  await expect(page.getByRole('dialog').getByLabel('Question', { exact: true })).toHaveValue('q6')
})

test('few attempts are flagged, and one is not enough', async ({ page, lab }) => {
  const questions = everyKind(9)
  const three = [0, 1, 2].map((student) => responseOf(student, answersOf(student, questions)))
  await lab.open('/sandbox')
  await storeGrades(page, storedGrades(questions, 3, three))
  await page.goto(statisticsPath)
  await expect(page.getByText('3 attempts are too few for indices to say much')).toBeVisible()
  await storeGrades(
    page,
    storedGrades(
      questions,
      3,
      three.map((each, at) => (at > 0 ? { ...each, leftOutAt: 1 } : each)),
    ),
  )
  await page.goto(statisticsPath)
  await expect(page.getByRole('heading', { name: 'One attempt is no class' })).toBeVisible()
})

for (const width of [390, 1440]) {
  const sideways = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

  test(`grades are accessible, and only the table scrolls sideways, at ${width} px`, async ({
    page,
    lab,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height: 900 })
    await openGrades(page, lab, 40, 18)
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await expectAccessible(page)
    await page
      .getByRole('gridcell', { name: /^0.5 of 1/ })
      .first()
      .click()
    await expectAccessible(page, 'dialog')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Regrade a question' }).click()
    await expect(page.getByRole('region', { name: 'What changes' })).toBeVisible()
    await expectAccessible(page, 'dialog')
  })

  test(`statistics are accessible, and only tables and drawings scroll sideways, at ${width} px`, async ({
    page,
    lab,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height: 900 })
    await openGrades(page, lab, 40, 18)
    await page.goto(statisticsPath)
    for (const label of ['1. Safe methods', '4. What 418 says', '6. Who sends it'])
      await page.locator('summary', { hasText: label }).click()
    await expect(page.getByRole('columnheader', { name: 'Upper third' })).toBeVisible()
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })
}
