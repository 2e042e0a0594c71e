import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

const USERS = 'https://api.example.com/users'

test.beforeEach(async ({ lab }) => {
  await lab.open('/sandbox')
})

test('a script that gets no connection gives up by its own limit, and may try a POST again', async ({
  page,
  lab,
}) => {
  lab.expectRefusalsFrom('faults.example.com')
  const panel = requestPanel(page)
  await page.getByRole('button', { name: 'Script', exact: true }).click()
  await panel.write('POST', 'https://faults.example.com/connect-timeout')
  const policy = await panel.setPolicy({ 'Connect (s)': '0.3', Retries: '1', 'First wait (s)': '0.1' })
  await expect(policy).toContainText('Gives up an attempt that has no connection after 0.3 s.')
  await panel.sendNow('Timed out')
  await expect(panel.response).toContainText('No connection was made within 0.3 s')
  await expect(panel.response).toContainText('2 attempts')
  await panel.openResponseTab('Timeline')
  await expect(panel.events.filter({ hasText: 'nothing had been sent' })).toContainText(
    'so POST is safe to try again',
  )
})

test('a page can’t limit its connections: the field says why, and keeps what was written', async ({
  page,
}) => {
  const panel = requestPanel(page)
  await page.getByRole('button', { name: 'Script', exact: true }).click()
  const policy = await panel.openRequestTab('Policy')
  const connect = policy.getByLabel('Connect (s)')
  await connect.fill('2')
  await page.getByRole('button', { name: 'Browser', exact: true }).click()
  await expect(connect).toBeDisabled()
  await expect(connect).toHaveAccessibleDescription(/A page can’t tell/)
  await page.getByRole('button', { name: 'Script', exact: true }).click()
  await expect(connect).toBeEnabled()
  await expect(connect).toHaveValue('2')
})

test('content that drips outlives a limit on silence; content that stalls does not', async ({
  page,
  lab,
}) => {
  lab.expectRefusalsFrom('faults.example.com')
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/drip?duration=1.5&numbytes=5&delay=0')
  await panel.setPolicy({ 'Read (s)': '0.8' })
  await panel.sendNow('200 OK')
  await panel.url.fill('https://faults.example.com/stalled')
  await panel.sendNow('Timed out')
  await expect(panel.response).toContainText('after 0.8 s of silence the client gave up')
})

test('the total time ends attempts and waits, and the time line draws where', async ({ page, lab }) => {
  lab.expectRefusalsFrom('faults.example.com')
  const panel = requestPanel(page)
  await panel.write('GET', 'https://faults.example.com/timeout')
  const policy = await panel.setPolicy({ 'Timeout (s)': '2', Retries: '5', 'First wait (s)': '0.1' })
  // The second attempt is cut off in its middle, also where the first one takes long to give up.
  await policy.getByLabel('Backoff').selectOption('Fixed')
  await policy.getByLabel('Full jitter').uncheck()
  await policy.getByLabel('Total (s)').fill('4')
  await expect(policy).toContainText('Ends everything, waits included, within 4 s.')
  await panel.sendNow('Timed out')
  await expect(panel.response).toContainText('The 4 s that everything may take')
  const timeline = await panel.openResponseTab('Timeline')
  await expect(timeline.getByText('4 s in all')).toBeVisible()
  await expect(panel.events.last()).toContainText('The 4 s that everything may take were over.')
})

test('an Idempotency-Key lets a lost order be sent again, and it is placed once', async ({ page, lab }) => {
  lab.expectRefusalsFrom('faults.example.com')
  const panel = requestPanel(page)
  await panel.write('POST', 'https://faults.example.com/orders?lose=1')
  const policy = await panel.setPolicy({ 'Timeout (s)': '1', Retries: '1', 'First wait (s)': '0.1' })
  await policy.getByLabel(/^Send an Idempotency-Key/).check()
  await panel.sendNow('201 Created')
  await expect(panel.response).toContainText('2 attempts')
  await expect(panel.response).toContainText('Idempotency-Key')
  await panel.openResponseTab('Timeline')
  await expect(panel.events.filter({ hasText: 'attempt 1 of 2' })).toContainText(
    'its Idempotency-Key lets the server know POST again',
  )
})

