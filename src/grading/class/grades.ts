import type { Answer } from '#grading/quiz/answer.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { scoreAnswer } from '#grading/quiz/score.ts'
import type { Override, Regrade } from './grade-changes.ts'
import type { ClassResponse } from './response-schema.ts'
import type { Settings } from './settings-schema.ts'

/** What one question of an attempt is worth. */
export interface QuestionGrade {
  /** Of the question. */
  readonly id: string
  readonly points: number
  /** The most it gives; 0 where it was dropped for everybody. */
  readonly of: number
  /** How right the answer is by the key that counts, 0 to 1, whatever points were given for it. */
  readonly fraction: number
  /** What decided the points. */
  readonly by: 'key' | 'regrade' | 'override'
  /** Points by the key as it was handed out; absent where that decided. */
  readonly before?: number
  /** Why it was changed. */
  readonly reason?: string
}

/** What an attempt is worth. */
export interface AttemptGrade {
  /** In the order of the hand-out. */
  readonly questions: readonly QuestionGrade[]
  readonly points: number
  readonly of: number
  /** Points by the key as it was handed out; absent where nothing was changed. */
  readonly before?: number
  /** The change by hand that set the total, where one did. */
  readonly total?: Override
}

/**
 * The grade of an attempt, reckoned anew from its answers.
 * @param questions with their key, as the hand-out arranged them
 * @param regrades of one question the newest counts. Dropped, it counts for nobody, whatever was set by hand
 * @param overrides set by hand, which win over key and regrades; of one question the newest counts
 */
export function gradeAttempt(
  questions: readonly Question[],
  regrades: readonly Regrade[],
  { answers }: Pick<ClassResponse, 'answers'>,
  overrides: readonly Override[],
): AttemptGrade {
  const regradeOf = newestBy(regrades)
  const overrideOf = newestBy(overrides)
  const graded = questions.map((question) =>
    gradeQuestion(
      question,
      regradeOf.get(question.id),
      Object.hasOwn(answers, question.id) ? answers[question.id] : undefined,
      overrideOf.get(question.id),
    ),
  )
  return gradeOf(graded, overrideOf.get(null))
}

/** The grade that questions make together, with what was set by hand for the attempt as a whole. */
export function gradeOf(questions: readonly QuestionGrade[], whole: Override | undefined): AttemptGrade {
  const set = whole?.points ?? undefined
  const changed = set !== undefined || questions.some(({ by }) => by !== 'key')
  return {
    questions,
    points: set ?? plainSum(questions.map(({ points }) => points)),
    of: plainSum(questions.map(({ of }) => of)),
    ...(changed && { before: plainSum(questions.map(({ points, before = points }) => before)) }),
    ...(whole && set !== undefined && { total: whole }),
  }
}

/** What one question of an attempt is worth: see {@link gradeAttempt}. */
export function gradeQuestion(
  question: Question,
  regrade: Regrade | undefined,
  answer: Answer | undefined,
  override: Override | undefined,
): QuestionGrade {
  const rule = regrade?.rule
  const keyed = rule?.kind === 'key' ? rule.question : question
  const first = scoreAnswer(question, answer).fraction
  const fraction = keyed === question ? first : scoreAnswer(keyed, answer).fraction
  const before = first * question.points
  const { id } = question
  if (regrade && rule?.kind === 'drop')
    return { id, points: 0, of: 0, fraction, by: 'regrade', before, reason: regrade.reason }
  const of = keyed.points
  if (override && override.points !== null)
    return { id, points: override.points, of, fraction, by: 'override', before, reason: override.reason }
  if (!regrade) return { id, points: before, of, fraction, by: 'key' }
  const points = rule?.kind === 'full' ? of : fraction * of
  return { id, points, of, fraction, by: 'regrade', before, reason: regrade.reason }
}

/** The newest change of each question; of two at the same time the later in the list. */
export function newestBy<T extends { readonly question: string | null; readonly at: number }>(
  changes: readonly T[],
): ReadonlyMap<T['question'], T> {
  const newest = new Map<T['question'], T>()
  for (const change of changes) {
    const known = newest.get(change.question)
    if (!known || known.at <= change.at) newest.set(change.question, change)
  }
  return newest
}

/** The key that counts for a question: that of its newest regrade, where there is one. */
export function keyInForce(question: Question, regrades: readonly Regrade[]): Question {
  const rule = newestBy(regrades).get(question.id)?.rule
  return rule?.kind === 'key' ? rule.question : question
}

/** In percent of what was asked; undefined where every question was dropped. */
export function percentOf({ points, of }: Pick<AttemptGrade, 'points' | 'of'>): number | undefined {
  return of > 0 ? Number(((100 * points) / of).toFixed(9)) : undefined
}

/** Whether a grade passes; undefined where there is no pass mark, or nothing was asked. */
export function isPassed(
  grade: Pick<AttemptGrade, 'points' | 'of'>,
  { passMark }: Pick<Settings, 'passMark'>,
): boolean | undefined {
  const percent = percentOf(grade)
  return passMark === undefined || percent === undefined ? undefined : percent >= passMark
}

/** An attempt with its grade. */
export interface GradedAttempt {
  readonly response: Pick<ClassResponse, 'attempt' | 'number' | 'submittedAt'>
  readonly grade: Pick<AttemptGrade, 'points'>
}

/**
 * The one of a student's attempts that is their grade; undefined without any. The first of the best, where several are
 * alike. Attempts are in the order of their number, of one number in that of their time.
 */
export function countingAttempt<T extends GradedAttempt>(
  attempts: readonly T[],
  counts: Settings['counts'],
): T | undefined {
  const inOrder = attempts.toSorted(
    ({ response: a }, { response: b }) =>
      a.number - b.number || a.submittedAt - b.submittedAt || (a.attempt < b.attempt ? -1 : 1),
  )
  if (counts === 'first') return inOrder[0]
  if (counts === 'last') return inOrder.at(-1)
  return inOrder.reduce<T | undefined>(
    (best, each) => (best && best.grade.points >= each.grade.points ? best : each),
    undefined,
  )
}

/** A sum without what binary fractions add to it: 0.3, not 0.30000000000000004. */
function plainSum(numbers: readonly number[]): number {
  return Number(numbers.reduce((sum, each) => sum + each, 0).toFixed(9))
}
