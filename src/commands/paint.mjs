const FRAME_MS = 1_000 / 60

/**
 * Measures how long the sandbox takes from the last byte of a response to its being painted.
 * @param {string} address where the lab is served
 * @param {string} executablePath of a Chromium
 * @param {number} [sends]
 * @returns {Promise<{ frames: number[], median: number, worst: number }>} in frames of 1/60 s
 */
export async function measurePaint(address, executablePath, sends = 30) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.addInitScript(watch)
    await openWhenServed(page, `${address}/sandbox`)
    await page.locator('html[data-network="ready"]').waitFor()
    const frames = []
    for (let count = 0; count < sends; count++) {
      await page.getByRole('textbox', { name: 'URL' }).fill(`https://httpbin.org/get?n=${count}`)
      await page.evaluate(() => Reflect.set(globalThis, 'painted', undefined))
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      const ms = await page.waitForFunction(() => Reflect.get(globalThis, 'painted'))
      frames.push(Number(await ms.jsonValue()) / FRAME_MS)
    }
    const sorted = frames.toSorted((a, b) => a - b)
    return { frames, median: sorted[Math.floor(sorted.length / 2)] ?? NaN, worst: sorted.at(-1) ?? NaN }
  } finally {
    await browser.close()
  }
}

/**
 * Runs in the page: notes when a content has been read to its end, and the frame after the
 * response's heading came into the document.
 */
function watch() {
  let arrived = 0
  const { read } = ReadableStreamDefaultReader.prototype
  ReadableStreamDefaultReader.prototype.read = async function (...args) {
    const result = await read.apply(this, args)
    if (result.done) arrived = performance.now()
    return result
  }
  new MutationObserver((changes) => {
    const response = document.querySelector('section[aria-label="Response"] h2')
    const isNew = changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.contains(response)))
    if (!response || !isNew) return
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      // A message posted from an animation frame is delivered once that frame has been painted.
      channel.port1.onmessage = () => Reflect.set(globalThis, 'painted', performance.now() - arrived)
      channel.port2.postMessage(undefined)
    })
  }).observe(document, { childList: true, subtree: true })
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 */
async function openWhenServed(page, url) {
  const patience = Date.now() + 15_000
  for (;;) {
    try {
      return await page.goto(url)
    } catch (error) {
      if (Date.now() > patience) throw error
      await page.waitForTimeout(100)
    }
  }
}
