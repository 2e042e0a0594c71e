import { describe, expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import { parseQuiz } from './parse-quiz.ts'
import { questionKinds } from './quiz-schema.ts'
import { everyKind } from './samples.ts'
import { scoreAnswer, scoreQuiz } from './score.ts'
import { validateAnswer } from './validate.ts'
import version1 from './version-1.sample.json'
import version2 from './version-2.sample.json'

const rightAnswers: Readonly<Record<string, Answer>> = {
  'no-store': [0],
  validators: [1, 0],
  'post-cacheable': false,
  'not-modified': '304 Not Modified',
  'age-left': '60',
  'who-says-what': [0, 1],
  revalidation: [1, 0, 2],
  'ask-conditionally': {
    method: 'HEAD',
    url: 'https://httpbin.org/etag/a1',
    fields: [['if-none-match', 'W/"a1", "b2"']],
    content: '{"who": {"name": "ada", "age": 36}}',
  },
  'what-comes-back': { guess: 1, seen: '304' },
}

describe('a quiz of version 2', () => {
  it('is read with everything it says, and holds every kind', () => {
    expect(everyKind).toMatchObject(version2)
    expect(everyKind.questions.map(({ kind }) => kind)).toEqual(questionKinds)
  })

  it('is read alike when it is read again', () => {
    expect(parseQuiz(structuredClone(everyKind))).toEqual(everyKind)
  })

  it('gives full points to right answers of every kind, and none to no answers', () => {
    expect(scoreQuiz(everyKind.questions, rightAnswers)).toEqual({ points: 10, right: 9, of: 10 })
    expect(scoreQuiz(everyKind.questions, {})).toEqual({ points: 0, right: 0, of: 10 })
  })

  it('takes no answer that is of another kind of question', () => {
    for (const question of everyKind.questions) {
      const own = typeof rightAnswers[question.id]
      for (const answer of Object.values(rightAnswers).filter((each) => typeof each !== own)) {
        expect(validateAnswer(question, answer)).toBeDefined()
        expect(scoreAnswer(question, answer)).toMatchObject({ fraction: 0, right: false })
      }
    }
  })
})

describe('a quiz of version 1', () => {
  it('is read as one of version 2, its wrong texts in a list', () => {
    const quiz = parseQuiz(version1)
    expect(quiz.version).toBe(2)
    expect(quiz.questions[3]).toMatchObject({
      others: [{ text: '200', points: 0, feedback: 'That would bring a new copy.' }],
      spaces: 'fold',
      wildcards: false,
      points: 1,
      hints: [],
    })
    expect(quiz.questions[0]).toMatchObject({ shuffle: true })
  })

  it('loses no wrong text, whatever it is called', () => {
    const quiz = parseQuiz(
      JSON.parse(
        JSON.stringify(version1).replace('"200"', '"__proto__":"No.","constructor":"Nor this.","200"'),
      ),
    )
    expect(quiz.questions[3]).toMatchObject({
      others: expect.arrayContaining([
        { text: '__proto__', points: 0, feedback: 'No.' },
        { text: 'constructor', points: 0, feedback: 'Nor this.' },
      ]),
    })
  })

  it.each([
    { questions: 'none' },
    { questions: [null, 1, []] },
    { questions: [{ kind: 'text', feedback: 1 }] },
  ])('is refused with a reason where it is none: %j', (part) => {
    expect(() => parseQuiz({ ...version1, ...part })).toThrow('questions')
  })
})
