import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { StatusReference } from '#content/reference-entry.ts'
import { fieldTopics } from '#http/field-topics.ts'
import { ContentError } from './problem.ts'
import { readReference } from './reference-source.ts'

const folder = 'lessons/reference'
const paths = ['lessons/curriculum.yaml', ...readdirSync(folder).map((name) => `${folder}/${name}`)]
const written = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))

/** What is said about the reference after one of its files was changed. */
function problemsAfter(file: string, from: string | RegExp, to: string): string {
  const path = `${folder}/${file}`
  const text = written.get(path) ?? ''
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  try {
    readReference(new Map([...written, [path, changed]]))
    return ''
  } catch (error) {
    if (error instanceof ContentError) return error.message
    throw error
  }
}

function lineOf(file: string, text: string): number {
  const lines = (written.get(`${folder}/${file}`) ?? '').split('\n')
  return lines.findIndex((line) => line.includes(text)) + 1
}

test('has an entry for every registered code, every method and every field', () => {
  expect([...readReference(written).keys()]).toHaveLength(7 + fieldTopics.length)
})

test('calls cacheable by default just the codes that their specifications name (RFC 9110, 15.1; RFC 7725, 3)', () => {
  const statuses = [...readReference(written)].flatMap(([path, entries]) =>
    path.includes('/status-') ? (entries as readonly StatusReference[]) : [],
  )
  expect(statuses.filter(({ cache }) => cache.startsWith('Yes')).map(({ code }) => code)).toEqual([
    200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501,
  ])
})

test('a code without an entry is named, with the file it belongs into', () => {
  const problems = problemsAfter('status-5xx.yaml', /- code: 502\n[^]*?(?=- code: 503)/, '')
  expect(problems).toContain('status-5xx.yaml:1:1: There is no entry for 502')
})

test('a second entry for a code is a mistake', () => {
  expect(problemsAfter('status-5xx.yaml', '- code: 502', '- code: 501')).toContain(
    '501 has an entry further up',
  )
})

test('an entry stands in the file of its class', () => {
  expect(problemsAfter('status-5xx.yaml', '- code: 502', '- code: 404')).toContain(
    '404 does not belong into this file',
  )
})

test('an unknown key is refused at its line', () => {
  const line = lineOf('status-4xx.yaml', 'done:')
  expect(problemsAfter('status-4xx.yaml', 'done:', 'doen:')).toContain(`status-4xx.yaml:${line}:`)
})

test.each([
  ['Content-Length: 28', 'Content-Length: 42', 'The content is 28 bytes long, but Content-Length says 42'],
  ['HTTP/1.1 200 OK', 'HTTP 200 OK', '“HTTP 200 OK” is no request line and no status line'],
  ['ETag: "v8"', 'ETag: "v8"\n\n    gone', 'A 204 has no content'],
  ['{code: 204, because', '{code: 299, because', '299 is not a registered status code'],
  ['learn: [status-codes, request-response]', 'learn: [statuses]', '“statuses” is not a lesson'],
  ['POST https://api.example.com/posts', 'POST /posts', 'not an absolute URL'],
])('%s changed into %s is a mistake', (from, to, said) => {
  expect(problemsAfter('status-2xx.yaml', from, to)).toContain(said)
})

test('a registered code can’t be listed as unregistered', () => {
  expect(problemsAfter('unregistered.yaml', 'code: 498', 'code: 404')).toContain('404 is registered')
})

test('a field without an entry is named, with the file of its topic', () => {
  const problems = problemsAfter('fields-ranges.yaml', /- field: If-Range\n[^]*$/, '')
  expect(problems).toContain('fields-ranges.yaml:1:1: There is no entry for If-Range')
})

test.each([
  ['- field: If-Range', '- field: If-Rank', 'has no "If-Rank"'],
  ['related: [Range, Content-Range]', 'related: [Range, Content-Rank]', 'has no "Content-Rank"'],
  ['related: [Range, Content-Range]', 'related: [Accept-Ranges]', 'not related to itself'],
  ['If-Range: "take-3"', 'If-Match: "take-3"', 'has no If-Range in a message that carries it'],
  ['Accept-Ranges: bytes', 'Accept: bytes', 'has no Accept-Ranges in a message that carries it'],
  ['learn: [timeouts, pagination]', 'learn: [ranges]', '“ranges” is not a lesson'],
])('in an entry for a field, %s changed into %s is a mistake', (from, to, said) => {
  expect(problemsAfter('fields-ranges.yaml', from, to)).toContain(said)
})
