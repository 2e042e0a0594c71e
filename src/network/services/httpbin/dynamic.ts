import { http } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import { anyMethod } from './any-method.ts'
import { bare, json, page, programFailed } from './answer.ts'
import { drip } from './drip.ts'
import { echoHead, echoMessage } from './echo.ts'
import { writeLine } from './json.ts'
import { seededBytes } from './mersenne-twister.ts'
import { readDecimal, readBigInteger } from './numbers.ts'
import { at } from './path.ts'
import { parameterOf } from './target.ts'
import { decodeBase64, readUtf8 } from './text.ts'

const MAX_DELAY_S = 10
const MAX_BYTES = 100 * 1024
const MAX_LINES = 100

function randomBytes(count: number, random: () => number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
}

/** A random UUID (RFC 9562, 5.4). */
function uuid(random: () => number): string {
  const bytes = randomBytes(16, random)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

async function delay(request: Request, asked: string): Promise<Response> {
  const seconds = Math.min(readDecimal(asked) ?? Number.NaN, MAX_DELAY_S)
  if (!(seconds >= 0)) return programFailed(request, `“${asked}” is no time to wait`)
  const { clock, note } = contextOf(request)
  note(`waits ${seconds} s before answering`)
  await clock.sleep(seconds * 1000)
  return json(request, echoMessage(request))
}

function bytes(request: Request, n: string): Response {
  const count = Math.min(Number(n), MAX_BYTES)
  const asked = parameterOf(request, 'seed')
  const seed = asked === undefined ? undefined : readBigInteger(asked)
  if (asked !== undefined && seed === undefined) return programFailed(request, 'The seed is not a number')
  const content =
    seed === undefined ? randomBytes(count, contextOf(request).random) : seededBytes(seed, count)
  return bare(request, content, { fields: { 'Content-Type': 'application/octet-stream' } })
}

function lines(request: Request, n: string): Response {
  const count = Math.min(Number(n), MAX_LINES)
  const echo = echoHead(request)
  let id = 0
  const content = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (id === count) return controller.close()
      controller.enqueue(new TextEncoder().encode(`${writeLine({ ...echo, id })}\n`))
      id += 1
    },
  })
  return bare(request, content, { fields: { 'Content-Type': 'application/json' } })
}

function base64(request: Request, value: string): Response {
  const decoded = decodeBase64(value)
  const text = decoded && readUtf8(decoded)
  return page(request, text ?? 'Incorrect Base64 data try: SFRUUEJJTiBpcyBhd2Vzb21l')
}

/** Answers that take their time, come in pieces, or differ each time. */
export const dynamicHandlers = [
  http.get(at('/uuid'), ({ request }) => json(request, { uuid: uuid(contextOf(request).random) })),
  http.get(at('/bytes/{n:int}'), ({ request, params }) => bytes(request, params.n)),
  http.get(at('/stream/{n:int}'), ({ request, params }) => lines(request, params.n)),
  http.get(at('/base64/{value}'), ({ request, params }) => base64(request, params.value)),
  http.get(at('/drip'), ({ request }) => drip(request)),
  anyMethod(at('/delay/{seconds}'), ({ request, params }) => delay(request, params.seconds)),
]
