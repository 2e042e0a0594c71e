import type { Page } from '@playwright/test'
import { expect, test, type Lab } from './lab.ts'

/** Does on purpose, on a page where no service worker runs yet, what no test may let pass. */
async function plant(page: Page, deed: string | (() => void)) {
  await page.goto('/settings')
  await page.evaluate(deed)
}

async function expectProblem(lab: Lab, text: string) {
  await expect.poll(() => lab.takeProblems().join('\n')).toContain(text)
}

test.fail('a problem that nobody takes fails the test', async ({ page }) => {
  await plant(page, 'console.error("planted")')
})

test('an error in the console is a problem', async ({ page, lab }) => {
  await plant(page, 'console.error("planted")')
  await expectProblem(lab, 'console.error: planted')
})

test('a warning in the console is a problem', async ({ page, lab }) => {
  await plant(page, 'console.warn("planted")')
  await expectProblem(lab, 'console.warning: planted')
})

test('an exception that nobody caught is a problem', async ({ page, lab }) => {
  await plant(page, () => {
    setTimeout(() => {
      throw new Error('planted')
    })
  })
  await expectProblem(lab, 'uncaught: Error: planted')
})

test('a promise that nobody handled is a problem', async ({ page, lab }) => {
  await plant(page, () => void Promise.reject(new Error('planted')))
  await expectProblem(lab, 'uncaught: Error: planted')
})

test('a request of the page that leaves the machine is a problem', async ({ page, lab }) => {
  lab.expectRefusalsFrom('httpbin.org')
  await plant(page, () => void fetch('https://httpbin.org/get').catch(() => undefined))
  await expectProblem(lab, 'left the machine: CONNECT httpbin.org:443')
})

test('an image from elsewhere is a problem', async ({ page, lab }) => {
  lab.expectRefusalsFrom('httpbin.org')
  await plant(page, () => {
    new Image().src = 'http://httpbin.org/image/png'
  })
  await expectProblem(lab, 'left the machine: GET http://httpbin.org/image/png')
})

test('a request of a service worker that leaves the machine is a problem', async ({ context, page, lab }) => {
  await context.route('**/planted.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'self.oninstall = () => fetch("https://httpbin.org/get")',
    }),
  )
  await plant(page, () => void navigator.serviceWorker.register('/planted.js'))
  await expectProblem(lab, 'left the machine: CONNECT httpbin.org:443')
})

test('a refusal from a host that the test did not name is a problem', async ({ page, lab }) => {
  lab.expectRefusalsFrom('httpbin.org')
  await lab.open('/sandbox')
  await page.evaluate(() => fetch('https://jsonplaceholder.typicode.com/todos/9999'))
  await expectProblem(lab, 'status of 404')
})
