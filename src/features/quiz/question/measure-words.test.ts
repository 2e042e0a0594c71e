import { expect, test } from 'vitest'
import { parseMeasure } from '#grading/prediction.ts'
import { measureWords } from './measure-words.ts'

test('every measure there is has words of its own', () => {
  let known: readonly string[] = []
  try {
    parseMeasure('none')
  } catch (error) {
    known = /Known are: (.*)\.$/.exec(String((error as Error).message))?.[1]?.split(', ') ?? []
  }
  expect(known.length).toBeGreaterThan(5)
  for (const measure of known) {
    const named = measure.replace('…', 'Age')
    expect(measureWords(named)).not.toBe(named)
    if (named !== measure) expect(measureWords(named)).toContain('`Age`')
  }
})
