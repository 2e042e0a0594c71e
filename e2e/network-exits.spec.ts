import { expect, test } from './lab.ts'

/** Ways in which a page may ask another host for something; each gives what became of it. */
const ways: Record<string, (url: string) => Promise<string>> = {
  fetch: async (url) => (await fetch(url)).statusText,
  'fetch without CORS': async (url) => (await fetch(url, { mode: 'no-cors' })).type,
  'fetch that keeps alive': async (url) => (await fetch(url, { method: 'POST', keepalive: true })).statusText,
  XMLHttpRequest: (url) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest()
      request.onloadend = () => resolve(`status ${request.status}`)
      request.open('GET', url)
      request.send()
    }),
  EventSource: (url) =>
    new Promise((resolve) => {
      const source = new EventSource(url)
      source.onerror = () => {
        source.close()
        resolve('error')
      }
    }),
  WebSocket: (url) =>
    new Promise((resolve) => {
      const socket = new WebSocket(url.replace(/^http/, 'ws'))
      socket.onclose = ({ code }) => resolve(`closed ${code}`)
    }),
  sendBeacon: async (url) => String(navigator.sendBeacon(url, 'x')),
  'an image': (url) =>
    new Promise((resolve) => {
      const image = new Image()
      image.onerror = () => resolve('error')
      image.src = url
    }),
  'a script': (url) => element('script', { src: url }),
  'a style sheet': (url) => element('link', { rel: 'stylesheet', href: url }),
  'a worker’s fetch': (url) =>
    new Promise((resolve) => {
      const code = `fetch(${JSON.stringify(url)}).then((r) => r.statusText, String).then(postMessage)`
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
      worker.onmessage = ({ data }) => resolve(data)
    }),
  'a worker’s WebSocket': (url) =>
    new Promise((resolve) => {
      const target = JSON.stringify(url.replace(/^http/, 'ws'))
      const code = `const s = new WebSocket(${target}); s.onclose = s.onerror = () => postMessage('failed')`
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
      worker.onmessage = ({ data }) => resolve(data)
    }),
}

declare function element(name: string, attributes: Record<string, string>): Promise<string>

const nowhere = [
  'https://nowhere.example.net/',
  'https://cdn.example.net/logo.png',
  'https://cdn.example.net/app.js',
  'http://nowhere.example.net:8123/a?b=c',
]

for (const [name, way] of Object.entries(ways)) {
  test(`nothing leaves the machine by ${name}`, async ({ page, lab }) => {
    lab.expectRefusalsFrom(...nowhere.map((url) => new URL(url).host))
    await lab.open('/sandbox')
    for (const url of nowhere) {
      await page.evaluate(
        async ([code, target]) => {
          const element = (tag: string, attributes: Record<string, string>) =>
            new Promise((resolve) => {
              const one = Object.assign(document.createElement(tag), attributes, {
                onload: () => resolve('loaded'),
                onerror: () => resolve('error'),
              })
              document.head.append(one)
            })
          Object.assign(globalThis, { element })
          const ask = new Function(`return ${code}`)() as (url: string) => Promise<string>
          return ask(target).catch(String)
        },
        [String(way), url] as const,
      )
    }
    const complaints = lab.takeProblems().filter((problem) => problem.startsWith('left the machine'))
    expect(complaints).toEqual([])
  })
}

test('nothing leaves the machine by a redirect to an unknown host', async ({ page, lab }) => {
  lab.expectRefusalsFrom('httpbin.org', 'nowhere.example.net')
  await lab.open('/sandbox')
  const outcome = await page.evaluate(() =>
    fetch('https://httpbin.org/redirect-to?url=https%3A%2F%2Fnowhere.example.net%2Fx.png').then(
      (response) => response.status,
      String,
    ),
  )
  expect(outcome).toBe('TypeError: Failed to fetch')
})
