import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { questions, received, student } from './class.sample.ts'
import { bookRows, isShown, sortedRows, type Received } from './gradebook.ts'
import { studentOf } from './match-student.ts'
import { previewRegrade } from './gradebook-regrade.ts'
import { gradeAttempt } from './grades.ts'
import { settingsSchema } from './settings-schema.ts'
import type { QuestionOf } from '#grading/quiz/quiz-schema.ts'
import type { Regrade } from './grade-changes.ts'

const settings = v.parse(settingsSchema, { passMark: 50, attempts: 2 })
const graded = (all: readonly Received[], regrades: readonly Regrade[] = []) =>
  all.map((each) => ({
    received: each,
    grade: gradeAttempt(questions, regrades, each.response, each.overrides),
  }))
const ada = student('1', 'Ada Abel', { number: 'm4001', token: '7K4Q-2MXA' })
const bo = student('2', 'Bo Brandt', { extraTime: 50 })
const twin = student('3', 'bo  brandt')

describe('a response is the one of', () => {
  const whose = (each: Received) => studentOf(each.response, [ada, bo, twin], each.student)

  it('the student it was given to by hand, whatever it says', () => {
    expect(whose(received('x', { name: 'Ada Abel' }, { student: '2' }))).toBe(bo)
  })

  it('the student with its token, however that was typed', () => {
    expect(whose(received('x', { token: '7k4q 2mxa', name: 'Someone else' }))).toBe(ada)
  })

  it('nobody where no one has its token, whatever its name', () => {
    expect(whose(received('x', { token: 'ZZZZ-ZZZZ', name: 'Ada Abel' }))).toBeUndefined()
  })

  it('the only student of its name where it has no token', () => {
    expect(whose(received('x', { name: ' ada ABEL ' }))).toBe(ada)
    expect(whose(received('x', { name: 'Bo Brandt' }))).toBeUndefined()
  })
})

describe('the rows', () => {
  const sent = [
    received('a1', { token: ada.token, answers: { safe: [0] } }),
    received('a2', {
      token: ada.token,
      number: 2,
      submittedAt: 120_000,
      answers: { teapot: 'I’m a teapot' },
    }),
    received('m1', { token: 'ZZZZ-0000', name: 'Mallory' }),
    received('m2', { token: 'ZZZZ-0000', name: 'mallory', number: 2 }),
  ]

  it('hold everybody on the roster, and below whoever is on none', () => {
    const { roster, others } = bookRows(graded(sent), [ada, bo], settings)
    expect(roster.map(({ name, attempts }) => [name, attempts.length])).toEqual([
      ['Ada Abel', 2],
      ['Bo Brandt', 0],
    ])
    expect(others.map(({ name, number, attempts }) => [name, number, attempts.length])).toEqual([
      ['Mallory', 'ZZZZ-0000', 2],
    ])
  })

  it('have the attempt as grade that the settings say', () => {
    const of = (counts: 'best' | 'last' | 'first') =>
      bookRows(graded(sent), [ada], { ...settings, counts }).roster[0]
    expect(of('first')?.counting?.response.attempt).toBe('a1')
    expect(of('best')).toMatchObject({ percent: 50, passed: true, counting: { response: { attempt: 'a2' } } })
    expect(of('first')?.passed).toBe(false)
  })

  it('mark what was late, over time and one too many; more time moves the limit', () => {
    const late = v.parse(settingsSchema, { closesAt: 100_000, timeLimit: 60, attempts: 1 })
    const slow = { startedAt: 0, submittedAt: 130_000, number: 2 }
    const { roster } = bookRows(
      graded([received('a', { name: 'Ada Abel', ...slow }), received('b', { name: 'Bo Brandt', ...slow })]),
      [ada, bo],
      late,
    )
    expect(roster[0]?.attempts[0]).toMatchObject({ late: 30_000, over: 70_000, extra: true })
    expect(roster[1]?.attempts[0]).toMatchObject({ late: 30_000, over: 40_000 })
  })

  it('don’t call it over time that handing in takes a moment', () => {
    const limited = v.parse(settingsSchema, { timeLimit: 60 })
    const { roster } = bookRows(
      graded([received('a', { name: 'Ada Abel', submittedAt: 64_000 })]),
      [ada],
      limited,
    )
    expect(roster[0]?.attempts[0]?.over).toBe(0)
  })

  it('lose no response and invent none, whoever sent what', () => {
    const any = fc.record({
      token: fc.constantFrom('', ada.token, bo.token, 'ZZZZ'),
      name: fc.constantFrom('', 'Ada Abel', 'bo brandt', 'Mallory'),
      number: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (all) => {
        const responses = all.map((each, index) => received(`r${index}`, each))
        const { roster, others } = bookRows(graded(responses), [ada, bo, twin], settings)
        const booked = [...roster, ...others].flatMap(({ attempts }) =>
          attempts.map((each) => each.received.id),
        )
        expect(booked.toSorted()).toEqual(responses.map(({ id }) => id).toSorted())
        expect(new Set([...roster, ...others].map(({ id }) => id)).size).toBe(roster.length + others.length)
      }),
    )
  })
})

