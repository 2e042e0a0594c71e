import type { HandOut } from '#grading/class/hand-out-schema.ts'
import { scoreQuiz } from '#grading/quiz/score.ts'
import type { StoredAttempt } from '#storage/schema.ts'

/** What an LMS is told of a submitted attempt. */
export interface LmsResult {
  /** 0–100; undefined where it gets no score. */
  readonly percent: number | undefined
  readonly status: 'completed' | 'passed' | 'failed'
}

/** Whether a `cmi.core.lesson_status` says that there is nothing left to do. */
export function isFinal(status: string): boolean {
  return ['completed', 'passed', 'failed'].includes(status)
}

/**
 * What an LMS is told of an attempt that was submitted.
 * @param before the raw score it has of earlier attempts, '' for none
 */
export function resultOf(handOut: HandOut, attempt: StoredAttempt, before: string): LmsResult {
  if (handOut.mode === 'sealed') return { percent: undefined, status: 'completed' }
  const { passMark, counts } = handOut.settings
  const earlier = before === '' || Number.isNaN(Number(before)) ? undefined : Number(before)
  // Who does only the wrong ones again learns from them; the score stays that of the whole quiz.
  const isWhole = handOut.questions.every(({ id }) => attempt.questionIds.includes(id))
  const own = isWhole ? percentOf(handOut, attempt) : undefined
  const percent = { best: best(earlier, own), first: earlier ?? own, last: own ?? earlier }[counts]
  if (percent === undefined || passMark === undefined) return { percent, status: 'completed' }
  return { percent, status: percent >= passMark ? 'passed' : 'failed' }
}

function percentOf({ questions }: Extract<HandOut, { mode: 'practice' }>, { answers }: StoredAttempt) {
  const { points, of } = scoreQuiz(questions, answers)
  return of === 0 ? 0 : Math.round((10_000 * points) / of) / 100
}

function best(...all: readonly (number | undefined)[]): number | undefined {
  const known = all.filter((each) => each !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}
