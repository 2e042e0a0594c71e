/**
 * A quiz of version 1 as data of version 2, checked by nothing yet. Version 1 had single, multiple, true-false and text
 * questions, and kept what is said to wrong texts by these texts, where a key such as "constructor" can get lost.
 */
export function fromVersion1(quiz: object): unknown {
  const questions = 'questions' in quiz ? quiz.questions : undefined
  return {
    ...quiz,
    version: 2,
    ...(Array.isArray(questions) ? { questions: questions.map(questionFromVersion1) } : {}),
  }
}

function questionFromVersion1(question: unknown): unknown {
  if (!isRecord(question) || question['kind'] !== 'text' || !isRecord(question['feedback'])) return question
  const { answers, ...feedback } = question['feedback']
  if (!isRecord(answers)) return question
  return {
    ...question,
    feedback,
    others: Object.entries(answers).map(([text, said]) => ({ text, feedback: said })),
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
