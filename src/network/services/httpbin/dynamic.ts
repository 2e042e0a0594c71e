import { http } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import { anyMethod } from './any-method.ts'
import { bare, json, page } from './answer.ts'
import { drip } from './drip.ts'
import { echoHead, echoMessage } from './echo.ts'
import { writeLine } from './json.ts'
import { linkPage, toLinkPage } from './links.ts'
import { readDecimal } from './numbers.ts'
import { at } from './path.ts'
import { pause, streamOf } from './pieces.ts'
import { asView, ProgramFailure } from './program.ts'
import { bytes, hexUuid, streamedBytes } from './random-bytes.ts'
import { range } from './range.ts'
import { decodeBase64, readUtf8 } from './text.ts'

const MAX_DELAY_S = 10
const MAX_LINES = 100

/** A random UUID with its dashes (RFC 9562, 4). */
function uuid(request: Request): string {
  return hexUuid(contextOf(request).random).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

async function delay(request: Request, asked: string): Promise<Response> {
  const seconds = readDecimal(asked)
  if (seconds === undefined) throw new ProgramFailure(`“${asked}” is no time to wait`)
  const { clock, note } = contextOf(request)
  const waited = Math.min(seconds, MAX_DELAY_S)
  if (waited >= 0) note(`waits ${waited} s before answering`)
  await pause(clock, waited)
  return json(request, echoMessage(request))
}

function lines(request: Request, n: string): Response {
  const count = Math.min(Number(n), MAX_LINES)
  const echo = echoHead(request)
  const content = streamOf(async function* () {
    for (let id = 0; id < count; id++) {
      yield new TextEncoder().encode(`${writeLine({ ...echo, id })}\n`)
    }
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
  http.get(at('/uuid'), ({ request }) => json(request, { uuid: uuid(request) })),
  http.get(at('/base64/{value}'), ({ request, params }) => base64(request, params.value)),
  http.get(
    at('/bytes/{n:int}'),
    asView((request, { n }) => bytes(request, n)),
  ),
  http.get(
    at('/stream-bytes/{n:int}'),
    asView((request, { n }) => streamedBytes(request, n)),
  ),
  http.get(at('/stream/{n:int}'), ({ request, params }) => lines(request, params.n)),
  http.get(
    at('/range/{n:int}'),
    asView((request, { n }) => range(request, n)),
  ),
  http.get(at('/drip'), asView(drip)),
  http.get(at('/links/{n:int}'), ({ request, params }) => toLinkPage(request, params.n)),
  http.get(at('/links/{n:int}/{offset:int}'), ({ request, params }) =>
    linkPage(request, params.n, params.offset),
  ),
  anyMethod(
    at('/delay/{seconds}'),
    asView((request, { seconds }) => delay(request, seconds)),
  ),
]
