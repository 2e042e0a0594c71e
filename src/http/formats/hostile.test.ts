import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnything } from './read-anything.ts'
import { readFetch } from './javascript/read-fetch.ts'
import { readHar } from './har/read-har.ts'
import { readHttpFile } from './http-file/read-http-file.ts'
import { readOpenApi } from './openapi/read-openapi.ts'
import { readPostman } from './postman/read-postman.ts'
import { readRawMessage } from './raw-message.ts'

const files = import.meta.glob<string>('./corpus/*', { query: '?raw', import: 'default', eager: true })
const anyFile = fc.constantFrom(...Object.values(files))

/** A file of the corpus with something cut out and something put in. */
const damagedFile = fc
  .tuple(
    anyFile,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat({ max: 60 }),
    fc.string({ maxLength: 8 }),
  )
  .map(([file, share, cut, inserted]) => {
    const at = Math.floor(share * file.length)
    return file.slice(0, at) + inserted + file.slice(at + cut)
  })

const MEMBERS = `
  log entries request method url headers name value postData params text info item auth type
  body mode raw formdata query variable key __proto__ openapi paths /a get post parameters
  in schema content servers security $ref allOf properties items application/json
  requestBody components constructor
`
  .trim()
  .split(/\s+/)

/** JSON with the members that the formats look for, of any kind. */
const lookalike = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue({ maxDepth: 1 }),
      tie('object'),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
    object: fc.dictionary(fc.constantFrom(...MEMBERS), tie('value'), { maxKeys: 6 }),
  }))
  .object.map((value) => JSON.stringify({ openapi: '3.1.0', ...(value as object) }))

/** Much is parsed, on machines that do other things too. */
const PATIENCE_MS = 60_000

const readers = { readFetch, readHar, readHttpFile, readOpenApi, readPostman, readRawMessage, readAnything }

describe('whatever is put in', () => {
  it.each(Object.entries(readers))(
    '%s throws nothing, and says why where it reads no request',
    async (_, read) => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), damagedFile, lookalike), async (text) => {
          const { requests, notes } = await read(text)
          if (requests.length === 0) expect(notes).not.toEqual([])
          for (const { what } of notes) expect(what.length).toBeLessThan(1_000)
        }),
        { numRuns: 150 },
      )
    },
    PATIENCE_MS,
  )

  it('no member of an object is taken from its prototype, and none is changed', async () => {
    await readAnything(
      '{"openapi":"3.1.0","__proto__":{"polluted":1},"paths":{"/a":{"get":{"security":[{"constructor":[]}]}}}}',
    )
    await readAnything(
      '{"item":[{"name":"a","request":{"auth":{"type":"__proto__"},"body":{"mode":"constructor"}}}]}',
    )
    expect({}).not.toHaveProperty('polluted')
  })

  it.each([
    ['nested JSON', `{"log":{"entries":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`],
    ['nested YAML', `openapi: 3.0.0\npaths: ${'['.repeat(20_000)}`],
    [
      'YAML that unfolds',
      `openapi: 3.0.0\n${Array.from({ length: 12 }, (_, n) => `a${n}: &a${n} [${`*a${n - 1}, `.repeat(n && 9)}x]`).join('\n')}`,
    ],
    ['a long line', `GET https://a.test/${'a'.repeat(3_000_000)}`],
    ['many blanks', `### a\nGET https://a.test/\n\n${' \n'.repeat(200_000)}x`],
    [
      'a long form',
      `POST / HTTP/1.1\nHost: a\nContent-Type: application/x-www-form-urlencoded\n\n${'a=1&'.repeat(100_000)}b=2`,
    ],
    ['more than is read', ' '.repeat(50_000_000) + 'x'],
  ])(
    'comes to an end with %s',
    async (_, text) => {
      const { requests, notes } = await readAnything(text)
      expect(requests.length + notes.length).toBeGreaterThan(0)
    },
    PATIENCE_MS,
  )
})
