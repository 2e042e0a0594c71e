import type { Page } from '@playwright/test'
import { expect, test } from './lab.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox'))

/** Opens a socket in the page, does something once it is open, and tells every event until it is closed. */
function socketStory(
  page: Page,
  url: string,
  {
    protocols = [],
    send = [],
    closeAfter,
  }: { protocols?: string[]; send?: string[]; closeAfter?: number } = {},
) {
  return page.evaluate(
    ([url, protocols, send, closeAfter]) =>
      new Promise<unknown[]>((resolve) => {
        const story: unknown[] = []
        const socket = new WebSocket(url, protocols)
        socket.onopen = () => {
          story.push(['open', socket.protocol])
          for (const text of send) socket.send(text)
        }
        socket.onmessage = ({ data }) => {
          story.push(['message', data])
          if (story.length - 1 === closeAfter) socket.close(4000, 'enough')
        }
        socket.onerror = () => story.push(['error'])
        socket.onclose = ({ code, reason, wasClean }) => {
          story.push(['close', code, reason, wasClean])
          resolve(story)
        }
      }),
    [url, protocols, send, closeAfter] as const,
  )
}

test.describe('a WebSocket', () => {
  test('is echoed, with the subprotocol that was agreed', async ({ page }) => {
    const asked = { protocols: ['other', 'echo.v1'], send: ['one', 'two'], closeAfter: 2 }
    expect(await socketStory(page, 'wss://echo.example.com/', asked)).toEqual([
      ['open', 'echo.v1'],
      ['message', 'one'],
      ['message', 'two'],
      ['close', 4000, 'enough', true],
    ])
  })

  test('carries bytes, as Blob and as ArrayBuffer', async ({ page }) => {
    const got = await page.evaluate(async () => {
      const socket = new WebSocket('wss://echo.example.com/')
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      const ask = (data: Blob | Uint8Array<ArrayBuffer>) =>
        new Promise<Blob | ArrayBuffer>((resolve) => {
          socket.onmessage = (event) => resolve(event.data)
          socket.send(data)
        })
      const blob = await ask(new Uint8Array([1, 2, 3]))
      socket.binaryType = 'arraybuffer'
      const buffer = await ask(new Blob(['abc']))
      return [blob instanceof Blob && blob.size, buffer instanceof ArrayBuffer && [...new Uint8Array(buffer)]]
    })
    expect(got).toEqual([3, [97, 98, 99]])
  })

  test('passes for one of the browser’s own', async ({ page }) => {
    expect(
      await page.evaluate(() => {
        const socket = new WebSocket('https://echo.example.com')
        return [socket instanceof WebSocket, String(socket), socket.url, socket.readyState, WebSocket.OPEN]
      }),
    ).toEqual([true, '[object WebSocket]', 'wss://echo.example.com/', 0, 1])
  })

  test('is closed by the server with code and reason', async ({ page }) => {
    expect(await socketStory(page, 'wss://echo.example.com/close?code=4001&reason=over')).toEqual([
      ['open', ''],
      ['close', 4001, 'over', true],
    ])
  })

  test('that the server drops is closed with 1006', async ({ page }) => {
    expect(await socketStory(page, 'wss://echo.example.com/drop')).toEqual([
      ['open', ''],
      ['close', 1006, '', false],
    ])
  })

  for (const [what, url] of [
    ['an unknown host', 'wss://no-such-host.example/'],
    ['a port where nobody listens', 'wss://echo.example.com:8443/'],
    ['a server that speaks no WebSocket', 'wss://httpbin.org/get'],
    ['an address that is refused', 'wss://echo.example.com/refuse?status=403'],
    ['an address of this machine outside the lab', 'ws://127.0.0.1:9/'],
  ] as const) {
    test(`to ${what} fails, and nothing leaves the machine`, async ({ page }) => {
      expect(await socketStory(page, url)).toEqual([['error'], ['close', 1006, '', false]])
    })
  }

  test('is the only way: what the lab does not know is not there', async ({ page }) => {
    expect(
      await page.evaluate(() => ['WebSocketStream', 'WebTransport'].filter((name) => name in globalThis)),
    ).toEqual([])
  })

  test('opened while the network starts stays in the lab all the same', async ({ page }) => {
    await page.addInitScript(() => {
      const codes: number[] = []
      const real = WebSocket
      const timer = setInterval(() => {
        if (document.documentElement?.dataset['network'] === 'ready') clearInterval(timer)
        else if (WebSocket !== real) {
          new WebSocket('wss://nowhere.example/').onclose = ({ code }) => codes.push(code)
        }
      }, 1)
      Object.assign(globalThis, { codesOfEarlySockets: codes })
    })
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-network', 'ready')
    const codes = await page.evaluate<number[]>('codesOfEarlySockets')
    expect(new Set(codes)).toEqual(new Set([1006]))
  })

  test('that answers every message at once leaves the page usable', async ({ page }) => {
    const count = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let messages = 0
          const socket = new WebSocket('wss://echo.example.com/')
          socket.onopen = () => socket.send('again')
          socket.onmessage = ({ data }) => {
            messages += 1
            socket.send(data)
          }
          setTimeout(() => resolve(messages), 500)
        }),
    )
    expect(count).toBeGreaterThan(5)
  })
})

