import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'

/** A simulation by its title. */
const simulation = (page: Page, title: string | RegExp) => page.getByRole('group', { name: title })
const stream = (page: Page) => simulation(page, 'A stream has no messages')
const protocols = (page: Page) => simulation(page, 'TCP against UDP, on a bad path')
const limits = (page: Page) => simulation(page, 'Three rate limits, the same requests')

async function toTheEnd(of: ReturnType<typeof simulation>): Promise<void> {
  await of.getByRole('slider', { name: 'Moment shown' }).press('End')
}

test.describe('a TCP stream', () => {
  test('is stepped through by keyboard, told as text, and framed', async ({ page }) => {
    await page.goto('/lessons/sockets')
    const of = stream(page)
    await of.getByRole('button', { name: 'Step', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(of).toContainText('0 ms: The sender writes message 1: 9 bytes.')
    await page.keyboard.press('Enter')
    await expect(of).toContainText('0 ms: TCP sends segment 1 (“HELLO ada”).')

    await toTheEnd(of)
    await expect(of).toContainText('4 were sent, the program got 3: 1 of them as sent, in its place.')
    await of.getByText('The same as text').click()
    await expect(of.getByRole('listitem').filter({ hasText: 'Read 2 gives' })).toContainText(
      '“PINGSEND one cup”',
    )

    await of.getByLabel('How the reader finds the messages').selectOption('A newline ends a message')
    await expect(of).toContainText('All 4 messages came as they were sent.')
    await page.reload()
    await expect(of.getByLabel('How the reader finds the messages')).toHaveValue('newline')
    await of.getByRole('button', { name: 'Back to the first settings' }).press('Enter')
    await expect(of.getByLabel('How the reader finds the messages')).toHaveValue('none')
  })

  test('gives a message with a newline in it back whole only by its length', async ({ page }) => {
    await page.goto('/lessons/sockets')
    const of = stream(page)
    await of.getByLabel('Messages, one a line').fill('one\\ntwo')
    await of.getByLabel('How the reader finds the messages').selectOption('newline')
    await toTheEnd(of)
    await expect(of).toContainText('1 was sent, the program got 2')
    await of.getByLabel('How the reader finds the messages').selectOption('length')
    await expect(of).toContainText('The message came as it was sent.')
  })

  test('has a task: to say which read completes which message', async ({ page }) => {
    await page.goto('/lessons/sockets')
    const task = page.getByRole('form', { name: 'Be the framer' })
    const codes = task.getByRole('listitem').locator('code')
    await expect(codes).toHaveCount(5)
    const chunks = await codes.allTextContents()
    await task.getByLabel('Complete with read 1').fill('nonsense')
    await task.getByLabel('Complete with read 1').press('Enter')
    await expect(task.getByRole('listitem').first()).toContainText('Not so.')

    let held = ''
    for (const [index, chunk] of chunks.entries()) {
      const parts = (held + chunk).split('↵')
      held = parts.pop() ?? ''
      await task.getByLabel(`Complete with read ${index + 1}`).fill(parts.join(' '))
    }
    await task.getByRole('button', { name: 'Check' }).click()
    await expect(task.getByRole('status')).toHaveText('All right: you framed the whole stream.')
    await page.reload()
    await expect(task.getByRole('status')).toHaveText('All right: you framed the whole stream.')
  })
})

test.describe('TCP against UDP', () => {
  test('shows what loss costs each, and nothing where nothing is lost', async ({ page }) => {
    await page.goto('/lessons/sockets')
    const of = protocols(page)
    const row = (name: string) => of.getByRole('row').filter({ hasText: name }).getByRole('cell')
    await expect(row('The program has')).toHaveText(['0 of 6', '0 of 6'])
    await toTheEnd(of)
    await expect(row('The program has')).toHaveText(['6 of 6', '4 of 6'])
    await expect(row('Sent again')).toHaveText(['2', '0'])

    await of.getByRole('slider', { name: 'Packets lost' }).press('Home')
    await expect(row('The program has')).toHaveText(['6 of 6', '6 of 6'])
    await expect(row('Delay, the longest')).toHaveText(['50 ms', '50 ms'])
  })

  test('runs at once to its end for who wants less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/lessons/sockets')
    const of = protocols(page)
    await of.getByRole('button', { name: 'Run' }).click()
    await expect(of.getByRole('button', { name: 'Run again' })).toBeVisible()
    await of.getByRole('button', { name: 'Reset' }).click()
    await expect(of.getByRole('slider', { name: 'Moment shown' })).toHaveAttribute('aria-valuetext', '0 ms')
  })
})

test.describe('rate limits', () => {
  test('answer the same requests differently, and those one sends as well', async ({ page }) => {
    await page.goto('/lessons/rate-limits')
    const of = limits(page)
    await toTheEnd(of)
    await expect(of).toContainText('most in any 5 s: 9')
    await expect(of).toContainText('most in any 5 s: 5')

    await of.getByRole('button', { name: 'Reset' }).press('Enter')
    await of.getByRole('button', { name: 'Send one now' }).press('Space')
    await of.getByText('The same as text').click()
    const yours = of.getByRole('row').filter({ hasText: 'yours' })
    await expect(yours.getByRole('cell')).toHaveText(['200, 3 left', '200, 3 left', '200, 3 left'])
    await page.reload()
    await expect(of.getByRole('button', { name: 'Remove yours' })).not.toHaveAttribute(
      'aria-disabled',
      'true',
    )
  })
})

for (const path of ['/lessons/sockets', '/lessons/rate-limits']) {
  test(`the simulations of ${path} can be used by all, on a phone too`, async ({ page }) => {
    await page.goto(path)
    const sliders = page.getByRole('slider', { name: 'Moment shown' })
    await expect(sliders.first()).toBeVisible()
    for (const slider of await sliders.all()) await slider.press('End')
    for (const text of await page.getByText('The same as text').all()) await text.click()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
}
