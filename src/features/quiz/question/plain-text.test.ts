import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test('marks of code and bold are left out, everything else stands', () => {
  expect(plainText('Send `GET /` **now**, 2 * 3 * 4')).toBe('Send GET / now, 2 * 3 * 4')
  expect(plainText('a lone ` and **')).toBe('a lone ` and **')
})
