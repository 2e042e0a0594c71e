import type { Field } from '#http/field.ts'
import { reasonPhrase } from '#http/status.ts'
import type { Answer } from './answer.ts'
import { contentOf, noContent } from './content.ts'
import { spellFieldName } from './field-spelling.ts'

/**
 * Takes a handler's `Response` apart. Content of announced length (Content-Length) or
 * announced to stream (Transfer-Encoding, text/event-stream) goes on as it comes;
 * other content is read to its end first, so that its length can be told.
 * @throws what the content's stream throws while it is read
 */
export async function answerFromResponse(response: Response): Promise<Answer> {
  const fields: Field[] = []
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') fields.push({ name: spellFieldName(name), value })
  }
  for (const value of setCookies(response)) fields.push({ name: 'Set-Cookie', value })

  return {
    status: response.status,
    reason: response.statusText || reasonPhrase(response.status),
    fields,
    content: await contentFrom(response),
  }
}

async function contentFrom(response: Response) {
  const { body, headers } = response
  if (!body) return noContent
  const announced = headers.get('content-length')
  const streams =
    headers.has('transfer-encoding') || headers.get('content-type')?.startsWith('text/event-stream')
  if (streams) return { length: undefined, chunks: readStream(body) }
  if (announced !== null) return { length: Number(announced), chunks: readStream(body) }
  return contentOf(new Uint8Array(await response.arrayBuffer()))
}

async function* readStream(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      if (value.byteLength > 0) yield value
    }
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}

// Browsers strip Set-Cookie from every Response; msw's HttpResponse keeps the lines under a symbol of its own.
function setCookies(response: Response): readonly string[] {
  const visible = response.headers.getSetCookie()
  if (visible.length > 0) return visible
  const symbol = Object.getOwnPropertySymbols(response).find(
    ({ description }) => description === 'kSetCookie',
  )
  const kept: unknown = symbol && Reflect.get(response, symbol)
  return Array.isArray(kept) ? kept.filter((line) => typeof line === 'string') : []
}
