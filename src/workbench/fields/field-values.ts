import type { Suggestion } from './matching.ts'

const mediaTypes: readonly Suggestion[] = [
  { text: 'application/json', hint: 'JSON' },
  { text: 'application/x-www-form-urlencoded', hint: 'a form, as in a query' },
  { text: 'text/plain', hint: 'text' },
  { text: 'text/html', hint: 'a web page' },
  { text: 'text/csv', hint: 'a table' },
  { text: 'application/xml', hint: 'XML' },
  { text: 'application/octet-stream', hint: 'bytes of any kind' },
]

const values: Readonly<Record<string, readonly Suggestion[]>> = {
  accept: [
    ...mediaTypes.filter(({ text }) => !text.includes('form') && !text.includes('octet')),
    { text: 'text/event-stream', hint: 'server-sent events' },
    { text: 'image/avif,image/webp,image/*;q=0.8', hint: 'pictures, newer kinds first' },
    { text: '*/*', hint: 'whatever there is' },
  ],
  'accept-encoding': [
    { text: 'gzip, br', hint: 'compressed, if you like' },
    { text: 'identity', hint: 'not compressed' },
  ],
  'accept-language': [
    { text: 'en', hint: 'English' },
    { text: 'de-CH, de;q=0.9, en;q=0.5', hint: 'Swiss German first, then German, then English' },
    { text: '*', hint: 'any language' },
  ],
  authorization: [
    { text: 'Bearer ', hint: 'then a token' },
    { text: 'Basic ', hint: 'then user:password in base64' },
  ],
  'cache-control': [
    { text: 'no-cache', hint: 'ask the server before using a stored response' },
    { text: 'no-store', hint: 'keep no copy anywhere' },
    { text: 'max-age=0', hint: 'nothing older than this moment' },
    { text: 'only-if-cached', hint: 'from a cache or not at all' },
  ],
  'content-encoding': [{ text: 'gzip', hint: 'the content is compressed' }],
  'content-type': [
    ...mediaTypes,
    { text: 'application/merge-patch+json', hint: 'changes to merge in' },
    { text: 'application/json-patch+json', hint: 'changes as a list of steps' },
  ],
  'if-match': [{ text: '*', hint: 'only if it exists' }],
  'if-none-match': [{ text: '*', hint: 'only if it does not exist' }],
  origin: [{ text: 'https://app.example.com' }],
  prefer: [
    { text: 'return=minimal', hint: 'spare me the content' },
    { text: 'return=representation', hint: 'show me what it became' },
    { text: 'respond-async', hint: 'answer at once, do it later' },
  ],
  range: [
    { text: 'bytes=0-99', hint: 'the first hundred bytes' },
    { text: 'bytes=-100', hint: 'the last hundred bytes' },
    { text: 'bytes=100-', hint: 'from byte 100 on' },
  ],
}

/** What is often written into a field of this name. */
export function valuesOf(name: string): readonly Suggestion[] {
  return values[name.trim().toLowerCase()] ?? []
}
