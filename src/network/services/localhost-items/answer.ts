import { reasonPhrase } from '#http/status.ts'

const SERVER = 'Python/3.12 aiohttp/3.9.5'

/** JSON, already written. */
export function json(text: string, status = 200): Response {
  return answer(text, status, { 'Content-Type': 'application/json; charset=utf-8' })
}

/** An error as aiohttp sends one: plain text, the status and its phrase unless the code says more. */
export function refusal(
  status: number,
  text = `${status}: ${reasonPhrase(status)}`,
  allow?: string,
): Response {
  return answer(text, status, {
    'Content-Type': 'text/plain; charset=utf-8',
    ...(allow === undefined ? {} : { Allow: allow }),
  })
}

function answer(text: string, status: number, fields: Readonly<Record<string, string>>): Response {
  const content = new TextEncoder().encode(text)
  const headers = { ...fields, 'Content-Length': String(content.byteLength), Server: SERVER }
  return new Response(content, { status, headers })
}
