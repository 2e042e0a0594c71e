import type { Page } from '@playwright/test'
import { answerRight, groupOf, putInOrder, questionsOf, type Question } from './answering.ts'
import { expectAccessible, violationsOn } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

const questions = questionsOf('02-url-anatomy')

function questionOf<K extends Question['kind']>(kind: K): Extract<Question, { kind: K }> {
  const found = questions.find((each): each is Extract<Question, { kind: K }> => each.kind === kind)
  if (!found) throw new Error(`the quiz has no ${kind} question any more`)
  return found
}

const kinds = ['matching', 'ordering', 'numeric', 'request', 'predict'] as const
const checkButton = (page: Page) => page.getByRole('button', { name: 'Check answer' })

/** Opens the quiz with a question in view. */
async function openAt(page: Page, question: Question) {
  await page.goto('/quiz/url-anatomy')
  await page.getByRole('region', { name: 'So far' }).getByRole('button', { name: question.label }).click()
  await expect(groupOf(page, question)).toBeVisible()
  return groupOf(page, question)
}

for (const kind of kinds) {
  test(`the ${kind} question is answered by mouse, kept over a reload, and meets WCAG 2.2 AA`, async ({
    page,
  }) => {
    const question = questionOf(kind)
    const group = await openAt(page, question)
    await expectAccessible(page)
    await answerRight(page, question)
    await page.reload()
    await checkButton(page).click()
    await expect(group.getByText(/^Right\./).first()).toBeAttached()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await violationsOn(page, 'structure', 'main')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })
}

