import type { QuestionOf } from './quiz-schema.ts'
import { nothingScored, said, type AnswerScore } from './score-of.ts'

/** Partial credit: items matched right / items. */
export function scoreMatching(question: QuestionOf<'matching'>, chosen: readonly number[]): AnswerScore {
  const parts = question.items.map(({ text, match, feedback }, index) => {
    const given = question.choices[chosen[index] ?? -1]
    const right = given === match
    return {
      text,
      right,
      ...(given === undefined ? {} : { given }),
      expected: match,
      feedback: right ? '' : feedback,
    }
  })
  const fraction = parts.filter(({ right }) => right).length / parts.length
  return {
    ...nothingScored,
    fraction,
    right: fraction === 1,
    parts,
    feedback: parts.every(({ given }) => given === undefined)
      ? undefined
      : said(question.feedback[fraction === 1 ? 'right' : 'wrong']),
  }
}

/**
 * Partial credit: of n items the longest run in the right relative order, (length − 1) / (n − 1). One item out of place
 * costs one step, wherever it went; the reverse order is worth nothing.
 */
export function scoreOrdering(question: QuestionOf<'ordering'>, given: readonly number[]): AnswerScore {
  const order = question.order ?? [...question.items.keys()]
  const places = given.map((item) => order.indexOf(item))
  const kept = new Set(longestRising(places))
  const fraction = given.length === 0 ? 0 : (kept.size - 1) / (order.length - 1)
  const parts = order.map((item, place) => ({
    text: question.items[item] ?? '',
    right: kept.has(place),
    ...(given.length === 0 ? {} : { given: `${given.indexOf(item) + 1}` }),
    expected: `${place + 1}`,
    feedback: '',
  }))
  return {
    ...nothingScored,
    fraction,
    right: fraction === 1,
    parts,
    feedback: given.length === 0 ? undefined : said(question.feedback[fraction === 1 ? 'right' : 'wrong']),
  }
}

/** A longest rising subsequence; of several the one that ends lowest. */
function longestRising(places: readonly number[]): readonly number[] {
  const best = places.reduce<(readonly number[])[]>((runs, place) => {
    const before = runs
      .filter((run) => (run.at(-1) ?? -1) < place)
      .reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), [])
    return [...runs, [...before, place]]
  }, [])
  return best.reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), [])
}
