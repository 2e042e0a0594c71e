import * as inPage from './in-page.mjs'

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ line: string, over: boolean }} Measure what was found, with its limit
 */

const MB = 1_000_000
const LARGE = 'https://faults.example.com/huge?bytes=20000000'
const SMALL = 'https://jsonplaceholder.typicode.com/todos/1'

/**
 * Measures what large responses cost the sandbox.
 * @param {string} address where the lab is served
 * @param {string} executablePath of a Chromium
 * @returns {AsyncGenerator<Measure>}
 */
export async function* measureInspector(address, executablePath) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.goto(`${address}/sandbox`)
    await page.locator('html[data-network="ready"]').waitFor()
    yield await firstScreen(page)
    yield await scrolling(page)
    yield await memory(page)
  } finally {
    await browser.close()
  }
}

/** @param {Page} page @returns {Promise<Measure>} */
async function firstScreen(page) {
  await page.evaluate(inPage.watchFirstScreen)
  await look(page, LARGE)
  const ms = await page.evaluate(inPage.firstScreenTook)
  return {
    line: `20 MB of JSON: the first screen ${ms.toFixed(0)} ms after the status line (limit 1,000)`,
    over: !(ms < 1_000),
  }
}

/** @param {Page} page @returns {Promise<Measure>} */
async function scrolling(page) {
  const { longest, late, frames } = await content(page).evaluate(inPage.scrollThrough)
  return {
    line: `scrolled through in ${frames} frames: ${late} took more than 50 ms (limit 6), the longest task ${longest.toFixed(0)} ms (limit 100)`,
    over: late > 6 || longest > 100,
  }
}

/** @param {Page} page @returns {Promise<Measure>} */
async function memory(page) {
  await look(page, SMALL)
  const before = await usedMemory(page)
  for (let times = 0; times < 10; times++) {
    await look(page, LARGE)
    await look(page, SMALL)
  }
  // React keeps what the render before showed until the next one: one large response at most, however many were open.
  await look(page, SMALL)
  const grown = ((await usedMemory(page)) - before) / MB
  return {
    line: `opened and left ten times, the page holds ${grown.toFixed(1)} MB more (limit 15)`,
    over: !(grown <= 15),
  }
}

/**
 * Sends a GET and waits until all of its content has been read.
 * @param {Page} page
 * @param {string} url
 */
async function look(page, url) {
  await page.getByRole('textbox', { name: 'URL' }).fill(url)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const mark = url === LARGE ? '"row": 3' : 'delectus'
  await content(page).and(page.locator(':not([aria-busy=true])')).filter({ hasText: mark }).waitFor()
}

/** @param {Page} page */
function content(page) {
  return page.getByRole('region', { name: 'Response' }).getByLabel('Content', { exact: true })
}

/**
 * What is left after a collection: objects and array buffers.
 * @param {Page} page
 * @returns {Promise<number>} bytes
 */
async function usedMemory(page) {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('HeapProfiler.enable')
  await devTools.send('HeapProfiler.collectGarbage')
  /** @type {{ usedSize: number, backingStorageSize?: number }} */
  const usage = await devTools.send('Runtime.getHeapUsage')
  await devTools.detach()
  return usage.usedSize + (usage.backingStorageSize ?? 0)
}