test('items are matched by keyboard, and Enter in a list of choices checks nothing', async ({ page }) => {
  const question = questionOf('matching')
  const group = await openAt(page, question)
  await expect(
    group.getByText(`${question.items.length} of ${question.items.length} still to match.`),
  ).toBeVisible()
  for (const { match } of question.items) {
    await page.keyboard.press('Tab')
    await expect(group.getByRole('combobox').and(page.locator(':focus'))).toBeVisible()
    await page.keyboard.type(match)
    await expect(page.locator(':focus')).toContainText(match)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
  }
  await expect(group.getByText('All matched.')).toBeVisible()
  await expect(checkButton(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(checkButton(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(group.getByText(/^Right\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused()
})

test('items are put in order by Alt and the arrow keys, and each move is announced', async ({ page }) => {
  const question = questionOf('ordering')
  const group = await openAt(page, question)
  await checkButton(page).click()
  await expect(group.getByText('Put the items in order first.')).toBeVisible()

  const said = group.getByRole('status')
  await group
    .getByRole('button', { name: /^Move down: / })
    .first()
    .focus()
  const first = (await page.locator(':focus').getAttribute('aria-label'))?.replace('Move down: ', '') ?? ''
  await page.keyboard.press('Alt+ArrowDown')
  await expect(said).toHaveText(`${first}, now 2 of ${question.items.length}`)
  await expect(group.getByRole('button', { name: `Move down: ${first}` })).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(said).toHaveText(`${first}, now 1 of ${question.items.length}`)
  await page.keyboard.press('Alt+ArrowUp')
  await expect(said).toHaveText(`${first}, now 1 of ${question.items.length}`)

  await putInOrder(group, question, async (item) => {
    const up = group.getByRole('button', { name: `Move up: ${item}` })
    await up.focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(up).toBeFocused()
  })
  await group.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Enter')
  await expect(group.getByText(/^Right\./)).toBeVisible()
})

test('an item is dragged to its place', async ({ page }) => {
  const question = questionOf('ordering')
  const group = await openAt(page, question)
  const rows = group.getByRole('list').first().getByRole('listitem')
  const moved = await rows.first().innerText()
  const from = await rows.first().boundingBox()
  const to = await rows.nth(2).boundingBox()
  if (!from || !to) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 18, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 18, to.y + to.height / 2 + 4, { steps: 6 })
  await page.mouse.up()
  await expect(rows.nth(2)).toContainText(moved.split('\n').at(-1) ?? '')
  await expect(group.getByRole('status')).toHaveText(/now 3 of/)
})

test('a number that is none is told at once; hints come one after the other; partial answers say why', async ({
  page,
}) => {
  const question = questionOf('numeric')
  const group = await openAt(page, question)
  const field = group.getByRole('textbox')
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('inputmode', 'decimal')
  await page.keyboard.type('nine')
  await page.keyboard.press('Enter')
  await expect(field).toHaveAccessibleDescription(/“nine” is no number/)
  await group.getByRole('button', { name: 'Show a hint' }).click()
  await expect(group.getByText(/^Hint 1 of 2\./)).toBeVisible()
  await group.getByRole('button', { name: 'Show the next hint (1 left)' }).press('Enter')
  await expect(group.getByText(/^Hint 2 of 2\./)).toBeVisible()
  await field.fill('3')
  await field.press('Enter')
  await expect(group.getByText(/That is its number of bytes/).first()).toBeVisible()
  await expect(group.getByText('Right answer: 9 characters')).toBeVisible()
})

test('a request is built, sent and judged by what the server received; of several one may choose', async ({
  page,
}) => {
  const question = questionOf('request')
  const group = await openAt(page, question)
  await checkButton(page).click()
  await expect(group.getByText('Send a request first.')).toBeVisible()

  const panel = requestPanel(group)
  await panel.url.fill('https://httpbin.org/get?name=Ada%20%26%20Co')
  await panel.url.press('Enter')
  await expect(panel.outcome).toHaveText('200 OK')
  await expect(group.getByText('Your answer so far:')).toBeVisible()
  await expect(checkButton(page)).toBeVisible()

  await panel.url.fill('https://httpbin.org/get?name=Ada%20&%20Co')
  await panel.url.press('Enter')
  const counts = group.getByRole('group', { name: 'Which one counts' })
  await expect(counts.getByRole('radio')).toHaveCount(2)
  await expect(counts.getByRole('radio').first()).toBeChecked()

  await page.reload()
  await expect(counts.getByRole('radio')).toHaveCount(2)
  await counts.getByRole('radio', { name: /%26/ }).check()
  await checkButton(page).click()
  await expect(group.getByText(/^Right\./)).toBeVisible()
  await expect(group.getByText('Met', { exact: true })).toHaveCount(3)
  await expect(group.getByRole('region', { name: 'Response' })).toContainText('GET /get?name=Ada%20%26%20Co')
})

test('a request that is wrong in part is told which part, and what would be right', async ({ page }) => {
  const question = questionOf('request')
  const group = await openAt(page, question)
  const panel = requestPanel(group)
  await panel.url.fill('https://httpbin.org/get?name=Ada%20&%20Co')
  await panel.url.press('Enter')
  await expect(group.getByText('Your answer so far:')).toBeVisible()
  await checkButton(page).click()
  await expect(group.getByText(/^Partly right: 0\.33 of 1 point/)).toBeVisible()
  await expect(group.getByText('Not met', { exact: true })).toHaveCount(2)
  await expect(group).toContainText('GET https://httpbin.org/get?name=Ada%20%26%20Co')
})

test('a request that no server received is no answer', async ({ page, lab }) => {
  lab.expectRefusalsFrom('nowhere.example')
  const group = await openAt(page, questionOf('request'))
  const panel = requestPanel(group)
  await panel.url.fill('https://nowhere.example/')
  await panel.url.press('Enter')
  await expect(group.getByText(/No server received that one/)).toBeVisible()
  await checkButton(page).click()
  await expect(group.getByText('Send a request first.')).toBeVisible()
})

test('a prediction is put to the test by keyboard: the request is sent, and what it showed counts', async ({
  page,
}) => {
  const question = questionOf('predict')
  const group = await openAt(page, question)
  await page.keyboard.press('1')
  await expect(group.getByRole('radio').first()).toBeChecked()
  await page.keyboard.press('2')
  await expect(group.getByRole('radio').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(group.getByText(`was ${question.answer}.`)).toBeVisible()
  await expect(group.getByRole('region', { name: 'Response' })).toContainText('200 OK')
  await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused()
  await page.reload()
  await expect(group.getByText(`was ${question.answer}.`)).toBeVisible()
  await expect(group.getByRole('region', { name: 'Response' })).toContainText('GET /get?name=Ada%2520Co')
})

test('the results show every kind with what was given and what is right', async ({ page }) => {
  await page.goto('/quiz/url-anatomy')
  for (const [index, question] of questions.entries()) {
    await expect(groupOf(page, question)).toBeVisible()
    await answerRight(page, question)
    await checkButton(page).click()
    const last = index === questions.length - 1
    await page.getByRole('button', { name: last ? 'Submit quiz' : 'Next question' }).click()
  }
  await expect(page.getByText(`You scored ${questions.length} of ${questions.length}`)).toBeVisible()
  const result = (question: Question) =>
    page.getByRole('article', { name: question.text.replaceAll(/`|\*\*/g, '') })
  await expect(result(questionOf('matching'))).toContainText('Port, right')
  await expect(result(questionOf('ordering'))).toContainText('In order')
  await expect(result(questionOf('numeric'))).toContainText('9 characters')
  await expect(result(questionOf('request'))).toContainText('GET https://httpbin.org/get?name=Ada%20%26%20Co')
  await expect(result(questionOf('predict'))).toContainText('A server decodes once')
  await expectAccessible(page)
})
