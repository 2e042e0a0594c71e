import { expect, test } from 'vitest'
import { handOutLink, readHandOutHash } from './hand-out-link.ts'

test('a link holds a hand-out, and whose it is', () => {
  const page = 'https://lab.example/x/quiz/class'
  expect(handOutLink(page, 'abc-_')).toBe(`${page}#abc-_`)
  for (const token of ['7K4Q-2MXA', undefined]) {
    const { hash } = new URL(handOutLink(page, 'abc-_', token))
    expect(readHandOutHash(hash)).toEqual({ fragment: 'abc-_', token })
  }
})

test('a hash without either holds nothing', () => {
  expect(readHandOutHash('')).toEqual({ fragment: '', token: undefined })
})
