import { http, HttpResponse } from 'msw/http'
import type { Clock } from '#http/clock.ts'
import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import { number, whole } from './parameters.ts'
import { problem } from './problem.ts'

const ORIGIN = 'https://faults.example.com'

const STYLE = { name: 'Link', value: '</style.css>; rel=preload; as=style' }

// RFC 8297
const earlyHints = http.all(`${ORIGIN}/early-hints`, async ({ request }) => {
  const { clock, interim, note } = contextOf(request)
  interim(103, [STYLE])
  note('sent 103 at once, so that the client can fetch the style sheet while the page is made')
  await clock.sleep(number(new URL(request.url), 'ms', 1_000, 0, 60_000))
  const page =
    '<!doctype html>\n<link rel="stylesheet" href="/style.css">\n<p>The page took longer than the hint.</p>\n'
  return HttpResponse.html(page, { headers: { [STYLE.name]: STYLE.value } })
})

// RFC 9110, 10.1.1. The lab's clients send their content in any case; the log shows that the 100 came.
const goOn = http.all(`${ORIGIN}/continue`, ({ request }) => {
  const { fields, body, interim } = contextOf(request)
  const expectation = fieldValue(fields, 'Expect')?.trim().toLowerCase()
  if (expectation !== undefined && expectation !== '100-continue') {
    return problem(417, 'This server knows the expectation 100-continue only.')
  }
  const continued = expectation !== undefined
  if (continued) interim(100)
  const says = continued
    ? 'You asked before you sent your content, and 100 told you to go on.'
    : 'Send Expect: 100-continue to be told to go on first. A page can’t set that field; a script can.'
  return HttpResponse.json({ continued, bytes: body.byteLength, says })
})

// RFC 2518, 10.1
const processing = http.all(`${ORIGIN}/processing`, async ({ request }) => {
  const { clock, interim } = contextOf(request)
  const url = new URL(request.url)
  const count = whole(url, 'count', 3, 1, 20)
  const ms = number(url, 'ms', 3_000, 0, 60_000)
  for (let step = 0; step < count; step += 1) {
    interim(102)
    await clock.sleep(ms / count)
  }
  return HttpResponse.json({ says: `Done, after ${count} times 102.` })
})

const LINES = ['The digest of this text\n', 'comes after it,\n', 'when all of it is known.\n']

// RFC 9110, 6.5; RFC 9530 for the digest.
const trailers = http.all(`${ORIGIN}/trailers`, ({ request }) => {
  const { clock, trailers } = contextOf(request)
  const startedAt = clock.now()
  const content = new ReadableStream<Uint8Array>({
    async start(controller) {
      for await (const line of slowly(LINES, clock)) controller.enqueue(new TextEncoder().encode(line))
      const timing = { name: 'Server-Timing', value: `text;dur=${Math.round(clock.now() - startedAt)}` }
      trailers([timing, ...(await digestOf(LINES.join('')))])
      controller.close()
    },
  })
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Transfer-Encoding': 'chunked',
    Trailer: 'Server-Timing, Content-Digest',
  }
  return new HttpResponse(content, { headers })
})

async function* slowly(lines: readonly string[], clock: Clock): AsyncGenerator<string> {
  for (const line of lines) {
    await clock.sleep(200)
    yield line
  }
}

// Outside a secure context browsers have no digests.
async function digestOf(text: string) {
  const subtle = crypto.subtle as SubtleCrypto | undefined
  if (!subtle) return []
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [{ name: 'Content-Digest', value: `sha-256=:${btoa(String.fromCharCode(...digest))}:` }]
}

/** What comes before the final response, and after its content. */
export const messages = [earlyHints, goOn, processing, trailers]
