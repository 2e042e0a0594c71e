import { describe, expect, it } from 'vitest'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { questionKinds } from '#grading/quiz/quiz-schema.ts'
import { filledIn } from './filled-in.ts'
import { newQuestion } from './new-question.ts'
import { problemsOf } from './problems.ts'
import { quizOf, trueFalse } from './samples.ts'
import { asNumber } from './typed-numbers.ts'

const inList = (...questions: readonly QuestionDraft[]) =>
  problemsOf(quizOf(...questions)).map((each) => each.inList)

describe('the problems of a quiz', () => {
  it('are none where it is whole', () => {
    expect(inList(trueFalse('a'))).toEqual([])
  })

  it('name the question and the field', () => {
    const options = [{ text: 'One', correct: true }, { text: '' }]
    const question = { id: 'b', kind: 'single', label: 'B', text: 'Which?', options } as const
    expect(problemsOf(quizOf(trueFalse('a'), { ...question, options }))).toEqual([
      { question: 'b', at: 'options.1.text', message: 'Option 2 is empty.', inList: 'Option 2 is empty' },
    ])
  })

  it('speak of marks, not of the file that a quiz can be written in', () => {
    const options = [{ text: 'One' }, { text: 'Two' }]
    const base = { id: 'a', label: 'A', text: 'Which?', options }
    expect(inList({ ...base, kind: 'single' })).toEqual(['Options: Mark exactly one as right.'])
    expect(inList({ ...base, kind: 'multiple' })).toEqual(['Options: Mark at least one as right.'])
  })

  it('say of a number what was typed instead', () => {
    const numeric = { id: 'a', kind: 'numeric', label: 'A', text: 'How many?' } as const
    expect(inList({ ...numeric, answer: asNumber('ten') })).toEqual([
      'Right answer: “ten” is no number. Write digits only.',
    ])
    expect(inList({ ...numeric, answer: asNumber('') })).toEqual(['Right answer: Write a number.'])
    expect(inList({ ...numeric, answer: asNumber('1,5') })).toEqual([])
  })

  it('say where a request can’t be read', () => {
    const request = { ...newQuestion('request', 'a'), solution: 'GET' }
    expect(inList(request as QuestionDraft).find((each) => each.startsWith('Solution'))).toMatch(
      /^Solution: .*line 1/,
    )
  })

  it('don’t name what only follows from others', () => {
    const problems = inList({ ...newQuestion('matching', 'a'), label: 'A', text: 'Match' })
    expect(problems).toContain('Item 1, match is empty')
    expect(problems.filter((each) => /Choices|Two items/.test(each))).toEqual([])
  })

  it('want a title and a question', () => {
    expect(problemsOf({ ...quizOf(), title: ' ' }).map(({ at }) => at)).toEqual(['title', 'questions'])
  })
})

it.each(questionKinds)('a new %s question can be previewed, and is not whole yet', (kind) => {
  const question = newQuestion(kind, 'a')
  expect(problemsOf(quizOf(question)).length).toBeGreaterThan(0)
  expect(filledIn(question)).toMatchObject({ kind, text: 'The question’s text' })
})