describe('filters and sorting', () => {
  const byHand = [{ question: null, points: 1, reason: 'Spoke to her.', at: 1 }]
  const { roster } = bookRows(
    graded([
      received('a', { token: ada.token, answers: { teapot: 'I’m a teapot' } }),
      received('b', { token: twin.token }, { overrides: byHand }),
    ]),
    [bo, twin, ada],
    settings,
  )
  const shown = (...filter: [Parameters<typeof isShown>[1], string]) =>
    roster.filter((row) => isShown(row, ...filter)).map(({ id }) => id)

  it('show who is missing, failed, was changed by hand, or is named', () => {
    expect(shown('missing', '')).toEqual(['2'])
    expect(shown('failed', '')).toEqual(['3'])
    expect(shown('changed', '')).toEqual(['3'])
    expect(shown('all', 'abel 400')).toEqual(['1'])
    expect(shown('missing', 'ada')).toEqual([])
  })

  it('put who has nothing last, whichever way they sort', () => {
    const ids = (by: Parameters<typeof sortedRows>[1], down: boolean) =>
      sortedRows(roster, by, down).map(({ id }) => id)
    expect(ids('points', false)).toEqual(['3', '1', '2'])
    expect(ids('points', true)).toEqual(['1', '3', '2'])
    expect(ids(1, true)).toEqual(['1', '3', '2'])
    expect(ids('name', false)[0]).toBe('1')
  })
})

describe('a single question of which another option is accepted afterwards', () => {
  it('gives all the points for either', () => {
    const [safe] = questions as [QuestionOf<'single'>]
    const either = { ...safe, options: safe.options.map((each, at) => ({ ...each, correct: at < 2 })) }
    const regrade: Regrade = {
      question: 'safe',
      rule: { kind: 'key', question: either },
      reason: 'Both can be read from the text.',
      at: 1,
    }
    const points = (option: number) =>
      gradeAttempt(questions, [regrade], { answers: { safe: [option] } }, []).points
    expect([points(0), points(1), points(2)]).toEqual([1, 1, 0])
  })
})

describe('the preview of a regrade', () => {
  const answers = fc.record(
    {
      safe: fc.constantFrom([0], [1]),
      teapot: fc.constantFrom('I’m a teapot', 'teapot'),
      found: fc.constantFrom('302', '301'),
    },
    { requiredKeys: [] },
  )
  const [safe] = questions as [QuestionOf<'single'>]
  const rule: fc.Arbitrary<Regrade['rule']> = fc.constantFrom(
    { kind: 'full' },
    { kind: 'drop' },
    {
      kind: 'key',
      question: { ...safe, options: safe.options.map((option) => ({ ...option, correct: true })) },
    },
  )

  it('says what grading all of it anew then gives', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 8 }), rule, (all, how) => {
        const students = all.map((_, index) => student(`${index}`, `S${index}`))
        const sent = all.map((each, index) => received(`r${index}`, { name: `S${index}`, answers: each }))
        const regrade: Regrade = { question: 'safe', rule: how, reason: 'Wrong key.', at: 5 }
        const { roster } = bookRows(graded(sent), students, settings)
        const preview = previewRegrade(questions, regrade, roster, settings)
        const then = bookRows(graded(sent, [regrade]), students, settings).roster
        for (const [index, row] of then.entries()) {
          const told = preview.changed.find((each) => each.row.id === row.id)
          expect(told?.after ?? roster[index]?.counting?.grade).toMatchObject({
            points: row.counting?.grade.points,
            ...(told ? { of: row.counting?.grade.of } : {}),
          })
        }
        expect(preview.graded).toBe(all.length)
        expect(preview.passed?.after).toBe(then.filter(({ passed }) => passed).length)
      }),
    )
  })
})
