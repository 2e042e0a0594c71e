import { describe, expect, test } from 'vitest'
import { closeCode } from './close-code.ts'

describe('a close code', () => {
  test.each([
    [1000, 'Normal closure'],
    [1011, 'Internal error'],
    [1099, 'Reserved code'],
    [3000, 'Registered code'],
    [4001, 'Private code'],
    [999, 'Invalid code'],
    [5000, 'Invalid code'],
  ])('%i is called %s', (code, name) => {
    expect(closeCode(code).name).toBe(name)
  })

  test('is made up by the browser where no endpoint may send it', () => {
    const codes = Array.from({ length: 20 }, (_, index) => 1000 + index)
    expect(codes.filter((code) => closeCode(code).madeUp)).toEqual([1005, 1006, 1015])
  })
})
