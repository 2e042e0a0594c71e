import { expect, test } from 'vitest'
import { fieldEntries } from '#http/field-registry.ts'
import { findFields } from './find-fields.ts'

const namesOf = (...found: Parameters<typeof findFields>) =>
  findFields(...found).flatMap(({ fields }) => fields.map(({ name }) => name))

test('nothing asked for lists every field once', () => {
  expect(namesOf('', 'any').toSorted()).toEqual(fieldEntries.map(({ name }) => name).toSorted())
})

test('a field is found by a piece of its name in any case', () => {
  expect(namesOf('RETRY-a', 'any')).toContain('Retry-After')
})

test('a field is found by what it means, how it is written, and by the title of its topic', () => {
  expect(namesOf('nosniff', 'any')).toEqual(['X-Content-Type-Options'])
  expect(namesOf('compressed', 'any')).toContain('Content-Encoding')
  expect(namesOf('security policies', 'any')).toContain('X-Frame-Options')
})

test('each word must be there', () => {
  expect(namesOf('if match', 'any')).toEqual(expect.arrayContaining(['If-Match', 'If-None-Match']))
  expect(namesOf('if match nothing-like-it', 'any')).toEqual([])
})

test('one side leaves out what only the other one sends, and keeps what both do', () => {
  expect(namesOf('cookie', 'request')).toContain('Cookie')
  expect(namesOf('cookie', 'request')).not.toContain('Set-Cookie')
  expect(namesOf('content-type', 'request')).toContain('Content-Type')
})

test('a topic without a field found is left out', () => {
  expect(findFields('cache-status', 'any').map(({ topic }) => topic.id)).toEqual(['caching'])
})
