import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveBarePage } from './bare-page.mjs'
import { commentsCost } from './comments-cost.mjs'
import * as inPage from './in-page.mjs'
import { median } from './median.mjs'

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {{ line: string, over: boolean }} Measure what was found, with its limit
 */

const MB = 1_000_000

/**
 * Measures the mock network in Chromium, beside a page with msw and nothing else.
 * @param {string} address where the lab is served
 * @param {string} dist folder of the build that is served there
 * @param {string} executablePath of a Chromium
 * @returns {AsyncGenerator<Measure>}
 */
export async function* measureNetwork(address, dist, executablePath) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({
    executablePath,
    // Names lead nowhere, so that a request that escaped the mock network would be lost.
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  })
  /** @type {Awaited<ReturnType<typeof serveBarePage>> | undefined} */
  let bare
  try {
    bare = await serveBarePage()
    const context = await browser.newContext()
    const openLab = () => openPage(context, `${address}/sandbox`)
    const lab = await openLab()
    yield await laterThanPaint(lab, dist)
    yield await likeBareMsw(lab, await openPage(context, `${bare.address}/`))
    yield await allAtOnce(await openLab())
    yield await sentWhole('20 MB sent and sent back', lab.evaluate(inPage.postLarge, 20 * MB))
    yield await sentWhole('20 MB received', lab.evaluate(inPage.getLarge, 20 * MB))
    yield await keptMemory(await openLab())
    yield await dripPieces(lab)
    yield await indexedComments()
  } finally {
    await browser.close()
    await bare?.close()
  }
}

/**
 * @param {BrowserContext} context
 * @param {string} url
 */
async function openPage(context, url) {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('html[data-network="ready"]').waitFor()
  // The first request loads the service.
  await page.evaluate(inPage.timeGets, 1)
  return page
}

/** @param {Page} lab @param {string} dist @returns {Promise<Measure>} */
async function laterThanPaint(lab, dist) {
  /** @type {Record<string, { file: string }>} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const files = Object.entries(manifest)
    .filter(([source]) => /^src\/network\/|^node_modules\/msw\//.test(source))
    .map(([, chunk]) => chunk.file)
  const { painted, asked } = await lab.evaluate(inPage.firstMoments, files)
  return {
    line: `its code is asked for ${(asked - painted).toFixed(0)} ms after the first paint (limit: after it)`,
    over: !(Number.isFinite(asked) && asked > painted),
  }
}

/** @param {Page} lab @param {Page} bare @returns {Promise<Measure>} */
async function likeBareMsw(lab, bare) {
  const rounds = 15
  const perRound = 20
  /** @type {Map<Page, number[]>} */
  const times = new Map([
    [lab, []],
    [bare, []],
  ])
  // The first round warms up. Turns are swapped, so that neither page always follows the other.
  for (let round = 0; round <= rounds; round++) {
    for (const page of round % 2 === 0 ? [lab, bare] : [bare, lab]) {
      await page.bringToFront()
      const block = await page.evaluate(inPage.timeGets, perRound)
      if (round > 0) times.get(page)?.push(...block)
    }
  }
  const [ours, theirs] = [median(times.get(lab) ?? []), median(times.get(bare) ?? [])]
  return {
    line: `a GET takes ${ours.toFixed(2)} ms, a bare msw page ${theirs.toFixed(2)} ms: ${(ours / theirs).toFixed(2)} times as long (limit 1.3; medians of ${rounds * perRound})`,
    over: !(ours <= 1.3 * theirs),
  }
}

/** @param {Page} lab @returns {Promise<Measure>} */
async function allAtOnce(lab) {
  const count = 1_000
  await lab.bringToFront()
  const button = await lab.getByRole('button', { name: /^Now .*theme/ }).boundingBox()
  if (!button) throw new Error('The page has no button for its theme.')
  await lab.evaluate(inPage.watchInput)
  const devTools = await lab.context().newCDPSession(lab)
  const at = { x: button.x + button.width / 2, y: button.y + button.height / 2, clickCount: 1 }
  // Not waited for: a person does not wait either, and the queue is part of what is measured.
  const clicking = setInterval(() => {
    for (const type of /** @type {const} */ (['mousePressed', 'mouseReleased'])) {
      devTools.send('Input.dispatchMouseEvent', { type, button: 'left', ...at }).catch(() => undefined)
    }
  }, 100)
  const start = performance.now()
  const { lost, most } = await lab.evaluate(inPage.sendMany, {
    // Slow enough that all have been sent before the first is answered.
    url: 'https://httpbin.org/delay/3',
    count,
    atOnce: count,
  })
  const seconds = (performance.now() - start) / 1_000
  clearInterval(clicking)
  await devTools.detach()
  const { count: inputs, worst } = await lab.evaluate(inPage.inputSoFar)
  return {
    line: `1,000 at once, up to ${most} under way: ${lost} lost (limit 0) in ${seconds.toFixed(1)} s; meanwhile ${inputs} presses and clicks answered within ${worst.toFixed(0)} ms (limit 200)`,
    over: lost > 0 || inputs === 0 || worst > 200,
  }
}

/** @param {string} what @param {Promise<{ whole: boolean, ms: number }>} sending @returns {Promise<Measure>} */
async function sentWhole(what, sending) {
  const { whole, ms } = await sending
  return { line: `${what}: ${whole ? 'whole' : 'not whole'} in ${ms.toFixed(0)} ms`, over: !whole }
}

/** @param {Page} lab @returns {Promise<Measure>} */
async function keptMemory(lab) {
  const before = await usedMemory(lab)
  const { lost } = await lab.evaluate(inPage.sendMany, {
    url: 'https://httpbin.org/get',
    count: 5_000,
    atOnce: 20,
  })
  const grown = ((await usedMemory(lab)) - before) / MB
  return {
    line: `after 5,000 requests, ${lost} lost, the page holds ${grown.toFixed(1)} MB more (limit 20)`,
    over: lost > 0 || !(grown <= 20),
  }
}

/**
 * What is left after a collection: objects, those behind the DOM's, and array buffers.
 * @param {Page} lab
 * @returns {Promise<number>} bytes
 */
async function usedMemory(lab) {
  const devTools = await lab.context().newCDPSession(lab)
  await devTools.send('HeapProfiler.enable')
  await devTools.send('HeapProfiler.collectGarbage')
  /** @type {{ usedSize: number, embedderHeapUsedSize?: number, backingStorageSize?: number }} */
  const usage = await devTools.send('Runtime.getHeapUsage')
  await devTools.detach()
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)
}

/** @param {Page} lab @returns {Promise<Measure>} */
async function dripPieces(lab) {
  const pieces = await lab.evaluate(inPage.countPieces, 100)
  return { line: `a drip of 100 pieces arrives as ${pieces} (limit 100)`, over: pieces !== 100 }
}

/** @returns {Promise<Measure>} */
async function indexedComments() {
  const [few, many] = await commentsCost([500, 50_000])
  return {
    line: `GET /comments?postId=1 takes ${few.toFixed(3)} ms among 500 comments, ${many.toFixed(3)} ms among 50,000: ${(many / few).toFixed(2)} times as long (limit 1.5)`,
    over: !(many <= 1.5 * few),
  }
}
