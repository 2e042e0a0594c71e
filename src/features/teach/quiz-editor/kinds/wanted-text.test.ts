import { expect, it } from 'vitest'
import { jsonOf, jsonText, methodsOf, methodsText, pairsOf, pairsText } from './wanted-text.ts'

it('methods are read with commas or spaces between, and nothing typed means any', () => {
  expect(methodsOf('post, PUT')).toEqual(['POST', 'PUT'])
  expect(methodsText(methodsOf('post put'))).toBe('POST, PUT')
  expect(methodsOf(' ')).toBeUndefined()
})

it('names stand with their values, a line each; a name alone asks for any value', () => {
  expect(pairsOf('=')('page=2\nq=a=b\n\nsort')).toEqual({ page: '2', q: 'a=b', sort: '*' })
  expect(pairsText(': ')(pairsOf(':')('Accept: text/html, */*'))).toBe('Accept: text/html, */*')
  expect(pairsOf(':')('')).toBeUndefined()
})

it('JSON that can’t be read yet stays as it was typed', () => {
  expect(jsonOf('{"a": 1}')).toEqual({ a: 1 })
  expect(jsonText(jsonOf('{"a": '))).toBe('{"a": ')
  expect(jsonOf('')).toBeUndefined()
})
