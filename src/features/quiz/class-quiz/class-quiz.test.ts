import { describe, expect, it } from 'vitest'
import { parseHandOut } from '#grading/class/hand-out-schema.ts'
import { parseResponse } from '#grading/class/response-schema.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { memoryStorage } from '#storage/memory-storage.ts'
import type { TakenHandOut } from '#storage/record-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { fileNameOf } from './file-name.ts'
import { keepHandOut } from './keep-hand-out.ts'
import { outcomeOf } from './outcome.ts'
import { numberOf, responseOf } from './response-of.ts'

const statement = (id: string, points = 1): Question => ({
  id,
  kind: 'true-false',
  label: id,
  text: `${id}?`,
  points,
  hints: [],
  answer: true,
  feedback: { true: '', false: '' },
})
const questions = [statement('a'), statement('b', 3)]
const handOut = parseHandOut({
  format: 'roundtrip-hand-out',
  version: 1,
  id: 'a'.repeat(32),
  title: 'Week 3: methods / status',
  madeAt: 1,
  settings: {},
  mode: 'practice',
  questions,
})
const taken: TakenHandOut = {
  id: handOut.id,
  updatedAt: 1,
  handOut,
  token: '',
  name: 'Ada',
  replyKey: 'A'.repeat(43),
  sent: {},
}
const attempt: StoredAttempt = {
  id: 'b'.repeat(32),
  quizId: handOut.id,
  startedAt: 5,
  submittedAt: 9,
  questionIds: ['a', 'b'],
  answers: { a: true, b: false },
  checked: [],
  seed: 'seed',
}

describe('a hand-out that comes again', () => {
  const begun = async () => {
    const storage = memoryStorage('a test')
    expect(await keepHandOut(storage, handOut, '7K4Q-2MXA')).toBeUndefined()
    await storage.openAttempt(handOut.id, () => attempt)
    return storage
  }
  const stored = async (storage: Awaited<ReturnType<typeof begun>>) =>
    (await storage.records()).get('takenHandOuts', handOut.id)

  it('goes on with what is there, with the same key for what comes back', async () => {
    const storage = await begun()
    const before = await stored(storage)
    expect(before?.replyKey).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await keepHandOut(storage, handOut, '7k4q2mxa')).toBeUndefined()
    expect(await keepHandOut(storage, handOut, '')).toBeUndefined()
    expect(await stored(storage)).toEqual(before)
  })

  it('changes neither questions nor token of one that was begun, and says so', async () => {
    const storage = await begun()
    const before = await stored(storage)
    expect(await keepHandOut(storage, { ...handOut, title: 'Another' }, '')).toBe('questions')
    expect(await keepHandOut(storage, handOut, 'AAAA-BBBB')).toBe('token')
    expect(await stored(storage)).toEqual(before)
  })

  it('may change as long as nobody has begun', async () => {
    const storage = memoryStorage('a test')
    await keepHandOut(storage, handOut, '')
    expect(await keepHandOut(storage, { ...handOut, title: 'Another' }, 'AAAA-BBBB')).toBeUndefined()
    expect(await stored(storage)).toMatchObject({ token: 'AAAA-BBBB', handOut: { title: 'Another' } })
  })
})

describe('the response of an attempt', () => {
  it('is one that the instructor can read, with all that was given', () => {
    const given = { ...attempt, confidence: { a: 3 as const }, hints: { b: 1 } }
    const response = responseOf(taken, given, [given])
    expect(parseResponse(response)).toEqual(response)
    expect(response).toMatchObject({
      attempt: attempt.id,
      number: 1,
      name: 'Ada',
      answers: { a: true, b: false },
      confidence: { a: 3 },
      hints: { b: 1 },
      seed: 'seed',
    })
  })

  it('holds nothing of questions that the quiz does not ask', () => {
    const strange = { ...attempt, answers: { ...attempt.answers, gone: true } }
    expect(responseOf(taken, strange, [strange]).answers).toEqual({ a: true, b: false })
  })

  it('is numbered by when the attempt was begun', () => {
    const earlier = { ...attempt, id: 'c'.repeat(32), startedAt: 1 }
    expect(numberOf(attempt, [attempt, earlier])).toBe(2)
    expect(numberOf(earlier, [attempt, earlier])).toBe(1)
  })

  it('is saved under a name that every system takes', () => {
    expect(fileNameOf(taken, '7K4Q-2MXA')).toBe('Week-3-methods-status_Ada_7K4Q-2MXA.txt')
    const by = (name: string) => fileNameOf({ ...taken, name, token: 'T1' }, 'R')
    expect(by(' ')).toBe('Week-3-methods-status_T1_R.txt')
    expect(by('../Zoë Ångström')).toBe('Week-3-methods-status_Zoë-Ångström_R.txt')
  })
})

describe('what came of an attempt', () => {
  it('follows from the key where nobody else decides', () => {
    const outcome = outcomeOf(attempt, questions, 'none', 50)
    expect(outcome).toMatchObject({ points: { points: 1, of: 4 }, passed: false, awarded: {}, comment: '' })
  })

  it('is what the instructor gave, with a note where that is not what the key gives', () => {
    const reply = { points: 3, of: 4, questions: { a: 1, b: 2, gone: 7 }, comment: 'Good.' }
    expect(outcomeOf(attempt, questions, reply, 75)).toMatchObject({
      points: { points: 3, of: 4 },
      awarded: { b: 2 },
      passed: true,
      comment: 'Good.',
    })
  })

  it('is unknown without a grade, but what is right is shown', () => {
    const outcome = outcomeOf(attempt, questions, undefined, 50)
    expect(outcome).toMatchObject({ points: undefined, passed: undefined })
    expect(outcome.questions).toHaveLength(2)
  })
})