test('everybody in a chat room hears what is said there', async ({ page }) => {
  const heard = await page.evaluate(async () => {
    const join = (name: string) => {
      const socket = new WebSocket(`wss://chat.example.com/tea?name=${name}`)
      const messages: { type: string; name?: string; text?: string }[] = []
      socket.onmessage = ({ data }) => messages.push(JSON.parse(data))
      return new Promise<{ socket: WebSocket; messages: typeof messages }>((resolve) => {
        socket.onopen = () => resolve({ socket, messages })
      })
    }
    const ada = await join('Ada')
    const grace = await join('Grace')
    const hears = ({ socket }: { socket: WebSocket }) =>
      new Promise((resolve) => {
        socket.addEventListener('message', ({ data }) => /Tea/.test(data) && resolve(0))
      })
    ada.socket.send('this is no JSON')
    ada.socket.send(JSON.stringify({ type: 'message', text: 'Tea?' }))
    await Promise.all([ada, grace].map(hears))
    return [ada, grace].map(({ messages }) =>
      messages.map(({ type, name, text }) => [type, name, text].join(' ').trim()),
    )
  })
  expect(heard).toEqual([
    ['welcome Ada', 'join Grace', 'error', 'message Ada Tea?'],
    ['welcome Grace', 'message Ada Tea?'],
  ])
})

test('a message to ws://localhost:8765 goes to all clients', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const open = () =>
      new Promise<WebSocket>((resolve) => {
        const socket = new WebSocket('ws://localhost:8765')
        socket.onopen = () => resolve(socket)
      })
    const sockets = [await open(), await open()]
    const answers = sockets.map(
      (socket) => new Promise<string>((resolve) => (socket.onmessage = ({ data }) => resolve(data))),
    )
    sockets[0]?.send('{"type": "hello", "name": "Alice"}')
    return Promise.all(answers)
  })
  const expected = '{"echo": {"type": "hello", "name": "Alice"}, "clients": 2}'
  expect(answers).toEqual([expected, expected])
})

test.describe('an EventSource', () => {
  test('gets named events with ids, comes back when the server ends the stream, and goes on', async ({
    page,
  }) => {
    const ids = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const ids: string[] = []
          const source = new EventSource('https://events.example.com/stock?limit=3&every=50')
          source.addEventListener('price', ({ lastEventId }) => {
            ids.push(lastEventId)
            if (ids.length < 7) return
            source.close()
            resolve(ids)
          })
        }),
    )
    expect(ids).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  })

  test('stops for good when it comes back to a 204', async ({ page }) => {
    const story = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const story: string[] = []
          const source = new EventSource('https://events.example.com/once?every=50')
          source.onmessage = ({ data }) => story.push(data)
          source.onerror = () => {
            story.push(`error, state ${source.readyState}`)
            if (source.readyState === EventSource.CLOSED) resolve(story)
          }
        }),
    )
    expect(story).toEqual(['1 of 3', '2 of 3', '3 of 3', 'error, state 0', 'error, state 2'])
  })

  test('that is new begins anew, though another has just been there', async ({ page }) => {
    const firsts = await page.evaluate(async () => {
      const first = () =>
        new Promise<string>((resolve) => {
          const source = new EventSource('https://events.example.com/news?limit=1&every=50')
          source.onmessage = ({ lastEventId }) => {
            source.onerror = () => {
              source.close()
              resolve(lastEventId)
            }
          }
        })
      return [await first(), await first()]
    })
    expect(firsts).toEqual(['1', '1'])
  })

  test('will have no other type', async ({ page, lab }) => {
    const state = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const source = new EventSource('https://events.example.com/wrong-type')
          source.onerror = () => resolve(source.readyState)
        }),
    )
    expect(state).toBe(2)
    expect(lab.takeProblems().join()).toContain('MIME type ("text/plain")')
  })

  test('gets events one by one, as they are sent', async ({ page }) => {
    const gaps = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const times: number[] = []
          const source = new EventSource('https://events.example.com/clock?every=200')
          source.onmessage = () => {
            times.push(performance.now())
            if (times.length < 4) return
            source.close()
            resolve(times.slice(1).map((time, place) => time - (times[place] ?? 0)))
          }
        }),
    )
    for (const gap of gaps) expect(gap).toBeGreaterThan(100)
  })
})
