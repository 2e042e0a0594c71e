import type { Answered, Lane, RateRun } from './model.ts'

type Algorithm = Lane['algorithm']

export const algorithmNames: Record<Algorithm, string> = {
  'fixed-window': 'Fixed window',
  'sliding-window': 'Sliding window',
  'token-bucket': 'Token bucket',
}

export const algorithmRules: Record<Algorithm, string> = {
  'fixed-window': 'Counts anew at each border.',
  'sliding-window': 'Counts what it let through in the window that ends now.',
  'token-bucket': 'Each request takes a token; the bucket fills evenly.',
}

/** A time of the model: `9.6 s`. */
export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}

/** An answer in words: `200, 3 left` or `429, Retry-After: 2`. */
export function answerWords({ allowed, remaining, retryAfterSeconds }: Answered): string {
  return allowed ? `200, ${remaining} left` : `429, Retry-After: ${retryAfterSeconds}`
}

/** What the limits said to the request that came last, in a sentence. */
export function lastAnswered({ arrivals, lanes }: RateRun, now: number): string {
  const last = arrivals.findLastIndex(({ at }) => at <= now)
  const arrival = arrivals[last]
  if (!arrival) return 'No request has come yet.'
  const said = lanes.flatMap(({ algorithm, answers }) => {
    const answer = answers[last]
    return answer ? [`${algorithmNames[algorithm]}: ${answerWords(answer)}`] : []
  })
  return `Request ${last + 1} at ${(arrival.at / 1_000).toFixed(2)} s. ${said.join('. ')}.`
}
