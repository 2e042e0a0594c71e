import { Crash } from './crash.ts'

const MOST_JSON_BYTES = 10 * 1024 * 1024
const MOST_FORM_BYTES = 100 * 1024

/**
 * The fields in a request's JSON or form content. Anything else, text/plain too, is as if nothing
 * was sent: the service does the same, and puzzles those who forget the Content-Type.
 * @throws Crash on what is not JSON, no object or list, or too large
 */
export function readContent(type: string | null, body: Uint8Array): Readonly<Record<string, unknown>> {
  const mediaType = type?.split(';')[0]?.trim().toLowerCase()
  if (mediaType === 'application/x-www-form-urlencoded') return formFields(textOf(body, MOST_FORM_BYTES))
  if (mediaType !== 'application/json' || body.byteLength === 0) return {}
  const text = textOf(body, MOST_JSON_BYTES)
  const value = parse(text)
  if (typeof value === 'object' && value !== null) return { ...value }
  throw new Crash(`SyntaxError: Unexpected token ${text.trim().charAt(0)} in JSON at position 0`, PARSE)
}

const PARSE = 'JSON.parse (<anonymous>)'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Crash(String(error), PARSE)
  }
}

function textOf(body: Uint8Array, most: number): string {
  if (body.byteLength > most) {
    throw new Crash('PayloadTooLargeError: request entity too large', 'readStream (raw-body/index.js)')
  }
  return new TextDecoder().decode(body)
}

function formFields(text: string): Record<string, unknown> {
  const params = new URLSearchParams(text)
  const names = [...new Set(params.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = params.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}
