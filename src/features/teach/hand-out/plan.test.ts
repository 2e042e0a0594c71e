import { describe, expect, test } from 'vitest'
import { emptyPlan, settingsOf } from './plan.ts'

describe('the settings of a new hand-out', () => {
  test('are sensible where nothing was typed', () => {
    const { settings, problems } = settingsOf(emptyPlan)
    expect(problems).toEqual({})
    expect(settings).toEqual({
      attempts: 1,
      counts: 'best',
      pages: 'one',
      shuffleQuestions: false,
      shuffleOptions: true,
      feedback: 'released',
      confidence: false,
      hints: true,
    })
  })

  test('hold minutes as seconds, and local times as moments', () => {
    const { settings, problems } = settingsOf({
      ...emptyPlan,
      timeLimit: '1,5',
      opensAt: '2026-05-04T10:00',
      closesAt: '2026-05-04T11:30',
      passMark: '50',
    })
    expect(problems).toEqual({})
    expect(settings.timeLimit).toBe(90)
    expect(settings.opensAt).toBe(new Date(2026, 4, 4, 10).getTime())
    expect((settings.closesAt ?? 0) - (settings.opensAt ?? 0)).toBe(90 * 60_000)
    expect(settings.passMark).toBe(50)
  })

  test.each([
    ['timeLimit', { timeLimit: 'an hour' }],
    ['timeLimit', { timeLimit: '0' }],
    ['timeLimit', { timeLimit: '100000' }],
    ['attempts', { attempts: '' }],
    ['attempts', { attempts: '1.5' }],
    ['attempts', { attempts: '-1' }],
    ['passMark', { passMark: '101' }],
    ['closesAt', { opensAt: '2026-05-04T10:00', closesAt: '2026-05-04T10:00' }],
  ] as const)('name what is wrong with %s: %j', (key, typed) => {
    expect(Object.keys(settingsOf({ ...emptyPlan, ...typed }).problems)).toEqual([key])
  })

  test('show the key of a practice quiz when the plan says', () => {
    expect(settingsOf({ ...emptyPlan, mode: 'practice', feedback: 'at-once' }).settings.feedback).toBe(
      'at-once',
    )
  })
})
