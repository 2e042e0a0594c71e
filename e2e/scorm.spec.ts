import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { dropFiles, givenClass, PASSPHRASE, seedRecords } from './class-responses.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'
import { filesIn, hostPackage, textOf, type LmsServer } from './scorm-lms.ts'
import { storedGrades, storeGrades } from './stored-grades.ts'

const each = { points: 1, hints: [] }
const options = [
  { text: 'GET', correct: true, feedback: 'It only reads.' },
  { text: 'POST', correct: false, feedback: 'It may change things.' },
]
const questions = [
  { ...each, id: 'safe', kind: 'single', label: 'Safe', text: 'Which is safe?', shuffle: true, options },
  {
    ...each,
    id: 'put',
    kind: 'true-false',
    label: 'PUT twice',
    text: 'Is PUT idempotent?',
    answer: true,
    feedback: { true: '', false: 'Twice is as good as once.' },
  },
  { ...each, id: 'created', kind: 'numeric', label: 'Created', text: 'Which status says that?', answer: 201 },
]
const wire = [
  {
    ...each,
    id: 'ask',
    kind: 'request',
    label: 'Ask',
    text: 'Ask for the number 2.',
    lesson: 'methods',
    section: 'safe',
    start: 'GET https://httpbin.org/get\n',
    requirements: [{ says: 'It asks for 2', feedback: 'Write n=2.', wanted: { query: { n: '2' } } }],
    solution: 'GET https://httpbin.org/get?n=2\n',
    feedback: '',
  },
  {
    ...each,
    id: 'guess',
    kind: 'predict',
    label: 'Guess',
    text: 'Which status comes back?',
    request: 'GET https://httpbin.org/status/418\n',
    measure: 'status',
    shuffle: false,
    options: ['200', '418'],
    answer: '418',
    feedback: '',
  },
]

