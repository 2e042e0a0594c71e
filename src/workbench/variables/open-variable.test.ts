import { expect, it } from 'vitest'
import { openVariable } from './open-variable.ts'

it.each([
  ['{{|', { from: 2, typed: '', rest: 0 }],
  ['https://{{ba|/x', { from: 10, typed: 'ba', rest: 0 }],
  ['a {{ na|me}} b', { from: 5, typed: 'na', rest: 4 }],
  ['{{$u|', { from: 2, typed: '$u', rest: 0 }],
  ['{{a}}|', undefined],
  ['{a|', undefined],
  ['{{a b|', undefined],
  ['|{{a', undefined],
])('%s', (written, expected) => {
  const caret = written.indexOf('|')
  expect(openVariable(written.replace('|', ''), caret)).toEqual(expected)
})
