import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_SUSPENDED, suspendData, suspendedAttempt, type Suspended } from './suspended.ts'

const attempt: Suspended = {
  version: 1,
  saved: 5,
  id: 'a'.repeat(32),
  quizId: 'b'.repeat(32),
  startedAt: 1,
  questionIds: ['one', 'two'],
  answers: { one: [2], two: 'no-store' },
  checked: [],
  current: 'two',
  seed: 'x',
  flagged: ['one'],
  confidence: { one: 3 },
  hints: { two: 1 },
  told: ['two'],
}

describe('an attempt in suspend_data', () => {
  it('comes back as it was', async () => {
    const data = await suspendData(attempt)
    expect(data?.length).toBeLessThanOrEqual(MOST_SUSPENDED)
    expect(await suspendedAttempt(data ?? '')).toEqual(attempt)
  })

  it('takes fifty questions with their answers', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `a-question-with-a-long-name-${index}`)
    const answers = Object.fromEntries(ids.map((id, index) => [id, [index % 4]]))
    expect(await suspendData({ ...attempt, questionIds: ids, answers })).toBeDefined()
  })

  it('is left out rather than cut where it is longer than an LMS takes', async () => {
    const random = crypto.getRandomValues(new Uint8Array(4000)).join('')
    expect(await suspendData({ ...attempt, answers: { one: random } })).toBeUndefined()
  })

  it('of anything else is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (data) => {
        expect(await suspendedAttempt(data)).toBeUndefined()
      }),
    )
  })
})
