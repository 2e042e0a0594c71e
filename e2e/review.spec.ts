import type { Page } from '@playwright/test'
import { plain, questionsOf } from './answering.ts'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const counted = (page: Page) => page.getByRole('status').filter({ hasText: /^\d+ of \d+/ })

/** Makes a review of one lesson’s cards, as if it had been begun. */
async function beginLesson(page: Page, slug = 'methods') {
  await page.goto(`/lessons/${slug}`)
  await page.getByRole('heading', { level: 2 }).first().scrollIntoViewIfNeeded()
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const opening = indexedDB.open('roundtrip')
        await new Promise((resolve) => (opening.onsuccess = resolve))
        const count = opening.result.transaction('lessons').objectStore('lessons').count()
        await new Promise((resolve) => (count.onsuccess = resolve))
        opening.result.close()
        return count.result
      }),
    )
    .toBeGreaterThan(0)
}

/** The digits that choose what is right of the question of the methods lesson in view. */
async function digitsOfRight(page: Page): Promise<string[]> {
  const asked = await heading(page).innerText()
  const question = questionsOf('03-methods').find(({ text }) => plain(text) === asked)
  if (question?.kind !== 'single' && question?.kind !== 'multiple') throw new Error(`no options: ${asked}`)
  const right = question.options.filter(({ correct }) => correct).map(({ text }) => plain(text))
  const shown = await page.getByRole('checkbox').or(page.getByRole('radio')).all()
  const names = await Promise.all(
    shown.map((option) => option.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')),
  )
  return names.flatMap((name, index) => (right.includes(name) ? `${index + 1}` : []))
}

test('who has begun nothing is told where cards come from, and can add a lesson’s', async ({ page }) => {
  await page.goto('/review')
  await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible()
  await expectAccessible(page, 'html')
  await page.getByRole('checkbox', { name: 'Sockets and TCP streams' }).check()
  await expect(page.getByRole('heading', { name: '5 cards today' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: '5 cards today' })).toBeVisible()
  await page.getByRole('link', { name: 'Start' }).click()
  await expect(page.getByText('Sockets and TCP streams').first()).toBeVisible()
})

test('a day’s cards by keyboard: uncovered, graded, taken back, and done', async ({ page }) => {
  await beginLesson(page)
  await page.goto('/review')
  await page.getByRole('link', { name: 'Start' }).focus()
  await page.keyboard.press('Enter')
  await expect(counted(page)).toHaveText('0 of 5 reviewed')
  const first = await heading(page).innerText()

  await test.step('each grade says when the card comes back', async () => {
    await page.keyboard.press('Space')
    await expect(page.getByRole('group', { name: 'Answer' })).toBeFocused()
    const grades = page.getByRole('group', { name: 'How did it go?' }).getByRole('button')
    await expect(grades).toHaveCount(4)
    await expect(grades.nth(0)).toContainText('in 10 minutes')
    await expect(grades.nth(2)).toContainText('in 2 days')
  })

  await test.step('an answer that was uncovered stays so over a reload', async () => {
    await page.reload()
    await expect(page.getByRole('group', { name: 'Answer' })).toBeVisible()
  })

  await test.step('a grade can be taken back', async () => {
    await page.keyboard.press('3')
    await expect(counted(page)).toHaveText('1 of 5 reviewed')
    await expect(heading(page)).not.toHaveText(first)
    await page.keyboard.press('z')
    await expect(counted(page)).toHaveText('0 of 5 reviewed')
    await expect(heading(page)).toHaveText(first)
    await expect(page.getByRole('group', { name: 'How did it go?' })).toBeVisible()
  })

  await test.step('what is not known comes again at the end of the day’s cards', async () => {
    await page.keyboard.press('1')
    await expect(heading(page)).not.toHaveText(first)
    await expect(counted(page)).toHaveText('0 of 5 reviewed')
  })

  // A question that is answered wrong comes once more, so there may be more turns than cards.
  const check = page.getByRole('button', { name: 'Check answer' })
  const uncover = page.getByRole('button', { name: 'Show the answer' })
  const done = page.getByRole('heading', { name: 'Done for today' })
  await test.step('questions are graded from their answer, the others by oneself', async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      await expect(check.or(uncover).or(done)).toBeVisible()
      if (await done.isVisible()) break
      if (await uncover.isVisible()) {
        await page.keyboard.press('Space')
        await page.keyboard.press('4')
        await expect(page.getByRole('group', { name: 'How did it go?' })).toHaveCount(0)
        continue
      }
      // The second time what the first feedback said is right.
      for (const digit of turn > 4 ? await digitsOfRight(page) : ['1']) await page.keyboard.press(digit)
      await page.keyboard.press('Enter')
      await expect(page.getByText(/^Counts as (Again|Hard|Good)/)).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.getByText(/^Counts as/)).toHaveCount(0)
    }
  })
  await expect(done).toBeVisible()
  await expect(page.getByText('You reviewed 5 cards.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Methods 5 of \d+ about [45]/ })).toBeVisible()
})