async function exported(page: Page): Promise<Uint8Array> {
  const downloading = page.waitForEvent('download', { timeout: 50_000 })
  await page.getByRole('button', { name: 'Export SCORM package' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(/\(SCORM 1\.2\)\.zip$/)
  await expect(page.getByText('Upload it to your LMS as it is.')).toBeVisible()
  return new Uint8Array(await readFile(await file.path()))
}

/** The package of a practice quiz, made by the lab. */
async function practicePackage(
  page: Page,
  asked: readonly (typeof questions | typeof wire)[number][],
  settings = {},
) {
  const stored = storedGrades(asked, 1, [], { passMark: 60, confidence: false, ...settings })
  await page.goto('/settings')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await storeGrades(page, stored)
  await page.goto(`/teach/hand-out?id=${'a'.repeat(32)}`)
  return filesIn(await exported(page))
}

let lms: LmsServer | undefined
test.afterEach('kept to the rules of SCORM 1.2, and missed no file', async ({ context }) => {
  // What a page commits as it goes, or still loads, must find the server there.
  for (const page of context.pages()) await page.close()
  lms?.close()
  expect(lms?.problems).toEqual([])
  lms = undefined
})

const frameOf = (page: Page) => page.frameLocator('iframe')
const begin = (at: FrameLocator | Page) => at.getByRole('button', { name: /^Begin/ })
const next = (at: FrameLocator | Page) => at.getByRole('button', { name: 'Next question' })
const question = (at: FrameLocator | Page, number: number) =>
  at.getByText(new RegExp(`^Question ${number} of `))
const bySubmitting = async (at: FrameLocator | Page) => {
  await at.getByRole('button', { name: 'Review and submit' }).first().click()
  await at.getByRole('button', { name: 'Submit quiz' }).click()
}
const keptOf = (of: LmsServer, student: string) =>
  expect.poll(() => of.interactions(student).map(({ id, response, result }) => `${id} ${response} ${result}`))

test('a practice quiz: every answer is committed as it is given, and the score when it is submitted', async ({
  page,
}) => {
  test.slow()
  const host = (lms = await hostPackage(await practicePackage(page, questions)))
  await page.goto(host.pageOf('ada'))
  const frame = frameOf(page)
  await expect(frame.getByText('The LMS gets each answer as you give it')).toBeVisible()
  await expect(frame.getByRole('link', { name: 'Class quizzes' })).toHaveCount(0)
  expect(host.kept('ada')).toEqual({})
  await begin(frame).click()
  await frame.getByRole('radio', { name: 'POST', exact: true }).check()
  await keptOf(host, 'ada').toEqual(['safe b neutral'])
  expect(host.kept('ada')['cmi.core.lesson_status']).toBe('incomplete')
  await frame.getByRole('radio', { name: 'GET', exact: true }).check()
  await keptOf(host, 'ada').toEqual(['safe a neutral'])
  await next(frame).click()
  await frame.getByRole('radio', { name: 'False', exact: true }).check()
  await keptOf(host, 'ada').toEqual(['safe a neutral', 'put f neutral'])

  await test.step('a reload goes on, and tells nothing twice', async () => {
    await page.reload()
    await expect(frame.getByRole('radio', { name: 'False', exact: true })).toBeChecked()
    await expect.poll(() => host.kept('ada')['cmi.core.session_time']).toMatch(/^0000:00:\d\d\.\d\d$/)
    expect(host.kept('ada')['cmi.core.exit']).toBe('suspend')
    await next(frame).click()
    await frame.getByRole('textbox').fill('201')
    await keptOf(host, 'ada').toEqual(['safe a neutral', 'put f neutral', 'created 201 neutral'])
  })

  await test.step('submitted, it has score, status and what was right', async () => {
    await bySubmitting(frame)
    await expect(frame.getByText('You scored 2 of 3')).toBeVisible()
    await keptOf(host, 'ada').toEqual(['safe a correct', 'put f wrong', 'created 201 correct'])
    expect(host.kept('ada')).toMatchObject({
      'cmi.core.score.raw': '66.67',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.lesson_status': 'passed',
    })
    await expect(frame.getByText('In the LMS')).toBeVisible()
  })

  await test.step('what was wrong, done again, does not make it a score of 100', async () => {
    await frame.getByRole('button', { name: 'Redo the wrong ones' }).click()
    await frame.getByRole('radio', { name: 'True', exact: true }).check()
    await bySubmitting(frame)
    await expect(frame.getByText('You scored 1 of 1')).toBeVisible()
    await keptOf(host, 'ada').toContain('put t correct')
    expect(host.kept('ada')['cmi.core.score.raw']).toBe('66.67')
  })
})

test('another device goes on from what the LMS has, and a worse attempt there is told as failed', async ({
  page,
  browser,
  proxy,
}) => {
  test.slow()
  const host = (lms = await hostPackage(await practicePackage(page, questions, { counts: 'last' })))
  await page.goto(host.pageOf('ada'))
  const frame = frameOf(page)
  await begin(frame).click()
  await frame.getByRole('radio', { name: 'POST', exact: true }).check()
  await keptOf(host, 'ada').toEqual(['safe b neutral'])
  await page.goto('about:blank')

  const elsewhere = await browser.newContext({ ...(proxy && { proxy }) })
  const there = await elsewhere.newPage()
  await there.goto(host.pageOf('ada'))
  await expect(frameOf(there).getByRole('radio', { name: 'POST', exact: true })).toBeChecked()
  await next(frameOf(there)).click()
  await frameOf(there).getByRole('radio', { name: 'True', exact: true }).check()
  await keptOf(host, 'ada').toEqual(['safe b neutral', 'put t neutral'])
  await there.goto('about:blank')

  await page.goto(host.pageOf('ada'))
  await expect(frame.getByRole('radio', { name: 'True', exact: true })).toBeChecked()
  await frame.getByRole('radio', { name: 'False', exact: true }).check()
  await keptOf(host, 'ada').toEqual(['safe b neutral', 'put f neutral'])
  await next(frame).click()
  await bySubmitting(frame)
  await expect(frame.getByText('You scored 0 of 3')).toBeVisible()
  await expect.poll(() => host.kept('ada')['cmi.core.lesson_status']).toBe('failed')
  expect(host.kept('ada')['cmi.core.score.raw']).toBe('0')
  await page.goto('about:blank')

  await there.goto(host.pageOf('ada'))
  await expect(frameOf(there).getByText('You scored 0 of 3')).toBeVisible()
  await elsewhere.close()
})

test('a sealed quiz: no key in the package, no score in the LMS, and its report opens for the instructor', async ({
  page,
  browser,
  proxy,
}) => {
  test.slow()
  const to = await givenClass(3)
  await page.goto('/settings')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await seedRecords(page, to.records)
  await page.goto(`/teach/hand-out?id=${to.id}`)
  const files = filesIn(await exported(page))
  await test.step('the package holds neither key nor feedback', () => {
    expect(textOf(files, 'quiz.json')).toContain('Which method is safe?')
    for (const path of files.keys()) {
      const text = textOf(files, path)
      for (const secret of ['It only reads.', 'Twice is as good as once.'])
        expect(text.includes(secret), `${secret} in ${path}`).toBe(false)
    }
    expect(textOf(files, 'quiz.json')).not.toMatch(/"correct"|"answer"|"feedback":\{/)
    expect(textOf(files, 'imsmanifest.xml')).not.toContain('masteryscore')
  })

  const host = (lms = await hostPackage(files))
  for (const [at, student] of ['ada', 'bo'].entries()) {
    await page.goto(host.pageOf(student))
    const frame = frameOf(page)
    await expect(frame.getByLabel('Your name')).toHaveValue(`${student} Student`)
    await frame.getByLabel('Your name').fill(to.students[at]?.name ?? '')
    await begin(frame).click()
    // Who sat here before left nothing to be seen.
    await expect(frame.getByRole('radio', { checked: true })).toHaveCount(0)
    await frame.getByRole('radio', { name: 'GET', exact: true }).check()
    await expect.poll(() => host.kept(student)['cmi.suspend_data']).toBeTruthy()
    expect(host.interactions(student)).toEqual([])
    await next(frame).click()
    await frame.getByRole('radio', { name: 'True', exact: true }).check()
    await bySubmitting(frame)
    await expect(frame.getByRole('heading', { name: 'The LMS has your response' })).toBeVisible()
    expect(host.kept(student)['cmi.core.lesson_status']).toBe('completed')
    expect(Object.keys(host.kept(student)).filter((key) => key.includes('score'))).toEqual([])
    const pieces = host.interactions(student)
    expect(pieces.length).toBeGreaterThan(1)
    for (const { id, response, result } of pieces) {
      expect(id).toMatch(/^sealed-/)
      expect(response.length).toBeLessThanOrEqual(250)
      expect(result).toBe('neutral')
    }
    await page.goto('about:blank')
  }

  await test.step('on another device it is there too, with its receipt and nothing empty to download', async () => {
    const elsewhere = await browser.newContext({ ...(proxy && { proxy }) })
    const there = await elsewhere.newPage()
    await there.goto(host.pageOf('ada'))
    const frame = frameOf(there)
    await expect(frame.getByRole('heading', { name: 'The LMS has your response' })).toBeVisible()
    await expect(frame.getByText(/^Receipt ([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)).toBeVisible()
    await expect(frame.getByRole('button', { name: 'Download response' })).toHaveCount(0)
    await elsewhere.close()
  })

  await page.goto(`/teach/hand-out?id=${to.id}&view=responses`)
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await expect(page.getByText('The key is unlocked')).toBeVisible()
  await dropFiles(page, [{ name: 'interactions.csv', text: host.report() }])
  const verdicts = page.getByRole('region', { name: 'What became of each file' })
  await expect(verdicts.getByRole('row').filter({ hasText: 'Accepted' })).toHaveCount(2)
  await expect(verdicts).toContainText('Student 001')
  await expect(verdicts).toContainText('Student 002')
})

test('without an LMS it says so, and works in this browser', async ({ page }) => {
  const host = (lms = await hostPackage(await practicePackage(page, questions)))
  await page.goto(host.bare)
  await expect(page.getByText('No LMS was found around this quiz')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open in a tab of its own' })).toHaveCount(0)
  await begin(page).click()
  await page.getByRole('radio', { name: 'GET', exact: true }).check()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'GET', exact: true })).toBeChecked()
  await expectAccessible(page)
})

test('in a tab of its own the quiz talks to the same LMS, and the frame goes on when the tab is closed', async ({
  page,
  context,
}) => {
  test.slow()
  const host = (lms = await hostPackage(await practicePackage(page, questions)))
  await page.goto(host.pageOf('ada'))
  const frame = frameOf(page)
  await begin(frame).click()
  await frame.getByRole('radio', { name: 'GET', exact: true }).check()
  await keptOf(host, 'ada').toEqual(['safe a neutral'])
  const opening = context.waitForEvent('page')
  await frame.getByRole('button', { name: 'Open in a tab of its own' }).click()
  const tab = await opening
  await expect(frame.getByRole('heading', { name: 'The quiz is open in a tab of its own' })).toBeFocused()
  await expect(tab.getByRole('radio', { name: 'GET', exact: true })).toBeChecked()
  await expect(tab.getByText('No LMS was found')).toHaveCount(0)
  await next(tab).click()
  await tab.getByRole('radio', { name: 'True', exact: true }).check()
  await keptOf(host, 'ada').toEqual(['safe a neutral', 'put t neutral'])
  await frame.getByRole('button', { name: 'Go on here' }).click()
  await expect(frame.getByRole('radio', { name: 'True', exact: true })).toBeChecked()
  await next(frame).click()
  await frame.getByRole('textbox').fill('200')
  await keptOf(host, 'ada').toEqual(['safe a neutral', 'put t neutral', 'created 200 neutral'])
  await bySubmitting(frame)
  await expect.poll(() => host.kept('ada')['cmi.core.score.raw']).toBe('66.67')
})

test('an LMS that does not store is told of in words, and gets everything once it does', async ({ page }) => {
  const host = (lms = await hostPackage(await practicePackage(page, questions)))
  await page.goto(host.pageOf('ada'))
  const frame = frameOf(page)
  await begin(frame).click()
  await expect.poll(() => host.kept('ada')['cmi.suspend_data']).toBeTruthy()
  host.refuse = true
  await frame.getByRole('radio', { name: 'GET', exact: true }).check()
  await expect(
    frame.getByText(/^The LMS did not store your answers\. .* kept in this browser\.$/),
  ).toBeVisible()
  expect(host.interactions('ada')).toEqual([])
  await page.reload()
  await expect(frame.getByRole('radio', { name: 'GET', exact: true })).toBeChecked()
  await expect(frame.getByText('The LMS did not store your answers')).toBeVisible()
  host.refuse = false
  await frame.getByRole('button', { name: 'Try again' }).click()
  await keptOf(host, 'ada').toEqual(['safe a neutral'])
  await expect(frame.getByText('The LMS did not store your answers')).toHaveCount(0)
})

test('two students at one computer see nothing of each other', async ({ page }) => {
  const host = (lms = await hostPackage(await practicePackage(page, questions)))
  await page.goto(host.pageOf('ada'))
  await begin(frameOf(page)).click()
  await frameOf(page).getByRole('radio', { name: 'GET', exact: true }).check()
  await keptOf(host, 'ada').toEqual(['safe a neutral'])
  await page.goto(host.pageOf('bo'))
  await begin(frameOf(page)).click()
  await expect(question(frameOf(page), 1)).toBeVisible()
  await expect(frameOf(page).getByRole('radio', { checked: true })).toHaveCount(0)
  await page.goto(host.pageOf('ada'))
  await expect(frameOf(page).getByRole('radio', { name: 'GET', exact: true })).toBeChecked()
  expect(host.interactions('bo')).toEqual([])
})

test('requests run on the mock network inside the frame, and lessons are said to be in the lab', async ({
  page,
}) => {
  test.slow()
  const host = (lms = await hostPackage(await practicePackage(page, wire)))
  await page.goto(host.pageOf('ada'))
  const frame = frameOf(page)
  await expect(frame.locator('html')).toHaveAttribute('data-network', 'ready')
  await begin(frame).click()
  const group = frame.getByRole('group', { name: 'Ask for the number 2.' })
  const panel = requestPanel(group)
  await panel.url.fill('https://httpbin.org/get?n=2')
  await panel.url.press('Enter')
  await expect(panel.outcome).toHaveText('200 OK')
  await keptOf(host, 'ada').toEqual(['ask GET https://httpbin.org/get?n=2 neutral'])
  await next(frame).click()
  await frame.getByRole('radio', { name: '418', exact: true }).check()
  await keptOf(host, 'ada').toHaveLength(2)
  await bySubmitting(frame)
  await expect(frame.getByText('You scored 2 of 2')).toBeVisible()
  await frame
    .getByRole('link', { name: /The section it is about|Safe/ })
    .first()
    .click()
  await expect(frame.getByRole('heading', { name: 'This page is in the lab' })).toBeVisible()
  await expect(frame.getByRole('link', { name: /Open it in the lab/ })).toHaveAttribute(
    'href',
    /\/lessons\/methods/,
  )
  await frame.getByRole('button', { name: 'Back to the quiz' }).click()
  await expect(frame.getByText('You scored 2 of 2')).toBeVisible()
})
