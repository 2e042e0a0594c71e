import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { feedbackFor, linkOf, openResponse, practice, sealed, timed } from './sealed-quiz.ts'

const begin = (page: Page) => page.getByRole('button', { name: /^Begin/ })
const receipt = (page: Page) => page.getByText(/^Receipt ([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
const question = (page: Page, number: number) => page.getByText(`Question ${number} of 5`, { exact: true })
const soFar = (page: Page) => page.getByRole('region', { name: 'So far' })
const responseText = (page: Page) => page.getByLabel('The sealed response as text')

async function beginSealed(page: Page) {
  await page.goto(linkOf(sealed))
  await expect(page).toHaveURL(`/quiz/class?id=${sealed.handOut.id}`)
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await begin(page).click()
  await expect(question(page, 1)).toBeVisible()
}

async function submit(page: Page) {
  await soFar(page).locator('..').getByRole('button', { name: 'Review and submit' }).click()
  await expect(page.getByRole('heading', { name: 'Before you submit' })).toBeFocused()
  await page.getByRole('button', { name: 'Submit quiz' }).click()
  await expect(receipt(page)).toBeVisible()
}

test('a sealed quiz is begun, answered over a reload, submitted, and opens for its instructor alone', async ({
  page,
}) => {
  await page.goto(linkOf(sealed))
  await test.step('it says what it is, and the address holds it no more', async () => {
    await expect(page).toHaveURL(`/quiz/class?id=${sealed.handOut.id}`)
    await expect(page.getByText('Sealed: this page holds no answers.')).toBeVisible()
    await begin(page).click()
    await expect(page.getByLabel('Your name')).toBeFocused()
    await expect(page.getByLabel('Your name')).toHaveAccessibleDescription(/^Write your name/)
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await begin(page).click()
  })

  await test.step('answers, flags, hints and sureness outlive a reload', async () => {
    await page.getByRole('radio', { name: 'GET', exact: true }).check()
    await page.getByRole('radio', { name: 'Rather sure' }).check()
    await page.getByRole('button', { name: 'Show a hint' }).click()
    await page.keyboard.press('f')
    await expect(
      soFar(page).getByRole('button', { name: /Safe methods\s*, answered\s*, flagged/ }),
    ).toBeVisible()
    const order = await page
      .getByRole('radio')
      .evaluateAll((all) => all.map((each) => each.parentElement?.textContent))
    await page.reload()
    await expect(page.getByRole('radio', { name: 'GET', exact: true })).toBeChecked()
    await expect(page.getByRole('radio', { name: 'Rather sure' })).toBeChecked()
    await expect(page.getByText('It only reads.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Flagged/ })).toHaveAttribute('aria-pressed', 'true')
    expect(
      await page.getByRole('radio').evaluateAll((all) => all.map((each) => each.parentElement?.textContent)),
    ).toEqual(order)
  })

  await test.step('nothing says what is right', async () => {
    await expect(page.getByRole('button', { name: 'Check answer' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Next question' }).click()
    await page.getByRole('checkbox', { name: 'PUT', exact: true }).check()
    await page.getByRole('button', { name: 'Next question' }).click()
    await expect(question(page, 3)).toBeVisible()
    await soFar(page)
      .getByRole('button', { name: /Created/ })
      .click()
    await page.getByRole('textbox').fill('201')
    await page.getByRole('button', { name: 'Next question' }).click()
    await page.getByRole('textbox').fill('Location')
    await page.getByRole('button', { name: 'Review and submit' }).first().click()
  })

  await test.step('before it is submitted, every question stands there with a way back', async () => {
    await expect(page.getByText('1 of 5 is not answered, 1 is flagged.')).toBeVisible()
    await page.getByRole('button', { name: /HEAD\s*Not answered yet/ }).click()
    await expect(question(page, 3)).toBeVisible()
    await page.getByRole('radio', { name: 'False', exact: true }).check()
    await submit(page)
  })

  const words = (await receipt(page).textContent()) ?? ''
  const text = (await responseText(page).textContent()) ?? ''
  await test.step('a reload shows the same receipt: it is sealed once', async () => {
    await page.reload()
    await expect(receipt(page)).toHaveText(words)
    expect(await responseText(page).textContent()).toBe(text)
  })

  const response = await test.step('the file opens with the instructor’s key', async () => {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download response' }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toBe(`Week-3-methods_Ada-Lovelace_${words.replace('Receipt ', '')}.txt`)
    const opened = await openResponse(readFileSync(await file.path(), 'utf8'), sealed)
    expect(opened).toMatchObject({
      number: 1,
      name: 'Ada Lovelace',
      token: '',
      answers: { 'head-body': false, created: '201', where: 'Location' },
      confidence: { safe: 2 },
      hints: { safe: 1 },
    })
    await expect(page.getByText(/^Saved as .* Downloaded or copied on/)).toBeVisible()
    return opened
  })

  await test.step('its feedback shows the points, what the instructor gave, and what is right', async () => {
    await page.getByLabel('Or paste its text').fill('{"log": 1}')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(page.getByText('This is no quiz of a class.')).toBeVisible()
    const reply = { points: 5.5, of: 6, questions: { idempotent: 1.5 }, comment: 'Read RFC 9110, 9.2.2.' }
    const stranger = await feedbackFor(sealed, { ...response, attempt: '9'.repeat(32) }, reply)
    await page.getByLabel('Or paste its text').fill(stranger)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(page.getByText('There is no grade in it for an attempt made in this browser.')).toBeVisible()
    await page.locator('input[type="file"]').setInputFiles({
      name: 'feedback.json',
      mimeType: 'application/json',
      buffer: Buffer.from(await feedbackFor(sealed, response, reply)),
    })
    await expect(page.getByRole('status').filter({ hasText: 'You scored' })).toContainText(
      'You scored 5.5 of 6',
    )
    await expect(page.getByText('Passed: 50% are needed')).toBeVisible()
    await expect(page.getByText('Read RFC 9110, 9.2.2.')).toBeVisible()
    const second = page.getByRole('article', { name: 'Which of these are idempotent?' })
    await expect(second).toContainText('Your instructor gave 1.5 of 2 for it.')
    await expect(second).toContainText('Gone stays gone.')
    await page.reload()
    await expect(page.getByText('Passed: 50% are needed')).toBeVisible()
  })
})

test('two tabs share one attempt, and one submission', async ({ page, context }) => {
  await beginSealed(page)
  const other = await context.newPage()
  await other.goto(linkOf(sealed))
  await expect(question(other, 1)).toBeVisible()
  await other.getByRole('radio', { name: 'PUT', exact: true }).check()
  await expect(page.getByRole('radio', { name: 'PUT', exact: true })).toBeChecked()
  await soFar(page).getByRole('button', { name: /HEAD/ }).click()
  await page.getByRole('radio', { name: 'True', exact: true }).check()
  await expect(other.getByRole('radio', { name: 'True', exact: true })).toBeChecked()
  await expect(soFar(other)).toContainText('2 of 5 answered')
  await submit(page)
  await expect(receipt(other)).toHaveText((await receipt(page).textContent()) ?? '')
  await expect(other.getByText('This was the one attempt there is.')).toBeVisible()
  await page.getByRole('link', { name: 'Class quizzes' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: sealed.handOut.title })).toContainText(
    'Submitted, not sent yet',
  )
})

test('the time runs out: for who has more time later, also over a reload, and what is there is submitted', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-03-02T10:00:00Z') })
  await page.goto(linkOf(timed, '7K4Q-2MXA'))
  await expect(page.getByText('50% more than the usual 10 minutes')).toBeVisible()
  await expect(page.getByText('Your token is 7K4Q-2MXA')).toBeVisible()
  await begin(page).click()
  const timer = page.getByRole('timer').filter({ visible: true })
  await expect(timer).toContainText(/1[45]:\d\d left/)
  await page.getByRole('radio', { name: 'GET', exact: true }).check()
  await page.clock.fastForward('10:00')
  await page.reload()
  await expect(timer).toContainText(/[45]:\d\d left/)
  await expect(page.getByRole('radio', { name: 'GET', exact: true })).toBeChecked()
  await page.clock.fastForward('05:01')
  await expect(page.getByText('The time was up on')).toContainText('1 of 5 questions answered')
  const opened = await openResponse((await responseText(page).textContent()) ?? '', timed)
  expect(opened.submittedAt - opened.startedAt).toBe(900_000)
  expect(opened.token).toBe('7K4Q-2MXA')
})

test('an attempt whose tab was closed is submitted as of its deadline when it is opened again', async ({
  page,
  context,
}) => {
  await page.clock.install({ time: new Date('2026-03-02T10:00:00Z') })
  await page.goto(linkOf(timed))
  await page.getByLabel('Your name').fill('Ada')
  await begin(page).click()
  await page.getByRole('radio', { name: 'GET', exact: true }).check()
  await expect(soFar(page)).toContainText('1 of 5 answered')
  await page.close()
  const later = await context.newPage()
  await later.clock.install({ time: new Date('2026-03-02T12:00:00Z') })
  await later.goto(`/quiz/class?id=${timed.handOut.id}`)
  await expect(later.getByText('The time was up on')).toContainText('1 of 5 questions answered')
  const opened = await openResponse((await responseText(later).textContent()) ?? '', timed)
  expect(opened.submittedAt - opened.startedAt).toBe(600_000)
  await later.getByRole('link', { name: 'Take it again' }).click()
  await later.getByRole('button', { name: 'Begin attempt 2' }).click()
  await expect(later.getByRole('timer').filter({ visible: true })).toContainText(/(10:00|9:\d\d) left/)
})

test('a practice quiz on one page scores itself, and asks what was wrong again', async ({ page }) => {
  await page.goto(linkOf(practice))
  await expect(
    page.getByText('Practice: the answers ship with the quiz. Anyone who looks can find them.'),
  ).toBeVisible()
  await expect(page.getByLabel('Your name')).toHaveCount(0)
  await begin(page).click()
  await expect(page.getByRole('group')).toHaveCount(5)
  await page
    .getByRole('group', { name: 'Which of these methods is safe?' })
    .getByRole('radio', { name: 'GET' })
    .check()
  await page
    .getByRole('group', { name: /^Which field/ })
    .getByRole('textbox')
    .fill('Location')
  await page.getByRole('button', { name: 'Review and submit' }).last().click()
  await page.getByRole('button', { name: 'Submit quiz' }).click()
  await expect(page.getByText('You scored 2 of 6')).toBeVisible()
  await page.getByRole('button', { name: 'Redo the wrong ones' }).click()
  await expect(page.getByRole('group')).toHaveCount(3)
})

test('what can’t be opened says why, and what to do', async ({ page }) => {
  await page.goto(`${linkOf(sealed).slice(0, -40)}`)
  await expect(page.getByRole('heading', { name: 'This quiz can’t be opened' })).toBeVisible()
  await expect(page.getByText('Copy the whole link, or ask your instructor')).toBeVisible()
  await page.getByRole('link', { name: 'Open another link or a file' }).click()
  await expect(page.getByRole('heading', { name: 'Class quizzes' })).toBeVisible()
  const pasted = page.getByRole('textbox')
  const open = page.getByRole('button', { name: 'Open', exact: true })
  const cases: readonly (readonly [string, string])[] = [
    ['https://example.com/', 'neither a link to a quiz'],
    ['{"format": "roundtrip-hand-out", "version": 2}', 'newer version of the lab'],
    [JSON.stringify(sealed.handOut).slice(0, -20), 'This file is damaged'],
    ['-----BEGIN ROUNDTRIP RESPONSE-----', 'only your instructor can open'],
  ]
  for (const [text, words] of cases) {
    await pasted.fill(text)
    await open.click()
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
  }
  await page.locator('input[type="file"]').setInputFiles({
    name: 'quiz.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(sealed.handOut)),
  })
  await expect(begin(page)).toBeVisible()
})

test('a class quiz is taken by keyboard alone', async ({ page }) => {
  await page.goto(linkOf(sealed))
  await page.getByLabel('Your name').focus()
  await page.keyboard.type('Ada')
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Which of these methods is safe?')
  await expect(heading).toBeFocused()
  await page.keyboard.press('2')
  await expect(page.getByRole('radio').nth(1)).toBeFocused()
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: /^Flagged/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Which of these are idempotent?')
  await expect(heading).toBeFocused()
  await page.keyboard.press('1')
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('The response to HEAD has content.')
  await expect(heading).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('201')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Which field of a 201 says where the new thing is?')
  await expect(page.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Before you submit' })).toBeFocused()
  await page.getByRole('button', { name: 'Submit quiz' }).focus()
  await page.keyboard.press('Enter')
  await expect(receipt(page)).toBeVisible()
})

for (const width of [1280, 390]) {
  test(`every state of a class quiz meets WCAG 2.2 AA at ${width} px, and nothing is cut off`, async ({
    page,
  }) => {
    // Six states, each looked at in both themes.
    test.setTimeout(180_000)
    await page.setViewportSize({ width, height: 844 })
    const holds = async () => {
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await page.goto('/quiz/class')
    await expect(page.getByRole('heading', { name: 'Class quizzes' })).toBeVisible()
    await holds()
    await page.goto(linkOf(timed))
    await expect(begin(page)).toBeVisible()
    await page.getByText('What happens with your answers').click()
    await holds()
    await page.goto(linkOf(sealed))
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await begin(page).click()
    await page.getByRole('radio', { name: 'GET', exact: true }).check()
    await page.getByRole('button', { name: /^Flag/ }).click()
    await holds()
    await page.getByRole('button', { name: 'Review and submit' }).click()
    await expect(page.getByRole('heading', { name: 'Before you submit' })).toBeVisible()
    await holds()
    await page.getByRole('button', { name: 'Submit quiz' }).click()
    await expect(receipt(page)).toBeVisible()
    await holds()
    await page.goto(linkOf(practice))
    await begin(page).click()
    await expect(page.getByRole('group')).toHaveCount(5)
    await holds()
  })
}
