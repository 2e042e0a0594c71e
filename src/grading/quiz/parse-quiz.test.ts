import { describe, expect, it } from 'vitest'
import { parseQuiz, QuizFormatError } from './parse-quiz.ts'
import version1 from './version-1.sample.json'

/** The sample with one change made to a copy of it. */
function changed(change: (quiz: typeof version1) => void): unknown {
  const copy = structuredClone(version1)
  change(copy)
  return copy
}

function problemsOf(input: unknown): string {
  try {
    parseQuiz(input)
  } catch (error) {
    if (error instanceof QuizFormatError) return error.message
    throw error
  }
  return ''
}

describe('parseQuiz', () => {
  it('reads a quiz of version 1 and fills in what may be left out', () => {
    const quiz = parseQuiz(version1)
    expect(quiz.questions.map((question) => question.kind)).toEqual([
      'single',
      'multiple',
      'true-false',
      'text',
    ])
    expect(quiz.questions[0]).toMatchObject({ options: [{ correct: true }, { correct: false }] })
    const bare = parseQuiz({
      ...version1,
      questions: [
        {
          id: 'a',
          kind: 'text',
          label: 'A',
          text: 'A?',
          accept: ['a'],
          feedback: { right: 'r', wrong: 'w' },
        },
      ],
    })
    expect(bare.questions[0]).toMatchObject({ caseSensitive: false, others: [] })
  })

  it('refuses what is no quiz, and a version it does not know', () => {
    expect(problemsOf('a quiz')).toContain('Begin it with "version: 2"')
    expect(problemsOf({})).toContain('Begin it with "version: 2"')
    expect(problemsOf({ ...version1, version: 99 })).toMatch(/Version 99 .* not known/)
  })

  it('names an unknown key, where it stands, and the keys there are', () => {
    const input = { ...version1, shuffle: true }
    expect(problemsOf(input)).toBe(
      'shuffle: A quiz has no "shuffle". It may have: version, id, title, questions.',
    )
  })

  it('names a key that is missing', () => {
    const input = changed((quiz) => Reflect.deleteProperty(quiz.questions[0]!, 'label'))
    expect(problemsOf(input)).toBe('questions.0.label: A single question needs "label". Add it.')
  })

  it('lets a question name no section and no RFC', () => {
    const input = changed((quiz) => {
      Reflect.deleteProperty(quiz.questions[0]!, 'section')
      Reflect.deleteProperty(quiz.questions[0]!, 'rfc')
    })
    expect(problemsOf(input)).toBe('')
  })

  it.each([
    [
      'a single question with two correct options',
      changed((quiz) => (quiz.questions[0]!.options![1]!.correct = true)),
      'questions.0.options: A single question has exactly one correct option, this one has 2.',
    ],
    [
      'a multiple question without a correct option',
      changed((quiz) => quiz.questions[1]!.options!.forEach((option) => (option.correct = false))),
      'questions.1.options: No option is correct',
    ],
    [
      'two options with one text',
      changed((quiz) => (quiz.questions[0]!.options![1]!.text = 'To keep nothing')),
      'questions.0.options: Two options say "To keep nothing"',
    ],
    [
      'two questions with one id',
      changed((quiz) => (quiz.questions[1]!.id = 'no-store')),
      'questions: Two questions have the id "no-store"',
    ],
    [
      'an id that is no slug',
      changed((quiz) => (quiz.questions[1]!.id = 'No Store')),
      "questions.1.id: The question's id may have only a–z",
    ],
    [
      'a kind there is not',
      changed((quiz) => (quiz.questions[1]!.kind = 'essay')),
      'questions.1.kind: There is no kind of question "essay"',
    ],
    [
      'feedback for a wrong answer that is accepted',
      changed((quiz) =>
        Object.assign(quiz.questions[3]!.feedback!, { answers: { ' 304 not  modified': 'No.' } }),
      ),
      'questions.3: others is for answers that are not right',
    ],
    [
      'a number where text is meant',
      changed((quiz) => Object.assign(quiz.questions[3]!, { accept: [304] })),
      'questions.3.accept.0: An accepted answer must be text. Put it in quotes',
    ],
    ['no questions', { ...version1, questions: [] }, 'questions: A quiz without questions asks nothing'],
  ])('refuses %s', (_what, input, problem) => {
    expect(problemsOf(input)).toContain(problem)
  })

  it('reports everything that is wrong at once', () => {
    const input = changed((quiz) => {
      quiz.questions[0]!.label = ''
      quiz.questions[2]!.text = ''
    })
    expect(problemsOf(input).split('\n')).toHaveLength(2)
  })
})
