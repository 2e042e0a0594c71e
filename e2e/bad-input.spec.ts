import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

test.describe('what was typed wrong is said in place, and stays', () => {
  test.beforeEach(({ lab }) => lab.open('/sandbox'))

  for (const { url, says } of [
    { url: '', says: /^Write where the request should go/ },
    { url: 'httpbin.org/get', says: /Did you mean https:\/\/httpbin\.org\/get\?/ },
    { url: 'https://', says: /there is no host after the scheme/ },
    { url: 'https://httpbin.org:99999/get', says: /the port “99999” is not a number from 0 to 65535/ },
    { url: 'https://two words/', says: /the host “two words” has a space in it/ },
    { url: 'ftp://example.com/file', says: /HTTP is spoken to http: and https: URLs/ },
    {
      url: 'https://ada:secret@httpbin.org/get',
      says: /fetch\(\) refuses URLs that carry a user name or password/,
    },
  ]) {
    test(`the URL “${url}” is not sent`, async ({ page }) => {
      const panel = requestPanel(page)
      await panel.url.fill(url)
      await panel.sendButton.click()
      await expect(panel.url).toHaveAttribute('aria-invalid', 'true')
      await expect(panel.url).toHaveAccessibleDescription(says)
      await expect(panel.outcome).toHaveText('Nothing sent yet')
      await expect(panel.url).toHaveValue(url)

      await panel.url.fill('https://httpbin.org/get')
      await expect(panel.url).toHaveAttribute('aria-invalid', 'false')
      await panel.sendNow('200 OK')
    })
  }

  test('a method that is no word is not sent', async ({ page }) => {
    const panel = requestPanel(page)
    await panel.method.selectOption('Another…')
    const own = page.getByRole('textbox', { name: 'Method', exact: true })
    await own.fill('GET IT')
    await panel.sendButton.click()
    await expect(own).toHaveAccessibleDescription(/“GET IT” can’t be a method/)
    await expect(panel.outcome).toHaveText('Nothing sent yet')
    await expect(own).toHaveValue('GET IT')
  })

  test('a method that nobody knows fails its preflight, and gets a script an answer', async ({
    page,
    lab,
  }) => {
    lab.expectRefusalsFrom('api.example.com')
    const panel = requestPanel(page)
    await panel.url.fill('https://api.example.com/users')
    await panel.method.selectOption('Another…')
    await page.getByRole('textbox', { name: 'Method', exact: true }).fill('BREW')
    await panel.sendNow('Network error')
    await expect(panel.response).toContainText('BREW')
    await page.getByRole('button', { name: 'Script', exact: true }).click()
    await panel.sendButton.click()
    await expect(panel.outcome).toHaveText(/^(405 Method Not Allowed|501 Not Implemented)$/)
  })

  test('TRACE is refused to a page and offered to a script', async ({ page }) => {
    const panel = requestPanel(page)
    await panel.write('TRACE', 'https://httpbin.org/get')
    await panel.sendButton.click()
    await expect(panel.method).toHaveAccessibleDescription(/A page may not send TRACE: fetch\(\) refuses it/)
    await expect(panel.outcome).toHaveText('Nothing sent yet')
    await page.getByRole('button', { name: 'Send as a script' }).click()
    await expect(page.getByRole('button', { name: 'Script', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await panel.sendButton.click()
    const server = await panel.openResponseTab('Server')
    await expect(server).toContainText('TRACE')
  })

  test('JSON that is none is pointed out with line and column, and sent as it stands', async ({
    page,
    lab,
  }) => {
    lab.expectRefusalsFrom('api.example.com')
    const panel = requestPanel(page)
    await panel.write('POST', 'https://api.example.com/users')
    const body = await panel.openRequestTab('Body')
    await body.getByLabel('Type').selectOption('JSON')
    await body.getByLabel('JSON content').fill('{\n  "name": "Ada",\n}')
    await expect(body.getByLabel('JSON content')).toHaveAccessibleDescription(
      /Not JSON yet: line 3, column 1/,
    )
    await panel.sendNow('400 Bad Request')
    await expect(body.getByLabel('JSON content')).toHaveValue('{\n  "name": "Ada",\n}')
  })

  test('a name that no field may have stops the send', async ({ page }) => {
    const panel = requestPanel(page)
    await panel.write('GET', 'https://httpbin.org/headers')
    const headers = await panel.openRequestTab('Headers')
    const name = headers.getByLabel('Name of header 1')
    await name.fill('X Greeting')
    await headers.getByLabel('Value of header 1').fill('hello')
    await panel.sendButton.click()
    await expect(name).toHaveAttribute('aria-invalid', 'true')
    await expect(name).toHaveAccessibleDescription(/“X Greeting” can’t be a field name/)
    await expect(panel.outcome).toHaveText('Nothing sent yet')
    await name.fill('X-Greeting')
    await panel.sendNow('200 OK')
  })

  test('a value that no field may carry stops the send', async ({ page }) => {
    const panel = requestPanel(page)
    const headers = await panel.openRequestTab('Headers')
    await headers.getByLabel('Name of header 1').fill('X-Greeting')
    await headers.getByLabel('Value of header 1').fill('☕')
    await panel.sendButton.click()
    await expect(headers.getByLabel('Value of header 1')).toHaveAccessibleDescription(/has “☕” in it/)
    await expect(panel.outcome).toHaveText('Nothing sent yet')
  })

  test('numbers of the policy that make no sense are refused, and the last good one counts', async ({
    page,
  }) => {
    const panel = requestPanel(page)
    const policy = await panel.openRequestTab('Policy')
    await policy.getByLabel('Timeout (s)').fill('soon')
    await expect(policy.getByLabel('Timeout (s)')).toHaveAccessibleDescription(/“soon” is not a number/)
    await policy.getByLabel('Retries').fill('-1')
    await expect(policy.getByLabel('Retries')).toHaveAccessibleDescription('A whole number from 0 to 10.')
    await panel.sendNow('200 OK')
  })

  test('content with a GET is announced to stay here', async ({ page }) => {
    const panel = requestPanel(page)
    await panel.write('GET', 'https://httpbin.org/anything')
    const body = await panel.openRequestTab('Body')
    await body.getByLabel('Type').selectOption('Text')
    await body.getByLabel('Text content').fill('hello')
    await expect(body).toContainText('fetch() sends no content with GET')
    await panel.sendNow('200 OK')
    await expect(panel.content).toContainText('"data": ""')
  })
})

test.describe('without a service worker', () => {
  for (const { name, why, block } of [
    {
      name: 'where the browser has none',
      why: 'This browser offers no service workers here',
      block: () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }),
    },
    {
      name: 'where it may not be registered',
      why: 'did not start',
      block: () => {
        ServiceWorkerContainer.prototype.register = () =>
          Promise.reject(new DOMException('not here', 'SecurityError'))
      },
    },
  ]) {
    test(`the script client still works ${name}, and the page says why its own does not`, async ({
      page,
    }) => {
      await page.addInitScript(block)
      await page.goto('/sandbox')
      await expect(page.locator('html')).toHaveAttribute('data-network', 'script-only')
      const panel = requestPanel(page)
      await panel.url.fill('https://httpbin.org/get?kept=1')
      await panel.sendButton.click()
      await expect(page.getByText(why).first()).toBeVisible()
      await expect(panel.url).toHaveValue('https://httpbin.org/get?kept=1')
      await page.getByRole('button', { name: 'Send as a script' }).click()
      await expect(panel.outcome).toHaveText('200 OK')
      await expect(panel.content).toContainText('"kept": "1"')
    })
  }
})

test.describe('without storage', () => {
  for (const { name, block } of [
    {
      name: 'that the browser refuses to open',
      block: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The user denied permission', 'SecurityError')
        }
      },
    },
    {
      name: 'that the browser does not have',
      block: () => void Reflect.deleteProperty(window, 'indexedDB'),
    },
  ]) {
    test(`${name}, the lab says so and works`, async ({ page, lab }) => {
      await page.addInitScript(block)
      await lab.open('/sandbox')
      const notice = page
        .getByRole('status')
        .filter({ hasText: 'This browser won’t let the lab store anything' })
      await expect(notice).toContainText('leave private mode or allow site data, then reload')
      const panel = requestPanel(page)
      await panel.send('GET', 'https://httpbin.org/get?id=3', '200 OK')
      await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem')).toHaveCount(1)

      await page.getByRole('link', { name: 'Lessons', exact: true }).click()
      await page.getByRole('link', { name: 'Methods', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Methods')
      await page.getByRole('button', { name: 'Close this notice' }).click()
      await expect(notice).toHaveCount(0)
    })
  }
})

test.describe('an address where nothing is', () => {
  for (const { path, heading, way } of [
    { path: '/no/such/page', heading: '404 Not Found', way: 'lessons' },
    {
      path: '/lessons/no-such-lesson',
      heading: 'There is no lesson “no-such-lesson”',
      way: 'See all lessons',
    },
    { path: '/quiz/no-such-quiz', heading: 'There is no such quiz', way: 'See all lessons' },
    { path: '/lessons/100%25', heading: 'There is no lesson “100%”', way: 'See all lessons' },
  ]) {
    test(`${path} says so and leads on`, async ({ page }) => {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await page.getByRole('main').getByRole('link', { name: way, exact: true }).click()
      await expect(page).toHaveURL('/lessons')
    })
  }
})
