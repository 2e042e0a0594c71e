import { describe, expect, it } from 'vitest'
import { openText } from './content-reader.ts'
import { textOf } from './text-rows.ts'

const opened = (text: string, change: { json?: boolean; whole?: boolean } = {}) =>
  openText({ fields: [], bytes: new TextEncoder().encode(text), json: true, whole: true, ...change })

describe('a text, opened', () => {
  it('is laid out where it is JSON', () => {
    expect(textOf(opened('{"a":1}').pretty ?? new Uint8Array())).toBe('{\n  "a": 1\n}')
  })

  it('is only what it is where nobody promised JSON', () => {
    expect(opened('[1', { json: false })).toEqual({ raw: new TextEncoder().encode('[1') })
  })

  it('is decoded as its charset says', () => {
    const fields = [{ name: 'Content-Type', value: 'text/plain; charset=iso-8859-1' }]
    const { raw } = openText({ fields, bytes: Uint8Array.of(0xe9), json: false, whole: true })
    expect(textOf(raw)).toBe('é')
  })

  it('has the line and column at which it stops being JSON, and what stands there', () => {
    const { fault, pretty } = opened('{\n  "a": 1,\n  "b": 2,\n}')
    expect(pretty).toBeUndefined()
    expect(fault).toEqual({
      what: 'JSON allows no comma before }',
      line: 4,
      column: 1,
      before: '',
      after: '}',
    })
    expect(opened('{"a": nope}').fault).toMatchObject({
      line: 1,
      column: 7,
      before: '{"a": ',
      after: 'nope}',
    })
  })

  it('shows of a long line only what is around the fault', () => {
    const { fault } = opened(`[${'1,'.repeat(500)}x,${'1,'.repeat(500)}1]`)
    expect(fault).toMatchObject({ column: 1002 })
    expect(fault?.before).toHaveLength(40)
    expect(fault?.after).toHaveLength(40)
  })

  it('has no fault for being cut off', () => {
    const { fault, pretty } = opened('{"a": [1, 2', { whole: false })
    expect(fault).toBeUndefined()
    expect(textOf(pretty ?? new Uint8Array())).toBe('{\n  "a": [\n    1,\n    2')
  })
})
