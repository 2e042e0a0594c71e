import * as v from 'valibot'
import { settingsSchema, type Settings } from '#grading/class/settings-schema.ts'

/** A new hand-out as it is typed, before any of it is checked. Passphrases are no part of it: they are never stored. */
export const planSchema = v.object({
  /** Whether a new version of the quiz is to be made of its draft; absent: as suggested. */
  fromDraft: v.exactOptional(v.boolean()),
  classId: v.nullable(v.string()),
  mode: v.picklist(['sealed', 'practice']),
  /** Whether responses to a practice quiz are collected. */
  collect: v.boolean(),
  /** Absent: as the quiz. */
  title: v.exactOptional(v.string()),
  instructions: v.string(),
  /** In minutes. */
  timeLimit: v.string(),
  attempts: v.string(),
  counts: v.picklist(['best', 'last', 'first']),
  pages: v.picklist(['one', 'all']),
  shuffleQuestions: v.boolean(),
  shuffleOptions: v.boolean(),
  /** In percent. */
  passMark: v.string(),
  feedback: v.picklist(['at-once', 'at-end', 'released']),
  confidence: v.boolean(),
  hints: v.boolean(),
  /** As `datetime-local` has them: local time without a zone. */
  opensAt: v.string(),
  closesAt: v.string(),
})

export type Plan = v.InferOutput<typeof planSchema>

export const emptyPlan: Plan = {
  classId: null,
  mode: 'sealed',
  collect: false,
  instructions: '',
  timeLimit: '',
  attempts: '1',
  counts: 'best',
  pages: 'one',
  shuffleQuestions: false,
  shuffleOptions: true,
  passMark: '',
  feedback: 'at-end',
  confidence: false,
  hints: true,
  opensAt: '',
  closesAt: '',
}

/** What is wrong with a field of a plan, in words. */
export type PlanProblems = Partial<Record<keyof Plan, string>>

/** The settings that a plan asks for, with what is wrong in it: only without problems are they to be used. */
export function settingsOf(plan: Plan): { readonly settings: Settings; readonly problems: PlanProblems } {
  const problems: PlanProblems = {}
  const number = (key: 'timeLimit' | 'attempts' | 'passMark', unit = 1) => {
    const typed = plan[key].trim().replace(',', '.')
    if (typed === '') return undefined
    const value = Number(typed)
    if (Number.isFinite(value)) return Math.round(value * unit * 1000) / 1000
    problems[key] = `“${plan[key]}” is not a number. Write it as digits.`
    return undefined
  }
  const moment = (key: 'opensAt' | 'closesAt') => {
    if (plan[key] === '') return undefined
    const at = new Date(plan[key]).getTime()
    if (!Number.isNaN(at)) return at
    problems[key] = 'This is no date with a time.'
    return undefined
  }
  const seconds = number('timeLimit', 60)
  const attempts = number('attempts')
  const passMark = number('passMark')
  const opensAt = moment('opensAt')
  const closesAt = moment('closesAt')
  if (opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt)
    problems.closesAt = 'It closes before it opens.'
  if (seconds !== undefined && (seconds < 10 || seconds > 7 * 86_400))
    problems.timeLimit = 'The time limit can be from 0.2 minutes to 10,080 minutes, which is a week.'
  if (plan.attempts.trim() === '') problems.attempts = 'Write how many; 0 for any number.'

  const input = {
    ...(seconds !== undefined && !problems.timeLimit && { timeLimit: Math.round(seconds) }),
    ...(attempts !== undefined && { attempts }),
    counts: plan.counts,
    pages: plan.pages,
    shuffleQuestions: plan.shuffleQuestions,
    shuffleOptions: plan.shuffleOptions,
    ...(passMark !== undefined && { passMark }),
    feedback: plan.mode === 'sealed' ? 'released' : plan.feedback,
    confidence: plan.confidence,
    hints: plan.hints,
    ...(opensAt !== undefined && { opensAt }),
    ...(closesAt !== undefined && { closesAt }),
  }
  const read = v.safeParse(settingsSchema, input)
  if (read.success) return { settings: read.output, problems }
  for (const issue of read.issues) {
    const key = v.getDotPath(issue) as keyof Plan | null
    if (key !== null) problems[key] ??= issue.message
  }
  return { settings: v.parse(settingsSchema, {}), problems }
}
