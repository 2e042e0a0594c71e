import type { AnswerScore } from '#grading/quiz/score.ts'

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 })

/** Points as the reader's locale writes them, to a hundredth. */
export function formatPoints(points: number): string {
  return number.format(points)
}

/** How an answer did; `open` before it is checked. */
export type Verdict = 'right' | 'partly' | 'wrong' | 'open'

export function verdictOf(score: AnswerScore): Verdict {
  if (score.right) return 'right'
  return score.fraction > 0 ? 'partly' : 'wrong'
}

/** A verdict in words. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  right: 'Right',
  partly: 'Partly right',
  wrong: 'Not right',
  open: 'Not answered yet',
}

/** What an answer got of what the question is worth: `0.5 of 1 point`. */
export function pointsWords({ fraction }: AnswerScore, points: number): string {
  return `${formatPoints(fraction * points)} of ${formatPoints(points)} ${points === 1 ? 'point' : 'points'}`
}