test('failures and methods are chosen one by one, and wrong input is said in place', async ({
  page,
  lab,
}) => {
  lab.expectRefusalsFrom('httpbin.org')
  const panel = requestPanel(page)
  await panel.write('POST', 'https://httpbin.org/status/503')
  const policy = await panel.setPolicy({ Retries: '1', 'First wait (s)': '0.1' })
  await policy.getByText('After which failures').click()
  await policy.getByLabel('503 Service Unavailable').uncheck()
  await panel.sendNow('503 Service Unavailable')
  await panel.openResponseTab('Timeline')
  await expect(panel.events.last()).toContainText('this policy does not try again after that code')

  await policy.getByLabel('503 Service Unavailable').check()
  await policy.getByLabel('Try only these again').check()
  const methods = policy.getByLabel('Methods to try again')
  await methods.fill('GET, P OST!, "')
  await expect(methods).toHaveAccessibleDescription(/can’t be a method/)
  await methods.fill('GET, POST')
  const codes = policy.getByLabel('Other status codes')
  await codes.fill('4O9')
  await expect(codes).toHaveAccessibleDescription(/is no status code/)
  await codes.fill('409')
  await expect(policy).toContainText('408, 409, 425')
  await panel.sendNow('503 Service Unavailable')
  await expect(panel.response).toContainText('2 attempts')
})

test('the rate limit of its own holds back what comes too soon, and the time line says for how long', async ({
  page,
}) => {
  const panel = requestPanel(page)
  await panel.write('GET', USERS)
  const policy = await panel.openRequestTab('Policy')
  await policy.getByText('Rate limit of its own').click()
  await policy.getByLabel('Requests', { exact: true }).fill('1')
  await policy.getByLabel('In (s)', { exact: true }).fill('3')
  await expect(policy).toContainText('Sends one request in 3 s at most to an origin; more wait their turn.')
  await panel.sendNow('200 OK')
  await panel.sendButton.click()
  await expect(panel.response).toContainText('The client’s own limit of 1 in 3 s')
  await expect(panel.outcome).toHaveText('200 OK')
  await panel.openResponseTab('Timeline')
  await expect(panel.events.first()).toContainText('holds it back for')

  await panel.sendButton.click()
  await expect(panel.response).toContainText('holds it back')
  await panel.cancelButton.click()
  await expect(panel.outcome).toHaveText('Cancelled')
  await panel.openResponseTab('Timeline')
  await expect(panel.events.last()).toContainText('You cancelled.')

  await policy.getByLabel('In (s)', { exact: true }).fill('60')
  await panel.sendNow('200 OK')
  await policy.getByLabel('Total (s)').fill('0.2')
  await panel.sendNow('Timed out')
  await expect(panel.response).toContainText('so it is not sent')
})

test('all of it is kept over a reload and goes along in a link', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', USERS)
  const policy = await panel.setPolicy({ 'Read (s)': '3', 'Total (s)': '9' })
  await policy.getByText('Rate limit of its own').click()
  await policy.getByLabel('Requests', { exact: true }).fill('4')
  await page.reload()
  await panel.openRequestTab('Policy')
  await expect(policy.getByLabel('Read (s)')).toHaveValue('3')
  await expect(policy.getByLabel('Total (s)')).toHaveValue('9')
  await expect(policy).toContainText('4 in 10 s')
})

test('the editor meets WCAG with everything open and wrong', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('POST', USERS)
  const policy = await panel.setPolicy({ Retries: '3', 'Total (s)': '4' })
  await policy.getByLabel('Try only these again').check()
  await policy.getByLabel('Methods to try again').fill('')
  await policy.getByText('After which failures').click()
  await policy.getByLabel('Other status codes').fill('soon')
  await policy.getByText('Rate limit of its own').click()
  await policy.getByLabel('Requests', { exact: true }).fill('0')
  await expectAccessible(page)
})
