import { describe, expect, it } from 'vitest'
import { sampleHandOut, sampleResponse, sampleStudent, MADE_AT } from '#grading/class/class-sample.ts'
import type { ClassResponse } from '#grading/class/response-schema.ts'
import type { GivenHandOut, StoredResponse } from '#storage/record-schema.ts'
import { changesSince, questionsInForce, replyOf } from './released-changes.ts'
import { missing, rowFits, sentRows } from './sent-rows.ts'

const students = [0, 1, 2].map(sampleStudent)

function stored(
  number: number,
  changes: Partial<ClassResponse> = {},
  more: Partial<StoredResponse> = {},
): StoredResponse {
  const response = sampleResponse(number, changes)
  return {
    id: `${response.handOut}/${response.attempt}`,
    of: response.handOut,
    sealed: '',
    receipt: `AAAA-BBBB-CCCC-000${number}`,
    source: '',
    receivedAt: MADE_AT + number,
    updatedAt: MADE_AT,
    response,
    overrides: [],
    comment: '',
    ...more,
  }
}

async function given(changes: Partial<GivenHandOut> = {}): Promise<GivenHandOut> {
  const { handOut, questions } = await sampleHandOut()
  const kept = { id: handOut.id, updatedAt: MADE_AT, quizId: 'quiz', quizVersion: 1, classId: null }
  return { ...kept, handOut, questions, regrades: [], ...changes }
}

describe('who has sent', () => {
  it('is everyone on the roster, and after them those who are not on it', () => {
    const rows = sentRows(students, [stored(1), stored(7, { token: 'ZZZZ-0001' })])
    expect(rows.map(({ name, responses }) => [name, responses.length])).toEqual([
      ['Student 0', 0],
      ['Student 1', 1],
      ['Student 2', 0],
      ['Student 7', 1],
    ])
    expect(missing(rows).map(({ id }) => id)).toEqual(['s0', 's2'])
  })

  it('counts a response for the student it was given to by hand', () => {
    const rows = sentRows(students, [stored(7, { token: 'ZZZZ-0001' }, { student: 's2' })])
    expect(rows.map(({ responses }) => responses.length)).toEqual([0, 0, 1])
  })

  it('is found by name, number and receipt, however that is typed', () => {
    const [row] = sentRows(students, [stored(0)])
    for (const typed of ['student 0', '0000', 'aaaa bbbb', 'CCCC-0000', ''])
      expect(rowFits(row!, typed)).toBe(true)
    expect(rowFits(row!, 'DDDD')).toBe(false)
  })
})

describe('what is released', () => {
  it('tells points of those questions only that do not follow from the key', async () => {
    const overrides = [{ question: 'put', points: 0.5, reason: 'Well argued', at: MADE_AT }]
    const response = stored(1, { answers: { safe: [0], put: false } }, { overrides, comment: 'Nearly.' })
    expect(replyOf(await given(), response)).toEqual({
      points: 1.5,
      of: 2,
      questions: { put: 0.5 },
      comment: 'Nearly.',
    })
  })

  it('comes with the key that a question was graded anew by', async () => {
    const plain = await given()
    const [first] = plain.questions
    const question = { ...first!, label: 'Changed' }
    const regrades = [
      { question: first!.id, rule: { kind: 'key', question }, reason: '', at: MADE_AT },
    ] as const
    expect(questionsInForce({ ...plain, regrades })[0]?.label).toBe('Changed')
    expect(replyOf({ ...plain, regrades }, stored(0)).questions).toEqual({})
  })

  it('says after a regrade whose grade is another, and who came later', async () => {
    const released = MADE_AT + 100
    const regrades = [{ question: 'safe', rule: { kind: 'full' }, reason: '', at: released + 1 }] as const
    const right = stored(0, { answers: { safe: [0], put: true } })
    const wrong = stored(1, { answers: { safe: [1], put: true } })
    const late = stored(2, { answers: {} }, { receivedAt: released + 5 })
    const out = stored(3, { answers: {} }, { leftOutAt: 1 })
    const changes = changesSince(await given({ regrades }), released, [right, wrong, late, out])
    expect(changes.map(({ stored: { id }, before, now }) => [id, before, now])).toEqual([
      [wrong.id, 1, 2],
      [late.id, null, 1],
    ])
    expect(changesSince(await given({ regrades }), released + 9, [right, wrong, late])).toEqual([])
  })
})
