import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox'))

test('parameters follow the URL, and the URL follows the parameters', async ({ page }) => {
  const panel = requestPanel(page)
  const params = await panel.openRequestTab('Params')
  await panel.url.fill('https://httpbin.org/get?q=tea&lang=en')
  await expect(params.getByLabel('Name of parameter 1')).toHaveValue('q')
  await expect(params.getByLabel('Value of parameter 1')).toHaveValue('tea')
  await expect(params.getByLabel('Name of parameter 2')).toHaveValue('lang')

  await params.getByLabel('Value of parameter 1').fill('green tea & milk')
  await expect(panel.url).toHaveValue(
    /^https:\/\/httpbin\.org\/get\?q=green(\+|%20)tea(\+|%20)%26(\+|%20)milk&lang=en$/,
  )
  await params.getByLabel('Name of parameter 3').fill('page')
  await params.getByLabel('Value of parameter 3').fill('2')
  await params.getByRole('button', { name: 'Remove parameter 2' }).click()
  await expect(panel.url).toHaveValue(/milk&page=2$/)

  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"q": "green tea & milk"')
  await expect(panel.content).toContainText('"page": "2"')
})

test('a header reaches the server, until it is switched off', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/headers')
  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Name of header 1').fill('X-Greeting')
  await headers.getByLabel('Value of header 1').fill('hello')
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"X-Greeting": "hello"')

  await headers.getByLabel('Send header 1').uncheck()
  await panel.sendNow('200 OK')
  await expect(panel.content).not.toContainText('X-Greeting')
})

test('a field that a page may not set is announced, dropped on the way, and carried for a script', async ({
  page,
}) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/headers')
  const headers = await panel.openRequestTab('Headers')
  await headers.getByLabel('Name of header 1').fill('Cookie')
  await headers.getByLabel('Value of header 1').fill('theme=dark')
  await expect(headers).toContainText('A page may not set Cookie: the browser drops it.')
  await panel.sendNow('200 OK')
  const wire = await panel.openResponseTab('Headers')
  await expect(wire.getByRole('row', { name: 'Cookie theme=dark' })).toContainText(
    'refused: a page may not set it',
  )

  await headers.getByRole('button', { name: 'Send as a script' }).click()
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"Cookie": "theme=dark"')
})

test('Basic credentials reach the server', async ({ page, lab }) => {
  lab.expectRefusalsFrom('httpbin.org')
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/basic-auth/ada/secret')
  const auth = await panel.openRequestTab('Auth')
  await auth.getByLabel('Type').selectOption('Basic')
  await auth.getByLabel('User name').fill('ada')
  await auth.getByLabel('Password').fill('wrong')
  await panel.sendNow('401 Unauthorized')
  await auth.getByLabel('Password').fill('secret')
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"authenticated": true')
})

test('a bearer token reaches the server', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/bearer')
  const auth = await panel.openRequestTab('Auth')
  await auth.getByLabel('Type').selectOption('Bearer token')
  await auth.getByLabel('Token').fill('abc.def')
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"token": "abc.def"')
})

test('an API key reaches the server in a field or in the query', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://api.example.com/data')
  const auth = await panel.openRequestTab('Auth')
  await auth.getByLabel('Type').selectOption('API key')
  await auth.getByLabel('Name').fill('X-API-Key')
  await auth.getByLabel('Key').fill('demo-key-123')
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"authenticatedBy": "api-key"')

  await auth.getByLabel('Goes in').selectOption('The query')
  await auth.getByLabel('Name').fill('api_key')
  await panel.sendNow('200 OK')
  const raw = await panel.openResponseTab('Raw')
  await expect(raw.getByLabel('Request message')).toContainText('GET /data?api_key=demo-key-123 HTTP/1.1')
})

