import { describe, expect, it } from 'vitest'
import {
  outcomeOf,
  sampleAttempt,
  sampleExchange,
  sampleHop,
  wireResponse,
} from '#workbench/sample-exchange.ts'
import { comparableAttempt, comparableExchange, differenceInShort } from './comparable.ts'

const json = [{ name: 'Content-Type', value: 'application/json' }]
const answered = (content: string) => {
  const response = wireResponse(200, 'OK', json, content)
  return sampleExchange([sampleAttempt({ hops: [sampleHop({ response })], outcome: outcomeOf(response) })])
}

describe('what is compared of an exchange', () => {
  it('is JSON laid out alike, its numbers as they were sent', () => {
    expect(comparableExchange(answered('{"a":1.0}'))).toMatchObject({
      outcome: '200 OK',
      tookMs: 50,
      form: 'json',
      text: '{\n  "a": 1.0\n}',
      fields: json,
    })
  })

  it('is the text as it came where it is no JSON', () => {
    expect(comparableExchange(answered('{oops'))).toMatchObject({ form: 'text', text: '{oops' })
  })

  it('is bounded, and says so', () => {
    expect(comparableExchange(answered(`"${'x'.repeat(900_000)}"`)).cut).toBe('the first 400 kB of 900 kB')
  })

  it('of a failure is its name', () => {
    const timedOut = sampleAttempt({ outcome: { kind: 'timeout', limitMs: 1, during: 'waiting' } })
    expect(comparableAttempt(timedOut)).toMatchObject({ outcome: 'Timed out', form: 'none' })
  })
})

describe('a difference in short', () => {
  const one = comparableExchange(answered('1'))

  it('says so where there is none', () => {
    expect(differenceInShort(one, one, 0, 0)).toMatch(/^Identical/)
  })

  it('counts what differs', () => {
    expect(differenceInShort({ ...one, outcome: '500' }, one, 2, 1)).toMatch(
      /^Different: the outcome, 2 fields and 1 line of content\./,
    )
  })
})
