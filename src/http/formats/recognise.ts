import { isRawMessage } from './raw-message.ts'
import { memberOf } from './source.ts'

/** The formats that requests are read from. */
export type SourceFormat = TextFormat | JsonFormat

type JsonFormat = 'har' | 'postman' | 'postman-environment' | 'openapi'

export type TextFormat = 'curl' | 'fetch' | 'http-file' | 'openapi' | 'message' | 'url'

/** The format of a JSON value; undefined where it is none that is known. */
export function formatOfJson(value: unknown): JsonFormat | undefined {
  if (memberOf(memberOf(value, 'log'), 'entries') !== undefined) return 'har'
  if (memberOf(value, 'openapi') !== undefined || memberOf(value, 'swagger') !== undefined) return 'openapi'
  const collection = memberOf(value, 'collection') ?? value
  if (Array.isArray(memberOf(collection, 'item'))) return 'postman'
  const isEnvironment =
    Array.isArray(memberOf(value, 'values')) &&
    (typeof memberOf(value, '_postman_variable_scope') === 'string' ||
      typeof memberOf(value, 'name') === 'string')
  return isEnvironment ? 'postman-environment' : undefined
}

const YAML_OPENAPI = /^["']?(?:openapi|swagger)["']?\s*:/m
const HAS_REQUEST = /^(?:[A-Z]+[ \t]+\S|https?:|curl\s)/m
const REQUEST_LINE = /^\s*[A-Z][A-Z-]*[ \t]+(?:\S+:\/\/|\/|\{\{|[\w-]+\.|localhost\b)/
/** One URL without its scheme: a word with a dot is none, unless a port or path follows it. */
const BARE_URL = /^\s*(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+\S*|\/\S*)\s*$/
/** `$ curl`, `cat x | curl`, `PS C:\> curl.exe`. */
const CURL =
  /(?:^|[|;&])[ \t]{0,20}(?:[$%>#][ \t]{0,20}|PS [^>\n]{0,200}>[ \t]{0,20})?(?:[^\s"']{0,200}[\\/])?curl(?:\.exe)?\s/m

/** The format of a text that is not JSON; undefined where it is none that is known. */
export function formatOf(text: string, fileName: string): TextFormat | undefined {
  const start = text.slice(0, 100_000)
  if (/\.(?:http|rest)$/i.test(fileName)) return 'http-file'
  if (onlyUrls(start) || BARE_URL.test(start)) return 'url'
  if (isRawMessage(start) && !/^###/m.test(start)) return 'message'
  const first = firstStatement(start)
  if (REQUEST_LINE.test(first) || (/^###/m.test(start) && HAS_REQUEST.test(start))) return 'http-file'
  if (CURL.test(first)) return 'curl'
  if (/\.ya?ml$/i.test(fileName) || YAML_OPENAPI.test(start)) return 'openapi'
  if (/\bfetch\s*\(/.test(text)) return 'fetch'
  if (CURL.test(start)) return 'curl'
  // A URL on its own line among comments and variables.
  return /^\s*(?:https?:\/\/|\{\{)/i.test(first) ? 'http-file' : undefined
}

function onlyUrls(text: string): boolean {
  const words = text.trim().split(/\s+/)
  return words.every((word) => /^https?:\/\//i.test(word))
}

/** The first line that is neither empty nor a comment nor a variable of a `.http` file. */
function firstStatement(text: string): string {
  return text.split(/\r?\n/).find((line) => !/^\s*(?:$|#|\/\/|@\S+\s*=)/.test(line)) ?? ''
}
