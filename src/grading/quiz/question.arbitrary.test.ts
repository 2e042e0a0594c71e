import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseQuiz } from './parse-quiz.ts'
import { anyQuestionOf, anyQuiz } from './question.arbitrary.ts'
import { questionKinds } from './quiz-schema.ts'

it.each(questionKinds)('any %s question is one that the format takes as it is', (kind) => {
  fc.assert(
    fc.property(anyQuiz(anyQuestionOf(kind)), (quiz) => {
      expect(parseQuiz(quiz)).toEqual(quiz)
    }),
  )
})
