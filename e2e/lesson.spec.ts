import type { Page } from '@playwright/test'
import { expect, test } from './lab.ts'
import { slugs } from './pages.ts'
import { requestPanel } from './request-panel.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const percent = async (page: Page) =>
  Number(await page.getByRole('progressbar', { name: 'Lesson progress' }).getAttribute('aria-valuenow'))

/** Brings the end of what stands before a heading into view, as somebody does who has read so far. */
const readTo = (page: Page, heading: string) =>
  page.getByRole('heading', { level: 2, name: heading, exact: true }).scrollIntoViewIfNeeded()

for (const slug of slugs) {
  test(`the lesson ${slug} has what a lesson has`, async ({ page, lab }) => {
    await lab.open(`/lessons/${slug}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    const sections = page.getByRole('main').getByRole('heading', { level: 2 })
    expect(await sections.count()).toBeGreaterThan(5)
    const ids = await sections.evaluateAll((headings) => headings.map(({ id }) => id))
    expect(new Set(ids).size, 'every section has an id of its own').toBe(ids.length)
    expect(ids).not.toContain('')

    const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1)))
    expect(ids).toEqual(expect.arrayContaining(targets))

    expect(
      await page.getByRole('main').getByRole('button', { name: 'Send', exact: true }).count(),
    ).toBeGreaterThan(2)
    expect(await page.getByRole('heading', { level: 2, name: /^Mission: / }).count()).toBeGreaterThan(0)
    await expect(page.getByText(/\d+ min left/).first()).toBeVisible()
    await expect(page.getByRole('progressbar', { name: 'Lesson progress' })).toHaveAttribute(
      'aria-valuenow',
      // A first section that fits the window counts as read at once.
      /^\d$/,
    )
    await expect(page.getByRole('heading', { level: 2, name: 'Questions people ask' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Take the quiz' })).toHaveAttribute('href', `/quiz/${slug}`)
  })
}

test('the lessons are chained by Previous and Next', async ({ page }) => {
  await page.goto('/lessons/request-response')
  for (const slug of slugs.slice(1)) {
    await page.getByRole('link', { name: /^Next/ }).click()
    await expect(page).toHaveURL(`/lessons/${slug}`)
  }
  await expect(page.getByRole('link', { name: /^Next/ })).toHaveCount(0)
  await page.getByRole('link', { name: /^Previous/ }).click()
  await expect(page).toHaveURL(`/lessons/${slugs.at(-2)}`)
})

test('a section is jumped to, and its address opens it again', async ({ page, lab }) => {
  await lab.open('/lessons/request-response')
  const link = page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: /^What comes back/ })
  const heading = page.getByRole('heading', { level: 2, name: 'What comes back', exact: true })
  await link.click()
  await expect(page).toHaveURL('/lessons/request-response#what-comes-back')
  await expect(heading).toBeInViewport()
  await expect(link).toHaveAttribute('aria-current', 'location')

  await page.goto('/settings')
  await page.goto('/lessons/request-response#what-comes-back')
  await expect(heading).toBeInViewport()
  await expect(heading).toBeFocused()
})

test('Send waits for the guess, and the guess is compared with the wire', async ({ page, lab }) => {
  await lab.open('/lessons/request-response')
  const panel = requestPanel(page.getByRole('group', { name: 'Your first GET' }))
  const guesses = page.getByRole('radiogroup', { name: /You write no Host field/ })
  await expect(panel.sendButton).toHaveAttribute('aria-disabled', 'true')
  await expect(panel.sendButton).toHaveAccessibleDescription('Make your guess first')
  await panel.sendButton.click({ force: true })
  await panel.url.press('Enter')
  await expect(panel.response).toHaveCount(0)

  await guesses.getByLabel('localhost').click()
  await panel.sendNow('200 OK')
  const verdict = page.getByText('You said localhost, the wire says httpbin.org.')
  await expect(verdict).toBeVisible()
  await expect(guesses.getByLabel('absent')).toBeDisabled()
  // The lesson's author chose the tab that answers the question.
  await expect(panel.response.getByRole('tab', { name: 'Raw' })).toHaveAttribute('aria-selected', 'true')
  await expect(panel.response.getByLabel('Request message')).toContainText('Host: httpbin.org')

  await page.reload()
  await expect(verdict).toBeVisible()
  await expect(guesses.getByLabel('localhost')).toBeChecked()
  await expect(panel.outcome).toHaveText('200 OK')
})

test('a guess and an edited request survive a reload before they are sent', async ({ page, lab }) => {
  await lab.open('/lessons/request-response')
  const panel = requestPanel(page.getByRole('group', { name: 'One to-do' }))
  const guesses = page.getByRole('radiogroup', { name: /in Content-Type\?$/ })
  await guesses.getByLabel('absent').click()
  await expect(guesses.getByLabel('absent')).toBeChecked()
  await panel.url.fill('https://jsonplaceholder.typicode.com/todos/2')
  await page.reload()
  await expect(guesses.getByLabel('absent')).toBeChecked()
  await expect(panel.url).toHaveValue('https://jsonplaceholder.typicode.com/todos/2')
  await expect(panel.sendButton).toHaveAttribute('aria-disabled', 'false')
})

test('a mission says what is missing until the wire has carried all of it, and stays passed', async ({
  page,
  lab,
}) => {
  lab.expectRefusalsFrom('jsonplaceholder.typicode.com', 'no-such-host.example')
  await lab.open('/lessons/request-response')
  const mission = page.getByRole('group', { name: 'Fail in two ways' })
  const verdict = page.getByRole('status').filter({ hasText: /Still missing|Mission passed/ })
  await mission.scrollIntoViewIfNeeded()
  const panel = requestPanel(mission)
  await panel.sendNow('200 OK')
  await expect(verdict).toContainText('No server has answered 404 yet')
  await panel.send('GET', 'https://jsonplaceholder.typicode.com/todos/9999', '404 Not Found')
  await expect(verdict).toContainText('No request has failed for want of a host yet')
  await expect(page.getByText('A server answered 404, met')).toBeAttached()

  await page.reload()
  await expect(verdict).toContainText('No request has failed for want of a host yet')
  await expect(page.locator('html')).toHaveAttribute('data-network', 'ready')
  await panel.send('GET', 'https://no-such-host.example/', 'Network error')
  await expect(verdict).toContainText('Mission passed.')

  await page.reload()
  await expect(verdict).toContainText('Mission passed.')
  const link = page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: /Fail in two ways/ })
  await expect(link).toHaveAccessibleName(/, passed$/)
})

test('a mission is solved in its own panel, with fields and content', async ({ page, lab }) => {
  await lab.open('/lessons/request-response')
  const mission = page.getByRole('group', { name: 'A field and eleven bytes' })
  await mission.scrollIntoViewIfNeeded()
  const panel = requestPanel(mission)
  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Name of header 1').fill('X-Greeting')
  await headers.getByLabel('Value of header 1').fill('hi')
  await panel.sendNow('200 OK')
  const verdict = page.getByRole('status').filter({ hasText: /Still missing|Mission passed/ })
  await expect(verdict).toContainText('it must say 11')

  await panel.write('POST', 'https://httpbin.org/post')
  const body = await panel.openRequestTab('Body')
  await body.getByLabel('Type').selectOption('Text')
  await body.getByLabel('Text content').fill('hello wörld')
  await panel.sendNow('200 OK')
  await expect(verdict).toContainText('it must say 11')
  await body.getByLabel('Text content').fill('hello world')
  await panel.sendNow('200 OK')
  await expect(verdict).toContainText('Mission passed.')

  await page.getByRole('button', { name: 'Start the mission over' }).click()
  await expect(verdict).toHaveCount(0)
})

test('a mission gives its hints one after another', async ({ page, lab }) => {
  await lab.open('/lessons/methods')
  const first = page.getByText('Hint 1 of 3').first()
  await expect(
    page.getByText('Which method says “let the state at this address be what I send”?'),
  ).toBeHidden()
  await first.click()
  await expect(
    page.getByText('Which method says “let the state at this address be what I send”?'),
  ).toBeVisible()
  await expect(page.getByText('Hint 2 of 3')).toHaveCount(1)
})

test('a question people ask is opened', async ({ page }) => {
  await page.goto('/lessons/request-response')
  const answer = page.getByText(
    'HTTP is the language; an API is what one particular service lets you say in it',
  )
  await expect(answer).toBeHidden()
  await page.getByText('Are HTTP and an API the same thing?').click()
  await expect(answer).toBeVisible()
})

test('progress rises with reading, survives a reload, and shows on the lessons’ map', async ({ page }) => {
  await page.goto('/lessons/request-response')
  await readTo(page, 'The request, byte by byte')
  await expect.poll(() => percent(page)).toBeGreaterThan(0)
  const afterOne = await percent(page)
  await readTo(page, 'Who wrote the rest')
  await expect.poll(() => percent(page)).toBeGreaterThan(afterOne)
  const afterTwo = await percent(page)

  await page.reload()
  await expect.poll(() => percent(page)).toBe(afterTwo)
  const link = page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: /^From a URL/ })
  await expect(link).toHaveAccessibleName(/, read$/)
  await page.goto('/lessons')
  await expect(
    page.getByRole('listitem').filter({ hasText: 'What happens when you press Send' }),
  ).toContainText(`${afterTwo} %`)
})

test('a panel’s request is opened in the sandbox, and what stood there is offered back', async ({
  page,
  lab,
}) => {
  await lab.open('/sandbox')
  await requestPanel(page).url.fill('https://httpbin.org/anything/mine')
  await lab.open('/lessons/methods')
  const panel = page.getByRole('group', { name: 'Put the kettle on' })
  await panel.getByRole('button', { name: 'Open in the sandbox' }).click()
  await expect(page).toHaveURL('/sandbox')
  await expect(requestPanel(page).url).toHaveValue('https://api.example.com/items/kettle')
  await expect(requestPanel(page).method).toHaveValue('PUT')
  await page.getByRole('button', { name: /^Back to what you were editing/ }).click()
  await expect(requestPanel(page).url).toHaveValue('https://httpbin.org/anything/mine')
})

test('on a phone the sections and the lessons are a button away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/lessons/methods')
  await page.getByText(/^On this page:/).click()
  const link = page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: /^Twice is as once/ })
  await link.click()
  await expect(
    page.getByRole('heading', { level: 2, name: 'Twice is as once', exact: true }),
  ).toBeInViewport()
  await expect(link).toBeHidden()
  await page.getByRole('button', { name: 'All lessons' }).click()
  await page
    .getByRole('dialog', { name: 'All lessons' })
    .getByRole('link', { name: /^Anatomy of a URL/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anatomy of a URL')
})