test('a card meets WCAG before and after its answer, and so does the overview', async ({ page }) => {
  await beginLesson(page)
  await page.goto('/review')
  await expect(page.getByRole('link', { name: 'Start' })).toBeVisible()
  await expectAccessible(page, 'html')
  await page.goto('/review?cards')
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await expectAccessible(page, 'html')
  await page.getByRole('button', { name: /^Good/ }).click()
  await page.getByRole('radio').nth(1).check()
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByText(/^Counts as/)).toBeVisible()
  await expectAccessible(page, 'html')
})

test('a task is checked on the wire, and a hint makes it hard', async ({ page, lab }) => {
  lab.expectRefusalsFrom('httpbin.org')
  await page.goto('/review')
  await page.getByRole('checkbox', { name: 'Caching and conditional' }).check()
  await page.getByRole('link', { name: 'Start' }).click()
  await reviewUntil(page, 'Ask whether it has changed')
  const panel = requestPanel(page.getByRole('group', { name: 'Ask whether it has changed' }))
  await panel.sendNow('200 OK')
  await expect(page.getByText('Still missing:')).toBeVisible()
  await page.getByRole('button', { name: 'Hint 1 of 3' }).click()
  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Name of header 1').fill('If-None-Match')
  await headers.getByLabel('Value of header 1').fill('"v1"')
  await panel.sendNow('304 Not Modified')
  await expect(page.getByText('Counts as Hard')).toBeVisible()
  await expectAccessible(page, 'main')
  await page.reload()
  await expect(page.getByText('Counts as Hard')).toBeVisible()
  await page.getByRole('button', { name: 'Next card' }).click()
  await expect(heading(page)).not.toHaveText('Ask whether it has changed')
  await expect(page.getByText('Still missing:')).toHaveCount(0)
})

/** Answers whatever comes, for as many days' worth as it takes, until the card of this title does. */
async function reviewUntil(page: Page, title: string) {
  const sought = page.getByRole('heading', { level: 1, name: title })
  const uncover = page.getByRole('button', { name: 'Show the answer' })
  const check = page.getByRole('button', { name: 'Check answer' })
  const more = page.getByRole('button', { name: /new ones now$/ })
  const graded = page.getByText(/^Counts as/)
  await expect(async () => {
    await expect(sought.or(uncover).or(check).or(more).first()).toBeVisible()
    if (await uncover.isVisible()) {
      await uncover.click()
      await page.getByRole('button', { name: /^Easy/ }).click()
      await expect(page.getByRole('group', { name: 'How did it go?' })).toHaveCount(0)
    } else if (await check.isVisible()) {
      const choice = page.getByRole('radio').or(page.getByRole('checkbox')).first()
      const blank = page.getByRole('main').getByRole('textbox').first()
      if (await choice.isVisible()) await choice.check()
      else if (await blank.isVisible()) await blank.fill('0')
      await check.click()
      await expect(graded).toBeVisible()
      await page.getByRole('button', { name: 'Next card' }).click()
      await expect(graded).toHaveCount(0)
    } else if (await more.isVisible()) await more.click()
    await expect(sought).toBeVisible({ timeout: 1 })
  }).toPass({ timeout: 45_000 })
}

test('a question missed in a quiz comes by itself, the day after', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-05-04T12:00:00') })
  await page.goto('/quiz/methods')
  const [first] = questionsOf('03-methods')
  if (first?.kind !== 'single') throw new Error('the quiz has another first question now')
  const wrong = first.options.find(({ correct }) => !correct)
  await page.getByRole('radio', { name: plain(wrong?.text ?? ''), exact: true }).check()
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible()
  const question = await heading(page).innerText()
  await page.goto('/review')
  await expect(page.getByRole('listitem').filter({ hasText: 'Tomorrow' })).toHaveText('Tomorrow1')
  await page.clock.setFixedTime(new Date('2026-05-05T13:00:00'))
  await page.reload()
  await page.getByRole('link', { name: 'Start' }).click()
  await expect(heading(page)).toHaveText(question)
})

test('two tabs grade one card once', async ({ page, context }) => {
  await beginLesson(page)
  await page.goto('/review?cards')
  const other = await context.newPage()
  await other.goto('/review?cards')
  await expect(counted(page)).toHaveText('0 of 5 reviewed')
  const first = await heading(page).innerText()
  await expect(heading(other)).toHaveText(first)
  await page.keyboard.press('Enter')
  await page.keyboard.press('3')
  await expect(counted(page)).toHaveText('1 of 5 reviewed')
  await expect(counted(other)).toHaveText('1 of 5 reviewed')
  await expect(heading(other)).not.toHaveText(first)
})
