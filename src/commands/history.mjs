/** @typedef {{ what: string, ms: number, blocked: number, over: boolean }} HistoryTime */

const MANY = 10_000
/** How long until rows are there, and for how long in all the page may not answer, in ms. */
const MOST_MS = 300
const MOST_BLOCKED = 100

/**
 * Measures a sandbox with ten thousand exchanges in its history: from the box of the history to its first rows,
 * and from a letter typed into the search to the row it leaves.
 * @param {string} address where the lab is served
 * @param {string} executablePath of a Chromium
 * @returns {Promise<HistoryTime[]>}
 */
export async function measureHistory(address, executablePath) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.goto(`${address}/sandbox`)
    await page.locator('html[data-network="ready"]').waitFor()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByRole('list', { name: 'Exchanges' }).getByRole('listitem').first().waitFor()
    await page.evaluate(multiply, MANY)

    await page.addInitScript(watchOpening)
    await page.reload()
    await page.locator('html[data-network="ready"]').waitFor()
    const opening = await page.waitForFunction(() => Reflect.get(globalThis, 'opened'))
    const opened = await opening.jsonValue()
    const searched = await page.getByRole('searchbox', { name: 'Search the history' }).evaluate(search)
    return [
      { what: 'to the first rows', ...opened },
      { what: 'to what a search finds', ...searched },
    ].map((time) => ({ ...time, over: time.ms > MOST_MS || time.blocked > MOST_BLOCKED }))
  } finally {
    await browser.close()
  }
}

/**
 * Runs in the page: makes so many of the one exchange that was sent, each with a URL of its own.
 * @param {number} many
 */
async function multiply(many) {
  const opening = indexedDB.open('roundtrip')
  await new Promise((resolve) => (opening.onsuccess = resolve))
  const transaction = opening.result.transaction(['exchanges', 'summaries'], 'readwrite')
  const ids = Array.from({ length: many }, () => crypto.randomUUID())
  for (const name of ['exchanges', 'summaries']) {
    const table = transaction.objectStore(name)
    const reading = table.getAll()
    reading.onsuccess = () => {
      const [one] = reading.result
      for (let number = 1; number < many; number += 1) {
        const url = `https://api.example.com/items/${number}`
        table.put({
          ...one,
          id: ids[number],
          sentAt: one.sentAt - number * 1_000,
          ...(one.url && { url }),
        })
      }
    }
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  opening.result.close()
}

/** Runs in the page before it starts, and leaves the times of opening as `opened`. */
function watchOpening() {
  /** @type {PerformanceEntry[]} */
  const tasks = []
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' })
  let started = 0
  const look = () => {
    if (!started && document.querySelector('[aria-label="History and collections"]'))
      started = performance.now()
    if (!started || !document.querySelector('[aria-label="Exchanges"] li'))
      return void requestAnimationFrame(look)
    const ended = performance.now()
    // The observer hears of a task only after it.
    setTimeout(() => {
      const within = tasks.filter(
        (task) => task.startTime + task.duration > started && task.startTime < ended,
      )
      const blocked = within.reduce((sum, { duration }) => sum + duration - 50, 0)
      Reflect.set(globalThis, 'opened', { ms: ended - started, blocked })
    }, 200)
  }
  look()
}

/**
 * Runs in the page: types what one entry matches.
 * @param {Element} field
 */
async function search(field) {
  /** @type {PerformanceEntry[]} */
  const tasks = []
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
  observer.observe({ type: 'longtask' })
  const started = performance.now()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'items/9876')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  const list = document.querySelector('[aria-label="Exchanges"]')
  while (list?.children.length !== 1) await new Promise(requestAnimationFrame)
  const ms = performance.now() - started
  await new Promise((resolve) => setTimeout(resolve, 200))
  observer.disconnect()
  return { ms, blocked: tasks.reduce((sum, { duration }) => sum + duration - 50, 0) }
}
