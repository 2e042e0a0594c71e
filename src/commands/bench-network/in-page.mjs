// Each function here runs in the page that is measured, and so may use nothing from outside itself.

/**
 * Sends GETs one after another.
 * @param {number} count
 * @returns {Promise<number[]>} how long each took until its content was read, in ms
 */
export async function timeGets(count) {
  const times = []
  for (let n = 0; n < count; n++) {
    const start = performance.now()
    const response = await fetch(`https://httpbin.org/get?n=${n}`)
    await response.json()
    times.push(performance.now() - start)
  }
  return times
}

/**
 * Sends GETs without waiting for answers, until `atOnce` are under way.
 * @param {{ url: string, count: number, atOnce: number }} sends of an address that tells its query as `args`
 * @returns {Promise<{ lost: number, most: number }>} how many did not get their own answer, and how many were
 *   under way at most
 */
export async function sendMany({ url, count, atOnce }) {
  let lost = count
  let most = 0
  /** @type {Set<Promise<void>>} */
  const underWay = new Set()
  const send = async (/** @type {string} */ n) => {
    const answer = await fetch(`${url}?n=${n}`).then(
      (response) => response.json(),
      () => undefined,
    )
    if (answer?.args.n === n) lost--
  }
  for (let n = 0; n < count; n++) {
    const sent = send(String(n)).finally(() => underWay.delete(sent))
    underWay.add(sent)
    most = Math.max(most, underWay.size)
    if (underWay.size >= atOnce) await Promise.race(underWay)
    // Sending hundreds takes a while by itself; a page that does so gives others their turn.
    else if (n % 25 === 24) await new Promise((resolve) => setTimeout(resolve))
  }
  await Promise.all(underWay)
  return { lost, most }
}

/**
 * Counts presses and clicks as `input.count`, and notes the longest time from one to the frame that was
 * painted after it as `input.worst`, in ms. What took less than a frame is not noted (Event Timing).
 */
export function watchInput() {
  const input = { count: 0, worst: 0 }
  Reflect.set(globalThis, 'input', input)
  for (const type of ['pointerdown', 'click']) addEventListener(type, () => input.count++, true)
  /** @type {PerformanceObserverInit & { durationThreshold: number }} */
  const events = { type: 'event', durationThreshold: 16 }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) input.worst = Math.max(input.worst, duration)
  }).observe(events)
}

/** @returns {{ count: number, worst: number }} what {@link watchInput} has noted so far */
export function inputSoFar() {
  return Reflect.get(globalThis, 'input')
}

/**
 * Posts text to an address that sends it back within JSON.
 * @param {number} size bytes
 * @returns {Promise<{ whole: boolean, ms: number }>}
 */
export async function postLarge(size) {
  const line = 'The quick brown fox jumps over the lazy dog. 0123456789 abcdefg\n'
  const text = line.repeat(Math.ceil(size / line.length)).slice(0, size)
  const start = performance.now()
  const response = await fetch('https://httpbin.org/post', { method: 'POST', body: text })
  const answer = await response.json()
  return { whole: answer.data === text, ms: performance.now() - start }
}

/**
 * Gets an answer of so many bytes.
 * @param {number} size
 * @returns {Promise<{ whole: boolean, ms: number }>}
 */
export async function getLarge(size) {
  const start = performance.now()
  const response = await fetch(`https://faults.example.com/huge?bytes=${size}`)
  const { byteLength } = await response.arrayBuffer()
  return { whole: byteLength === size, ms: performance.now() - start }
}

/**
 * Gets an answer that comes byte by byte.
 * @param {number} pieces
 * @returns {Promise<number>} in how many pieces it came
 */
export async function countPieces(pieces) {
  const response = await fetch(`https://httpbin.org/drip?numbytes=${pieces}&duration=1&delay=0`)
  const reader = response.body?.getReader()
  let count = 0
  while (reader && !(await reader.read()).done) count++
  return count
}

/**
 * When the page was painted first and when it asked for the first of `files`, in ms since it was opened.
 * @param {readonly string[]} files
 * @returns {{ painted: number, asked: number }}
 */
export function firstMoments(files) {
  const asked = performance
    .getEntriesByType('resource')
    .filter(({ name }) => files.some((file) => name.endsWith(file)))
    .map(({ startTime }) => startTime)
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
  return { painted, asked: Math.min(...asked) }
}
