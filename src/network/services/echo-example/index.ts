import { http, HttpResponse } from 'msw/http'
import { ws, type WebSocketHandlerConnection } from 'msw/ws'
import { contextOf } from '#network/edge/context.ts'
import { contextOfSocket, type SocketService } from '#network/edge/sockets/socket-service.ts'

type Client = WebSocketHandlerConnection['client']

const SUBPROTOCOL = 'echo.v1'

/** wss://echo.example.com: gives back every message; closes, drops or refuses where its address asks for it. */
export function createService(): SocketService {
  return {
    sockets: [
      ws.link('wss://echo.example.com/').addEventListener('connection', ({ client }) => echo(client)),
      ws.link('wss://echo.example.com/close').addEventListener('connection', ({ client }) => {
        echo(client)
        void closeAsAsked(client)
      }),
      ws.link('wss://echo.example.com/drop').addEventListener('connection', ({ client }) => {
        echo(client)
        void dropAsAsked(client)
      }),
    ],
    subprotocol: (offered) => offered.find((protocol) => protocol === SUBPROTOCOL),
    handlers: [contents, refuse],
    cors: {
      fields: () => [{ name: 'Access-Control-Allow-Origin', value: '*' }],
      preflight: () => ({ status: 405, fields: [{ name: 'Allow', value: 'GET, HEAD' }] }),
    },
    fallback: ({ url }) =>
      HttpResponse.text(`Nothing is at ${new URL(url).pathname}. GET / lists what there is.\n`, {
        status: 404,
      }),
  }
}

/** Sends back what comes, each message `delay` ms after it came. */
function echo(client: Client): void {
  const { clock, note } = contextOfSocket(client)
  const delay = wholeNumber(client.url, 'delay', 0, 60_000)
  if (delay > 0) note(`waits ${delay} ms before each echo`)
  let last = Promise.resolve()
  client.addEventListener('message', ({ data }) => {
    const pause = delay > 0 ? clock.sleep(delay) : undefined
    // One after the other: timers of the same length may end in another order.
    last = last.then(() => pause).then(() => client.send(data))
  })
}

async function closeAsAsked(client: Client): Promise<void> {
  const { clock, note } = contextOfSocket(client)
  const code = wholeNumber(client.url, 'code', 1000, 65_535)
  const reason = shortened(client.url.searchParams.get('reason') ?? '')
  await clock.sleep(wholeNumber(client.url, 'after', 0, 60_000))
  if (!mayBeSent(code)) {
    note(`${code} can’t be sent in a Close frame (RFC 6455, 7.4), so it is 1008`)
    return client.close(1008, `${code} cannot be sent`)
  }
  note(`closes with ${code} because the address asks for it`)
  client.close(code, reason)
}

async function dropAsAsked(client: Client): Promise<void> {
  const { clock, note } = contextOfSocket(client)
  await clock.sleep(wholeNumber(client.url, 'after', 0, 60_000))
  note('vanishes without a Close frame because the address asks for it')
  client.close(1006)
}

const contents = http.get('https://echo.example.com/', () =>
  HttpResponse.json(
    {
      message: 'Open a WebSocket here: wss://echo.example.com/',
      subprotocol: SUBPROTOCOL,
      addresses: [
        { path: '/?delay=1000', says: 'Gives back each message, text or binary, after delay milliseconds.' },
        {
          path: '/close?code=4000&reason=enough&after=1000',
          says: 'Closes with this code and reason, after so many milliseconds.',
        },
        { path: '/drop?after=1000', says: 'Vanishes without a Close frame: the page sees 1006.' },
        {
          path: '/refuse?status=403',
          says: 'Answers the handshake with this status, so that nothing opens.',
        },
      ],
    },
    { status: 426, headers: { Upgrade: 'websocket', Connection: 'Upgrade' } },
  ),
)

const refuse = http.get('https://echo.example.com/refuse', ({ request }) => {
  const status = wholeNumber(new URL(request.url), 'status', 403, 599)
  contextOf(request).note(`refuses with ${status} because the address asks for it`)
  const hasContent = status >= 200 && ![204, 205, 304].includes(status)
  return hasContent
    ? HttpResponse.text('No socket for you here.\n', { status })
    : new HttpResponse(null, { status: status < 200 ? 403 : status })
})

/** A parameter that is a whole number up to `most`; `otherwise` where it is missing or no such number. */
function wholeNumber({ searchParams }: URL, name: string, otherwise: number, most: number): number {
  const text = searchParams.get(name) ?? ''
  return /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : otherwise
}

/** Codes that an endpoint may put into a Close frame (RFC 6455, 7.4.1 and 7.4.2). */
function mayBeSent(code: number): boolean {
  const isRegistered = code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)
  return isRegistered || (code >= 3000 && code <= 4999)
}

/** As much of a text as fits into a Close frame beside its code: 123 bytes (RFC 6455, 5.5). */
function shortened(text: string): string {
  const whole = new Uint8Array(123)
  const { read } = new TextEncoder().encodeInto(text, whole)
  return text.slice(0, read)
}
