import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { draftOf, everyKind, shortQuiz, storeTeaching } from './stored-teaching.ts'

const PASSPHRASE = 'correct horse battery staple'

test('a roster comes by hand, by paste and by file, and bad lines are named', async ({ page }) => {
  await page.goto('/teach/class')
  await page.getByLabel('Name of the class').fill('Web engineering')
  await page.getByRole('button', { name: 'Make the class' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Web engineering')

  await page.getByLabel('Name', { exact: true }).fill('Curie, Marie')
  await page.getByLabel('Number or email (optional)').fill('1867')
  await page.keyboard.press('Enter')
  const roster = page.getByRole('region', { name: 'Roster' })
  await expect(roster.getByRole('row')).toHaveCount(2)
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  const token = (await roster.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''

  const list = page.getByLabel('List or table')
  await list.fill(
    'Name;Matrikelnummer;Extra time\nNoether, Emmy;1882;25\n;77;\nMeitner, Lise;1878;lots\nCurie, Marie;1867;\n"Bohr;3;\n=HYPERLINK("x");5;0',
  )
  const bad = page.getByRole('region', { name: 'Can’t be used' }).getByRole('listitem')
  await expect(bad).toHaveText([/^Line 3 /, /^Line 4 .*lots/, /^Line 6 .*quotation mark/])
  await expect(page.getByRole('region', { name: /^Already there/ }).getByRole('listitem')).toHaveText(
    /Line 5 Curie, Marie: the number 1867/,
  )
  // What was pasted is still there after a reload.
  await page.reload()
  await expect(list).toHaveValue(/Noether/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add 2 students' }).click()
  await expect(roster.getByRole('row')).toHaveCount(4)
  await expect(list).toHaveValue('')

  await page.getByLabel('Choose a CSV file').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('E-Mail,Vorname,Nachname\nzoe@example.com,Zoë,Müller\n', 'latin1'),
  })
  await expect(page.getByText('From list.csv, Windows-1252.')).toBeVisible()
  await page.getByLabel('E-Mail').selectOption('Not used')
  await page.getByRole('button', { name: 'Add 1 student' }).click()
  const zoe = roster.getByRole('row', { name: /Müller, Zoë/ })
  await expect(zoe).toBeVisible()
  await expect(zoe).not.toContainText('example.com')

  // Removed, brought back with the same token.
  const marie = roster.getByRole('row', { name: /Curie, Marie/ })
  await page.getByRole('button', { name: 'Remove Curie, Marie' }).press('Enter')
  await expect(marie).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Remove Müller, Zoë' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(marie).toContainText(token)

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const csv = readFileSync(await (await saving).path(), 'utf8')
  expect(csv).toContain(`"Curie, Marie",1867,${token},0`)
  expect(csv).toContain(`"'=HYPERLINK(""x"")",5,`)
  await expectAccessible(page)
})

/** Fills in the form of a new hand-out by what is different, and makes it. */
async function handOut(page: Page, how: 'sealed' | 'practice') {
  if (how === 'practice') await page.getByLabel('Practice, for learning').check()
  else {
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByLabel('The same again').fill(PASSPHRASE)
  }
  await page.getByRole('button', { name: 'Make the hand-out' }).click()
}

const linkOn = (page: Page) => page.getByLabel('Link to the quiz')

/** What a link holds, read as anybody can read it who has it. */
function heldBy(link: string): { questions: object[] } & Record<string, unknown> {
  const fragment = new URL(link).hash.slice(1).split('&')[0] ?? ''
  return JSON.parse(inflateRawSync(Buffer.from(fragment, 'base64url')).toString())
}

/** Every key of an object, of all objects in it too. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...keysIn(each),
  ])
}

function expectNoKeyIn(held: { questions: object[] }) {
  expect(held.questions).toHaveLength(everyKind.length)
  const known = 'id label text points hints image src alt kind shuffle options unit items choices start'
  const wire = 'request measure'
  expect([...new Set(keysIn(held.questions))].toSorted()).toEqual(`${known} ${wire}`.split(' ').toSorted())
  const text = JSON.stringify(held)
  for (const told of ['secret', '1.512345', '0.012345', 'privateKey']) expect(text).not.toContain(told)
}

test('a sealed quiz goes out without its key, once the instructor’s own key is backed up', async ({
  page,
}) => {
  await storeTeaching(page, {
    ...draftOf('quiz-1', 'Methods and codes', everyKind),
    classes: [
      {
        id: 'class-1',
        name: 'Web engineering',
        updatedAt: 1,
        students: [
          { id: 's1', name: 'Curie, Marie', number: '1867', token: '7K4Q-2MXA', extraTime: 25 },
          { id: 's2', name: '=Noether', number: '', token: '7K4Q-2MXB', extraTime: 0 },
        ],
      },
    ],
  })
  await page.goto('/teach/hand-out?quiz=quiz-1')
  await page.getByLabel('Class', { exact: true }).selectOption('Web engineering')
  await page.getByLabel('Time limit, in minutes').fill('abc')
  await page.getByLabel('Instructions (optional)').fill('Work alone.')
  await page.getByLabel('Passphrase', { exact: true }).fill('short')

  // What stands in the way is named, and the first of it has the focus.
  await page.getByRole('button', { name: 'Make the hand-out' }).click()
  await expect(page.getByLabel('Time limit, in minutes')).toBeFocused()
  await expect(page.getByText('Too short: 5 of at least 12 characters')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Time limit, in minutes').fill('20')

  // All of it outlives a reload but the passphrase.
  await page.reload()
  await expect(page.getByLabel('Time limit, in minutes')).toHaveValue('20')
  await expect(page.getByLabel('Instructions (optional)')).toHaveValue('Work alone.')
  await expect(page.getByLabel('Class', { exact: true })).toHaveValue('class-1')
  await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('')
  await handOut(page, 'sealed')

  // Nothing goes out before the backup; another file does not count as one.
  const save = page.getByRole('button', { name: 'Save the key backup' })
  await expect(save).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(linkOn(page)).toHaveCount(0)
  const check = page.getByLabel('choose the file you just saved')
  await expect(check).toBeDisabled()
  await page.reload()
  const saving = page.waitForEvent('download')
  await save.click()
  const backup = await (await saving).path()
  expect(readFileSync(backup, 'utf8')).not.toContain(PASSPHRASE)
  await check.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(page.getByText('This file is no backup of a key')).toBeVisible()
  await expect(linkOn(page)).toHaveCount(0)
  await expectAccessible(page)
  await check.setInputFiles(backup)

  // The link holds the questions and nothing that tells what is right.
  await expect(linkOn(page)).toHaveValue(/\/quiz\/class#[A-Za-z0-9_-]{200,}$/)
  await expect(page.getByRole('heading', { name: 'Link', exact: true })).toBeFocused()
  const link = await linkOn(page).inputValue()
  const held = heldBy(link)
  expectNoKeyIn(held)
  expect(held).toMatchObject({ mode: 'sealed', instructions: 'Work alone.', settings: { timeLimit: 1200 } })
  expect(held['extraTime']).toEqual([{ token: expect.stringMatching(/^[0-9a-f]{16}$/), percent: 25 }])

  const savingFile = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the quiz file' }).click()
  const file = await savingFile
  expect(file.suggestedFilename()).toBe('methods-and-codes.json')
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual(held)

  // Each student’s own link ends in their token.
  const savingLinks = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).click()
  const csv = readFileSync(await (await savingLinks).path(), 'utf8')
  expect(csv).toContain(`"Curie, Marie",1867,7K4Q-2MXA,${link}&token=7K4Q-2MXA`)
  expect(csv).toContain(`'=Noether,,7K4Q-2MXB,`)
  await page.getByText('2 students, one by one').click()
  await expect(page.getByRole('button', { name: 'Copy the link of Curie, Marie' })).toBeVisible()
  await expect(page.getByText('This quiz is too long for a code')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)

  // The key was unlocked where it was made; a reload forgets it, and only the passphrase brings it back.
  await page.getByRole('link', { name: 'Responses' }).click()
  await page.reload()
  const passphrase = page.getByLabel('Passphrase', { exact: true })
  await passphrase.fill('correct horse battery stable')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is not the passphrase of this key.')).toBeVisible({ timeout: 30_000 })
  await expect(passphrase).toBeFocused()
  await expectAccessible(page)
  await passphrase.fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  const unlocked = page.getByText('The key is unlocked, in this tab only')
  await expect(unlocked).toBeFocused({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(passphrase).toBeFocused()
})

test('the questions are printed without their key, which has a sheet of its own', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await storeTeaching(page, draftOf('quiz-1', 'Methods and codes', everyKind))
  await page.goto('/teach/hand-out?quiz=quiz-1')
  await handOut(page, 'practice')
  await page.getByRole('button', { name: 'Print the questions' }).click()
  await expect(page.locator('html[data-printed]')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Methods and codes'])
  await expect(page.locator('body')).toContainText('Tick all that are right.')
  await expect(page.getByRole('img', { name: 'One pixel' })).toBeVisible()
  const paper = await page.locator('body').innerText()
  for (const { text } of everyKind) expect(paper).toContain(text)
  expect(paper).not.toContain('secret')
  expect(paper).not.toContain('1.512345')

  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.getByRole('button', { name: 'Print the answer sheet' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Methods and codes: answers'])
  await expect(page.locator('body')).toContainText('secret-Location')
  await expect(page.locator('body')).toContainText('1.512345 ± 0.012345 s')
})

test('a short quiz has a QR code; in the bin it hands out nothing, and comes back', async ({ page }) => {
  await storeTeaching(page, draftOf('quiz-2', 'One question', shortQuiz))
  await page.goto('/teach/hand-out?quiz=quiz-2')
  await handOut(page, 'practice')
  await expect(page.getByRole('img', { name: 'QR code of the link to “One question”' })).toBeVisible()
  expect(heldBy(await linkOn(page).inputValue())).toMatchObject({ mode: 'practice', title: 'One question' })
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Move to the bin …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move this hand-out to the bin?' })
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(linkOn(page)).toBeVisible()
  await page.getByRole('button', { name: 'Move to the bin …' }).click()
  await dialog.getByRole('button', { name: 'Move to the bin' }).click()
  await expect(linkOn(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(linkOn(page)).toBeVisible()
})

test('a draft that was changed makes a new version, one with gaps can’t go out', async ({ page }) => {
  const draft = draftOf('quiz-3', 'Versions', shortQuiz)
  await storeTeaching(page, draft)
  await page.goto('/teach/hand-out?quiz=quiz-3')
  await expect(page.getByText('Version 1 will be made of the draft: 1 question')).toBeVisible()
  await handOut(page, 'practice')
  await expect(page.getByRole('link', { name: 'version 1' })).toBeVisible()

  await storeTeaching(page, {
    quizzes: [{ id: 'quiz-3', title: 'Versions', questions: everyKind, versions: 1, updatedAt: 2 }],
  })
  await page.goto('/teach/hand-out?quiz=quiz-3')
  await expect(page.getByLabel('A new version 2, of the draft')).toBeChecked()
  await page.getByLabel('Version 1, as it was').check()
  await handOut(page, 'practice')
  await expect(page.getByRole('link', { name: 'version 1' })).toBeVisible()

  await storeTeaching(page, {
    quizzes: [{ id: 'quiz-4', title: 'Gaps', questions: [{ ...shortQuiz[0], text: '' }], versions: 0 }],
  })
  await page.goto('/teach/hand-out?quiz=quiz-4')
  await expect(page.getByText('The draft can’t go out yet')).toBeVisible()
  await page.getByLabel('Practice, for learning').check()
  await page.getByRole('button', { name: 'Make the hand-out' }).click()
  await expect(page.getByText('Something above is not right yet.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open it in the editor' })).toBeFocused()
})
