import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import { answerSchema } from './answer-schema.ts'
import { everyKind } from './samples.ts'
import { scoreAnswer } from './score.ts'
import { validateAnswer } from './validate.ts'

const reads = (input: unknown) => v.safeParse(answerSchema, input)

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.array(fc.integer({ min: -1, max: 40 }), { maxLength: 100 }),
  fc.boolean(),
  fc.string({ unit: 'grapheme' }),
  fc.record({
    method: fc.string({ maxLength: 20 }),
    url: fc.string(),
    fields: fc.array(fc.tuple(fc.string(), fc.string())),
    content: fc.string({ unit: 'grapheme' }),
  }),
  fc.record({ guess: fc.integer() }),
  fc.record({ guess: fc.integer(), seen: fc.string() }),
)

describe('answerSchema', () => {
  it('reads back every answer there can be', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        expect(v.parse(answerSchema, JSON.parse(JSON.stringify(answer)))).toEqual(
          JSON.parse(JSON.stringify(answer)),
        )
      }),
    )
  })

  it('lets nothing through that was not asked for, and scores and validates all that it does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        const result = reads(input)
        if (!result.success) return
        expect(result.output).toEqual(input)
        for (const question of everyKind.questions) {
          const { fraction } = scoreAnswer(question, result.output)
          expect(fraction >= 0 && fraction <= 1).toBe(true)
          validateAnswer(question, result.output)
        }
      }),
    )
  })

  it('scores any answer of any kind to any question from 0 to 1', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyKind.questions), anyAnswer, (question, answer) => {
        const { fraction, right } = scoreAnswer(question, answer)
        expect(fraction >= 0 && fraction <= 1).toBe(true)
        expect(right).toBe(fraction === 1)
        if (validateAnswer(question, answer) !== undefined && question.kind !== 'matching')
          expect(fraction).toBe(0)
      }),
    )
  })

  it.each([
    ['null', 'null'],
    ['a number', '1'],
    ['an empty object', '{}'],
    ['nested lists', '[[0]]'],
    ['fractions', '[0.5]'],
    ['a very long list', JSON.stringify(Array(101).fill(0))],
    ['a very long text', JSON.stringify('x'.repeat(20_001))],
    ['a request without its content', '{"method":"GET","url":"https://a.example/","fields":[]}'],
    ['a field of three', '{"method":"GET","url":"u","fields":[["a","b","c"]],"content":""}'],
    ['a request and a guess in one', '{"method":"GET","url":"u","fields":[],"content":"","guess":1}'],
    ['a key that nobody knows', '{"guess":1,"right":true}'],
    ['a grade', '{"guess":1,"fraction":1}'],
  ])('refuses %s', (_what, json) => {
    expect(reads(JSON.parse(json)).success).toBe(false)
  })

  it.each(['__proto__', 'constructor', 'toString', 'prototype'])('lets no key %s get through', (key) => {
    for (const start of ['{"guess":1', '{"method":"GET","url":"u","fields":[],"content":""']) {
      const result = reads(JSON.parse(`${start},"${key}":{"polluted":true}}`))
      expect(result.success && Object.keys(result.output).includes(key)).toBe(false)
      expect(result.success && 'polluted' in Object(result.output)).toBe(false)
    }
    expect({}).not.toHaveProperty('polluted')
  })

  it('takes a key __proto__ for no prototype', () => {
    expect(reads(JSON.parse('{"__proto__":{"guess":1}}')).success).toBe(false)
  })
})
