import { describe, expect, it } from 'vitest'
import { fieldValue, sameName } from './field.ts'

describe('a field name', () => {
  it('is the same in any case (RFC 9110, 5.1)', () => {
    expect(sameName('Content-Type', 'content-TYPE')).toBe(true)
    expect(sameName('Content-Type', 'Content_Type')).toBe(false)
  })
})

describe('fieldValue', () => {
  const fields = [
    { name: 'Via', value: '1.1 a' },
    { name: 'via', value: '1.1 b' },
    { name: 'X-Empty', value: '' },
  ]

  it('gives the first of several lines', () => {
    expect(fieldValue(fields, 'VIA')).toBe('1.1 a')
  })

  it('tells an empty value from none', () => {
    expect(fieldValue(fields, 'x-empty')).toBe('')
    expect(fieldValue(fields, 'x-absent')).toBeUndefined()
  })
})
