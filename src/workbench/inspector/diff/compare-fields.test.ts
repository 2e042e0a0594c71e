import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFields } from './compare-fields.ts'

const field = fc.record({
  name: fc.constantFrom('A', 'a', 'B', 'Set-Cookie'),
  value: fc.constantFrom('1', '2', '3'),
})
const fields = fc.array(field, { maxLength: 8 })

describe('two lists of fields', () => {
  it('are put side by side by name, in any case', () => {
    expect(compareFields([{ name: 'etag', value: '1' }], [{ name: 'ETag', value: '2' }])).toEqual([
      { name: 'etag', kind: 'changed', before: '1', after: '2' },
    ])
  })

  it('tell what came and what went', () => {
    const changes = compareFields([{ name: 'Age', value: '5' }], [{ name: 'Vary', value: '*' }])
    expect(changes.map(({ name, kind }) => `${name} ${kind}`)).toEqual(['Age removed', 'Vary added'])
  })

  it('that repeat a name are paired in their order', () => {
    const twice = (...values: string[]) => values.map((value) => ({ name: 'Set-Cookie', value }))
    expect(compareFields(twice('a', 'b'), twice('a', 'c', 'd')).map(({ kind }) => kind)).toEqual([
      'same',
      'changed',
      'added',
    ])
  })

  it('that are the same differ in nothing', () => {
    fc.assert(fc.property(fields, (list) => compareFields(list, list).every(({ kind }) => kind === 'same')))
  })

  it('can both be told from what is put side by side', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const changes = compareFields(before, after)
        const values = (side: 'before' | 'after') => changes.flatMap((change) => change[side] ?? [])
        expect(values('before')).toEqual(before.map(({ value }) => value))
        expect(values('after').toSorted()).toEqual(after.map(({ value }) => value).toSorted())
      }),
    )
  })
})
