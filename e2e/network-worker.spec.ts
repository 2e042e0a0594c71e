import { ask } from './ask.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

test('a request in flight when the worker is killed reaches the server once', async ({
  page,
  lab,
  context,
}) => {
  await lab.open('/sandbox')
  const panel = requestPanel(page)
  await panel.write('POST', 'https://httpbin.org/delay/2')
  await panel.sendButton.click()
  await expect(panel.cancelButton).toBeVisible()

  const devtools = await context.newCDPSession(page)
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.stopAllWorkers')

  await expect(panel.outcome).toHaveText('200 OK')
  // A preflight would be a second line: a POST without content needs none.
  await panel.openResponseTab('Timeline')
  await expect(panel.events.filter({ hasText: 'POST' })).toHaveCount(1)
})

test('a page whose worker was killed is answered by the next', async ({ page, lab, context }) => {
  await lab.open('/sandbox')
  const devtools = await context.newCDPSession(page)
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.stopAllWorkers')
  expect(await ask(page, 'GET https://httpbin.org/uuid')).toMatchObject({ status: 200 })
})

test('1,000 requests at once are all answered', async ({ page, lab }) => {
  test.setTimeout(60_000)
  await lab.open('/sandbox')
  const answered = await page.evaluate(async () => {
    const requests = Array.from({ length: 1_000 }, (_, n) =>
      fetch(`https://httpbin.org/get?n=${n}`).then(async (response) => (await response.json()).args.n),
    )
    return new Set(await Promise.all(requests)).size
  })
  expect(answered).toBe(1_000)
})
