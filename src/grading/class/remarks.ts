import { tokenMark } from './hand-out.ts'
import type { HandOut } from './hand-out-schema.ts'
import { plainName } from './match-student.ts'
import type { ClassResponse } from './response-schema.ts'
import type { Student } from './student.ts'

/** Something to know about a response that does not keep it from being taken in. */
export interface Remark {
  readonly kind: 'more attempts' | 'late' | 'early' | 'over time' | 'clock changed' | 'other name'
  /** A sentence. */
  readonly text: string
}

/** How much longer than the limit may pass unremarked, in ms: between the last second and the sending. */
export const GRACE = 30_000
/** How far a student's clock may be off without a remark, in ms. */
const CLOCK_SLACK = 3_600_000

/**
 * What there is to know about when and how often a response was made. Its times are the student's own clock.
 * @param attempts how many attempts this student has sent, this one included
 * @param now epoch ms
 */
export async function remarksOn(
  response: ClassResponse,
  handOut: HandOut,
  student: Student | undefined,
  attempts: number,
  now: number,
): Promise<readonly Remark[]> {
  const { settings } = handOut
  const { startedAt, submittedAt } = response
  const remarks: Remark[] = []
  const add = (kind: Remark['kind'], text: string) => void remarks.push({ kind, text })

  const number = Math.max(attempts, response.number)
  if (settings.attempts > 0 && number > settings.attempts)
    add(
      'more attempts',
      `This is attempt ${number}, and ${settings.attempts} ${settings.attempts === 1 ? 'is' : 'are'} allowed.`,
    )
  if (submittedAt < startedAt)
    add('clock changed', 'It was submitted before it was started: the clock was changed.')
  else if (submittedAt > now + CLOCK_SLACK)
    add('clock changed', `By the student’s clock it was submitted ${span(submittedAt - now)} from now.`)
  else if (startedAt < handOut.madeAt - CLOCK_SLACK)
    add('clock changed', 'By the student’s clock it was started before the quiz was handed out.')
  if (settings.closesAt !== undefined && submittedAt > settings.closesAt)
    add('late', `Submitted ${span(submittedAt - settings.closesAt)} after the quiz closed.`)
  if (settings.opensAt !== undefined && startedAt < settings.opensAt)
    add('early', `Started ${span(settings.opensAt - startedAt)} before the quiz opened.`)
  if (settings.timeLimit !== undefined) {
    const extra = Math.max(student?.extraTime ?? 0, await extraTimeOf(response.token, handOut))
    const allowed = settings.timeLimit * 1000 * (1 + extra / 100)
    const over = submittedAt - startedAt - allowed
    if (over > GRACE)
      add(
        'over time',
        `Took ${span(submittedAt - startedAt)}, which is ${span(over)} over the ${span(allowed)} allowed.`,
      )
  }
  if (student && response.name !== '' && plainName(response.name) !== plainName(student.name))
    add('other name', `The name in it is “${response.name}”.`)
  return remarks
}

async function extraTimeOf(token: string, handOut: HandOut): Promise<number> {
  if (token === '' || handOut.extraTime.length === 0) return 0
  const mark = await tokenMark(handOut.id, token)
  return handOut.extraTime.find((each) => each.token === mark)?.percent ?? 0
}

/** A time span in ms, in words: the largest unit that fits, and the next where it is not 0. */
export function span(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ]
  const first = parts.findIndex(([count]) => count > 0)
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}
