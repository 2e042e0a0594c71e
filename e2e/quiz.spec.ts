import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'
import { expect, test } from './lab.ts'
import { answerRight, hostsAsked, plain, type Question } from './answering.ts'

const lessons = new URL('../lessons/', import.meta.url)
const quizzes = readdirSync(lessons, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
  .filter(({ name }) => existsSync(new URL(`${name}/quiz.yaml`, lessons)))
  .map(({ name }): { id: string; questions: readonly Question[] } =>
    parse(readFileSync(new URL(`${name}/quiz.yaml`, lessons), 'utf8')),
  )

const checkButton = (page: Page) => page.getByRole('button', { name: 'Check answer' })

for (const { id, questions } of quizzes) {
  test(`the quiz ${id} has eight questions or more, and gives full marks to who knows`, async ({
    page,
    lab,
  }) => {
    expect(questions.length).toBeGreaterThanOrEqual(8)
    lab.expectRefusalsFrom(...hostsAsked(questions))
    await page.goto(`/quiz/${id}`)
    for (const [index, question] of questions.entries()) {
      await expect(page.getByText(`Question ${index + 1} of ${questions.length}`)).toBeVisible()
      await answerRight(page, question)
      await checkButton(page).click()
      await expect(checkButton(page)).toHaveCount(0)
      const last = index === questions.length - 1
      await page.getByRole('button', { name: last ? 'Submit quiz' : 'Next question' }).click()
    }
    await expect(page.getByRole('status').filter({ hasText: 'You scored' })).toHaveText(
      `You scored ${questions.length} of ${questions.length}`,
    )
    await expect(page.getByRole('button', { name: 'Redo the wrong ones' })).toHaveCount(0)
  })
}

test('a lesson leads to its quiz; answers survive reloads; the wrong ones are redone', async ({
  page,
  lab,
}) => {
  const questions = quizzes.find(({ id }) => id === 'methods')?.questions ?? []
  lab.expectRefusalsFrom(...hostsAsked(questions))
  const [first, second] = questions
  if (first?.kind !== 'single' || second?.kind !== 'multiple')
    throw new Error('the quiz has other questions now')
  await page.goto('/lessons/methods')
  await page.getByRole('link', { name: 'Take the quiz' }).click()
  await expect(page).toHaveURL('/quiz/methods')

  await test.step('nothing is checked before an answer is given', async () => {
    await checkButton(page).click()
    await expect(page.getByText('Choose one answer first.')).toBeVisible()
  })

  await test.step('a wrong answer is told why, and so is every other option', async () => {
    const wrong = first.options.find(({ correct }) => !correct)
    await page.getByRole('radio', { name: plain(wrong?.text ?? ''), exact: true }).check()
    await checkButton(page).click()
    const group = page.getByRole('group', { name: plain(first.text), exact: true })
    for (const { feedback } of first.options) await expect(group).toContainText(plain(feedback))
    await expect(group.getByText('Right answer', { exact: true })).toBeVisible()
    await page.reload()
    await expect(group.getByText('Right answer', { exact: true })).toBeVisible()
    await expect(group.getByRole('radio').first()).toBeDisabled()
    await page.getByRole('button', { name: 'Next question' }).click()
  })

  await test.step('an answer that is half given survives a reload', async () => {
    const [one] = second.options
    const box = page.getByRole('checkbox', { name: plain(one?.text ?? ''), exact: true })
    await box.check()
    await page.reload()
    await expect(page.getByText(`Question 2 of ${questions.length}`)).toBeVisible()
    await expect(box).toBeChecked()
  })

  for (const [index, question] of questions.entries()) {
    if (index === 0) continue
    await answerRight(page, question)
    if (question.kind === 'text') {
      await page.reload()
      await expect(page.getByRole('textbox')).toHaveValue(question.accept[0])
    }
    await checkButton(page).click()
    if (index < questions.length - 1) await page.getByRole('button', { name: 'Next question' }).click()
  }

  const score = page.getByRole('status').filter({ hasText: 'You scored' })
  await test.step('the result says the score, and what each answer was worth', async () => {
    await page.getByRole('button', { name: 'Submit quiz' }).click()
    await expect(score).toHaveText(`You scored ${questions.length - 1} of ${questions.length}`)
    await expect(page.getByRole('article')).toHaveCount(questions.length)
    await page.reload()
    await expect(score).toHaveText(`You scored ${questions.length - 1} of ${questions.length}`)
  })

  await test.step('only the wrong one is asked again', async () => {
    await page.getByRole('button', { name: 'Redo the wrong ones' }).click()
    await expect(page.getByText('Question 1 of 1')).toBeVisible()
    await answerRight(page, first)
    await checkButton(page).click()
    await page.getByRole('button', { name: 'Submit quiz' }).click()
    await expect(score).toHaveText('You scored 1 of 1')
    await expect(page.getByRole('region', { name: 'Your attempts' }).getByRole('listitem')).toHaveCount(2)
  })

  await test.step('the lesson knows', async () => {
    await page.getByRole('link', { name: 'Back to the lesson' }).click()
    await expect(page.getByRole('link', { name: 'Take the quiz again' })).toBeVisible()
  })
})

test('partial knowledge earns part of a point', async ({ page }) => {
  const second = quizzes.find(({ id }) => id === 'methods')?.questions[1]
  if (second?.kind !== 'multiple') throw new Error('the quiz has other questions now')
  await page.goto('/quiz/methods')
  await page.getByRole('region', { name: 'So far' }).getByRole('button').nth(1).click()
  const right = second.options.find(({ correct }) => correct)
  await page.getByRole('checkbox', { name: plain(right?.text ?? ''), exact: true }).check()
  await checkButton(page).click()
  await expect(page.getByText(/^Partly right: 0\.\d+ of 1 point/)).toBeVisible()
})
