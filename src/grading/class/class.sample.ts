import { parseQuiz } from '#grading/quiz/parse-quiz.ts'
import type { Received } from './gradebook.ts'
import type { ClassResponse } from './response-schema.ts'
import type { Student } from './student.ts'

/** Three questions as a class was handed them. */
export const { questions } = parseQuiz({
  version: 2,
  id: 'three',
  title: 'Three',
  questions: [
    {
      id: 'safe',
      kind: 'single',
      label: 'Safe method',
      text: 'Which method is safe?',
      options: [{ text: 'GET', correct: true }, { text: 'POST' }, { text: 'PUT' }],
    },
    {
      id: 'teapot',
      kind: 'text',
      label: 'Teapot',
      text: 'What does 418 say?',
      accept: ['I’m a teapot'],
      points: 2,
    },
    { id: 'found', kind: 'numeric', label: 'Found', text: 'Which status is Found?', answer: 302 },
  ],
})

/** Someone on the roster. */
export function student(id: string, name: string, over: Partial<Student> = {}): Student {
  return { id, name, number: '', token: `TOK${id}`, extraTime: 0, ...over }
}

/** A response as an instructor keeps it. */
export function received(
  attempt: string,
  response: Partial<ClassResponse>,
  over: Partial<Received> = {},
): Received {
  return {
    id: attempt,
    overrides: [],
    response: {
      version: 1,
      handOut: 'a'.repeat(32),
      attempt,
      number: 1,
      token: '',
      name: '',
      startedAt: 0,
      submittedAt: 60_000,
      seed: '',
      answers: {},
      confidence: {},
      hints: {},
      replyKey: 'A'.repeat(43),
      ...response,
    },
    ...over,
  }
}
