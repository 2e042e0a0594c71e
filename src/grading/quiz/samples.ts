import { parseQuiz } from './parse-quiz.ts'
import type { QuestionKind, QuestionOf } from './quiz-schema.ts'
import version2 from './version-2.sample.json'

/** A quiz with a question of every kind. For tests only. */
export const everyKind = parseQuiz(version2)

/**
 * The question of that kind in it.
 * @throws Error where there is none
 */
export function sampleOf<K extends QuestionKind>(kind: K): QuestionOf<K> {
  const found = everyKind.questions.find((question): question is QuestionOf<K> => question.kind === kind)
  if (!found) throw new Error(`The sample has no ${kind} question`)
  return found
}