test('JSON, a form and text each arrive as what they are', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('POST', 'https://httpbin.org/post')
  const body = await panel.openRequestTab('Body')

  await body.getByLabel('Type').selectOption('JSON')
  await body.getByLabel('JSON content').fill('{"city": "Oslo"}')
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"Content-Type": "application/json"')
  await expect(panel.content).toContainText('"city": "Oslo"')

  await body.getByLabel('Type').selectOption('Form')
  await body.getByLabel('Name of form field 1').fill('drink')
  await body.getByLabel('Value of form field 1').fill('tea & milk')
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"Content-Type": "application/x-www-form-urlencoded')
  await expect(panel.content).toContainText('"drink": "tea & milk"')

  await body.getByLabel('Type').selectOption('Text')
  await body.getByLabel('Text content').fill('plain words')
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"data": "plain words"')
  await expect(panel.content).toContainText('"Content-Type": "text/plain')

  // What stands under another type was kept.
  await body.getByLabel('Type').selectOption('JSON')
  await expect(body.getByLabel('JSON content')).toHaveValue('{"city": "Oslo"}')
})

test('the policy tries again with backoff, and the time line says why', async ({ page, lab }) => {
  lab.expectRefusalsFrom('httpbin.org')
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/status/503')
  const policy = await panel.setPolicy({ Retries: '2', 'First wait (s)': '0.2' }, 'steady')
  await expect(policy).toContainText('tries up to 2 more times')
  await panel.sendNow('503 Service Unavailable')
  await expect(panel.response).toContainText('3 attempts')

  await panel.openResponseTab('Timeline')
  await expect(panel.events.filter({ hasText: 'GET /status/503 leaves' })).toHaveCount(3)
  await expect(panel.events.filter({ hasText: 'attempt 1 of 3: waits 0.2 s, exponential' })).toHaveCount(1)
  await expect(panel.events.filter({ hasText: 'attempt 2 of 3: waits 0.4 s, exponential' })).toHaveCount(1)
  await expect(panel.events.last()).toContainText('attempt 3 of 3 was the last')
})

test('a POST is not sent twice unless one asks for it', async ({ page, lab }) => {
  lab.expectRefusalsFrom('httpbin.org')
  const panel = requestPanel(page)
  await panel.write('POST', 'https://httpbin.org/status/503')
  const policy = await panel.setPolicy({ Retries: '1', 'First wait (s)': '0.1' })
  await panel.sendNow('503 Service Unavailable')
  await expect(panel.response).toContainText('1 attempt')
  await panel.openResponseTab('Timeline')
  await expect(panel.events.last()).toContainText('POST is not idempotent')

  await policy.getByLabel(/^Retry POST and PATCH too/).check()
  await panel.sendNow('503 Service Unavailable')
  await expect(panel.response).toContainText('2 attempts')
})

test('what is being edited survives a reload, unsent', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('PUT', 'https://api.example.com/items/kettle?draft=1')
  const body = await panel.openRequestTab('Body')
  await body.getByLabel('Type').selectOption('JSON')
  await body.getByLabel('JSON content').fill('{"value": "on')
  await page.reload()
  await expect(panel.method).toHaveValue('PUT')
  await expect(panel.url).toHaveValue('https://api.example.com/items/kettle?draft=1')
  const again = await panel.openRequestTab('Body')
  await expect(again.getByLabel('JSON content')).toHaveValue('{"value": "on')
})

test('the history keeps what was sent, over a reload, and shows it again without sending', async ({
  page,
  lab,
}) => {
  lab.expectRefusalsFrom('httpbin.org')
  const panel = requestPanel(page)
  await panel.send('GET', 'https://httpbin.org/uuid', '200 OK')
  const uuid = await panel.content.textContent()
  await panel.send('DELETE', 'https://httpbin.org/status/410', '410 Gone')
  await page.reload()

  const entries = page.getByRole('region', { name: 'History' }).getByRole('listitem')
  await expect(entries).toHaveText([
    /DELETE\s*httpbin\.org\/status\/410\s*410/,
    /GET\s*httpbin\.org\/uuid\s*200/,
  ])
  await entries.nth(1).getByRole('button').first().click()
  await expect(panel.outcome).toHaveText('200 OK')
  await expect(panel.url).toHaveValue('https://httpbin.org/uuid')
  await expect(panel.content).toHaveText(uuid ?? '')
  await expect(entries).toHaveCount(2)
})
