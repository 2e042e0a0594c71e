import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox'))

test('GET jsonplaceholder todos/1 is answered with the to-do everyone knows', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.send('GET', 'https://jsonplaceholder.typicode.com/todos/1', '200 OK')
  await expect(panel.content).toContainText('"title": "delectus aut autem"')
})

test('GET jsonplaceholder todos/9999 is answered 404 with an empty object', async ({ page, lab }) => {
  lab.expectRefusalsFrom('jsonplaceholder.typicode.com')
  const panel = requestPanel(page)
  await panel.send('GET', 'https://jsonplaceholder.typicode.com/todos/9999', '404 Not Found')
  await expect(panel.content).toHaveText('{}')
})

test('POST of JSON to jsonplaceholder posts is answered 201 with id 101', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('POST', 'https://jsonplaceholder.typicode.com/posts')
  const body = await panel.openRequestTab('Body')
  await body.getByLabel('Type').selectOption('JSON')
  await body.getByLabel('JSON content').fill('{"title": "foo", "body": "bar", "userId": 1}')
  await panel.sendNow('201 Created')
  await expect(panel.content).toContainText('"title": "foo"')
  await expect(panel.content).toContainText('"id": 101')
})

test('GET httpbin get?id=3 is answered with the arguments that were sent', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.send('GET', 'https://httpbin.org/get?id=3', '200 OK')
  await expect(panel.content).toContainText('"id": "3"')
  await expect(panel.content).toContainText('"url": "https://httpbin.org/get?id=3"')
})

test('httpbin delay/5 times out after the one second it is given', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/delay/5')
  await panel.setPolicy({ 'Timeout (s)': '1' })
  await panel.sendNow('Timed out')
  await expect(panel.response).toContainText('No answer came within 1 s')
  await panel.openResponseTab('Timeline')
  await expect(panel.events.last()).toContainText('Timed out')
})

test('httpbin redirect/3 shows each of its four hops', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.send('GET', 'https://httpbin.org/redirect/3', '200 OK')
  await expect(panel.response).toContainText('4 hops')
  await panel.openResponseTab('Timeline')
  await expect(panel.events.filter({ hasText: /^[\d.]+ sGET \S+ leaves\.$/ })).toHaveText([
    /GET \/redirect\/3 leaves/,
    /GET \/relative-redirect\/2 leaves/,
    /GET \/relative-redirect\/1 leaves/,
    /GET \/get leaves/,
  ])
  await expect(panel.events.filter({ hasText: 'begins to answer: 302' })).toHaveCount(3)

  const raw = await panel.openResponseTab('Raw')
  await expect(raw.getByLabel('Response message')).toContainText('HTTP/1.1 200 OK')
  await raw.getByLabel('Hop').selectOption({ index: 0 })
  await expect(raw.getByLabel('Request message')).toContainText('GET /redirect/3 HTTP/1.1')
  await expect(raw.getByLabel('Response message')).toContainText('Location: /relative-redirect/2')

  const server = await panel.openResponseTab('Server')
  await expect(server.getByRole('listitem')).toHaveCount(4)
})

test('api.example.com/users answers without a token, with one, and refuses a wrong one', async ({
  page,
  lab,
}) => {
  lab.expectRefusalsFrom('api.example.com')
  const panel = requestPanel(page)
  await panel.send('GET', 'https://api.example.com/users', '200 OK')
  await expect(panel.content).toContainText('"name": "Alice')

  const auth = await panel.openRequestTab('Auth')
  await auth.getByLabel('Type').selectOption('Bearer token')
  await auth.getByLabel('Token').fill('token123')
  await panel.sendNow('200 OK')
  const headers = await panel.openResponseTab('Headers')
  await expect(headers.getByRole('row', { name: 'Authorization Bearer token123' })).toBeVisible()
  const server = await panel.openResponseTab('Server')
  await expect(server).toContainText('token123 is Alice')

  await auth.getByLabel('Token').fill('stolen')
  await panel.sendNow('401 Unauthorized')
})

test('api.example.com/profile wants a bearer token', async ({ page, lab }) => {
  lab.expectRefusalsFrom('api.example.com')
  const panel = requestPanel(page)
  await panel.send('GET', 'https://api.example.com/profile', '401 Unauthorized')
  const auth = await panel.openRequestTab('Auth')
  await auth.getByLabel('Type').selectOption('Bearer token')
  await auth.getByLabel('Token').fill('token123')
  await panel.sendNow('200 OK')
})

test('api.example.com/users answers 429 with Retry-After after sixty requests in a minute', async ({
  page,
  lab,
}) => {
  lab.expectRefusalsFrom('api.example.com')
  const statuses = await page.evaluate(() =>
    Promise.all(
      Array.from({ length: 60 }, async () => (await fetch('https://api.example.com/users')).status),
    ),
  )
  expect(statuses).toEqual(Array.from({ length: 60 }, () => 200))

  const panel = requestPanel(page)
  await panel.send('GET', 'https://api.example.com/users', '429 Too Many Requests')
  await expect(panel.response).toContainText(/come back in \d+ s/)
  const headers = await panel.openResponseTab('Headers')
  await expect(headers.getByRole('row', { name: /^Retry-After \d+/ })).toBeVisible()
})

test('a script gets what CORS keeps from the page', async ({ page, lab }) => {
  lab.expectRefusalsFrom('example.com')
  const panel = requestPanel(page)
  await panel.send('GET', 'https://example.com/', 'Network error')
  await expect(panel.response).toContainText('Access-Control-Allow-Origin')
  await page.getByRole('button', { name: 'Script', exact: true }).click()
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('Example Domain')
})

test('how browser and script differ is told, with what it means for the request at hand', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('PUT', 'https://httpbin.org/put')
  const opener = page.getByRole('button', { name: 'How browser and script differ' })
  await opener.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Browser or script: who sends?' })
  const row = dialog.getByRole('row', { name: /^Before the request/ })
  await expect(row).toContainText('Here: A page asks first, because of the method PUT.')
  await expectAccessible(page, 'dialog')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
})

test('a response is shown pretty and as it was sent', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.send('GET', 'https://jsonplaceholder.typicode.com/todos/1', '200 OK')
  const as = panel.response.getByRole('group', { name: 'Content as' })
  await expect(as.getByRole('button', { name: 'Pretty' })).toHaveAttribute('aria-pressed', 'true')
  await as.getByRole('button', { name: 'As sent' }).click()
  await expect(panel.content).toContainText('"completed": false')
  await expect(panel.response).toContainText(/JSON, 83 bytes/)
})

test('Cancel ends a request, and what was typed stays', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/delay/9')
  await panel.sendButton.click()
  await expect(panel.response).toHaveAttribute('aria-busy', 'true')
  await panel.cancelButton.click()
  await expect(panel.outcome).toHaveText('Cancelled')
  await expect(panel.sendButton).toBeVisible()
  await expect(panel.url).toHaveValue('https://httpbin.org/delay/9')
})

test('the parts of the URL are explained as they stand', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/get?id=3#top')
  const params = await panel.openRequestTab('Params')
  await params.getByText('What each part of this URL is for').press('Enter')
  const parts = params.getByRole('table', { name: 'Its parts, and where they go' })
  await expect(parts.getByRole('row', { name: /^Fragment/ })).toContainText('top')
  await expect(parts.getByRole('row', { name: /^Fragment/ })).toContainText('Stays in the browser')
  await expect(params).toContainText('GET /get?id=3 with Host: httpbin.org')
  await expectAccessible(page, '[aria-label="Request"] ~ [role="tabpanel"]')
})
