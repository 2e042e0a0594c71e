import { jsonFlaws } from '#http/fault.ts'
import { always, type Address } from './address.ts'
import { choice, whole } from './parameters.ts'

/** Where the content is not what it should be. */
export const contentAddresses: readonly Address[] = [
  always(
    '/invalid-json',
    'No JSON under application/json: flaw (trailing-comma), single-quotes, cut-off, not-a-number or byte-order-mark.',
    (url) => ({
      kind: 'invalid-json',
      flaw: choice(url, 'flaw', jsonFlaws),
    }),
  ),
  always('/html-for-json', 'An HTML page comes under 200 where JSON was promised.', () => ({
    kind: 'html-for-json',
  })),
  always('/empty', '200 with no content where there should be some.', () => ({ kind: 'empty-body' })),
  always('/wrong-charset', 'Text in ISO-8859-1 that is announced as UTF-8.', () => ({
    kind: 'wrong-charset',
  })),
  always('/huge', 'The content is bytes (1000000) long, at most sixty million.', (url) => ({
    kind: 'huge-body',
    bytes: whole(url, 'bytes', 1_000_000, 1, 60_000_000),
  })),
]
