import { describe, expect, it } from 'vitest'
import { bodyProblems, jsonProblem } from './body-problems.ts'
import { emptyDraft } from './draft.ts'
import type { Part, RequestDraft } from './request-draft.ts'

const problems = (body: Partial<RequestDraft['body']>, headers: RequestDraft['headers'] = []) =>
  bodyProblems({ body: { ...emptyDraft().body, ...body }, headers })
const part = (name: string, value = '', enabled = true): Part => ({ name, value, enabled })
const contentType = (value: string, enabled = true) => [{ name: 'content-type', value, enabled }]

describe('content', () => {
  it('that is not JSON is said to be none, and is left alone under another kind', () => {
    expect(problems({ kind: 'json', json: '{"a": 1,}' })).toHaveLength(1)
    expect(problems({ kind: 'json', json: '{"a": 1}' })).toEqual([])
    expect(problems({ kind: 'text', text: '{oops', json: '{oops' })).toEqual([])
    expect(problems({ kind: 'none', json: '{oops' })).toEqual([])
  })

  it('of a file that is not chosen is missed', () => {
    expect(problems({ kind: 'file' })).toHaveLength(1)
    expect(problems({ kind: 'file', file: { name: 'a', type: '', base64: '' } })).toEqual([])
  })
})

describe('a form in parts', () => {
  it('needs a part that is sent', () => {
    expect(problems({ kind: 'multipart' })).toHaveLength(1)
    expect(problems({ kind: 'multipart', parts: [part('a', '1', false)] })).toHaveLength(1)
    expect(problems({ kind: 'multipart', parts: [part('a')] })).toEqual([])
  })

  it('says that a part without a name is left out', () => {
    const parts = [part('a'), part('', 'lost')]
    expect(problems({ kind: 'multipart', parts })[0]).toContain('without a name')
    expect(problems({ kind: 'multipart', parts: [part('a'), part('')] })).toEqual([])
  })

  it('warns of a Content-Type written by hand that names no boundary', () => {
    const body = { kind: 'multipart', parts: [part('a')] } as const
    expect(problems(body, contentType('multipart/form-data'))[0]).toContain('no boundary')
    expect(problems(body, contentType('multipart/form-data', false))).toEqual([])
    expect(problems(body, contentType('multipart/form-data; boundary=x'))).toEqual([])
    expect(problems(body, contentType('text/plain'))).toEqual([])
  })
})

describe('jsonProblem', () => {
  it.each(['{}', '[1, "a", null]', ' 0 ', '"text"', 'false'])('finds none in %s', (text) => {
    expect(jsonProblem(text)).toBeUndefined()
  })

  it.each(['', ' \n '])('says that empty text is not JSON', (text) => {
    expect(jsonProblem(text)).toBe('This is empty, and empty text is not JSON. Write {} for an empty object.')
  })

  it.each([
    ['{"a": x}', 1, 7],
    ['{\n  "a": 1,\n  b: 2\n}', 3, 3],
    ['{\n  "a": 1,\n}', 3, 1],
    ['[\r\n  1 2]', 2, 5],
    ['[1,\n2', 2, 2],
    ['{"é": "ü", }', 1, 12],
  ])('of %j: line %i, column %i', (text, line, column) => {
    expect(jsonProblem(text)).toMatch(`Not JSON yet: line ${line}, column ${column}: `)
  })

  it('says what is wrong, and that it will be sent', () => {
    expect(jsonProblem('{"a": x}')).toBe(
      'Not JSON yet: line 1, column 7: “x” stands where a value should be. It will be sent as it stands.',
    )
  })
})
