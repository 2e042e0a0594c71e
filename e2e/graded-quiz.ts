import type { StoredQuestion } from './stored-grades.ts'

/** So many questions, of every kind in turn, as a hand-out arranged them. */
export function everyKind(count: number): StoredQuestion[] {
  return Array.from({ length: count }, (_, index) => questionOf(index))
}

const labels = [
  'Safe methods',
  'Idempotent methods',
  'GET has no body',
  'What 418 says',
  'Moved for good',
  'Who sends it',
  'A redirect in order',
  'Ask for JSON',
  'What HEAD shows',
]

function questionOf(index: number): StoredQuestion {
  const kind = index % 9
  const shared = { id: `q${index + 1}`, label: labels[kind] ?? '', points: kind === 3 ? 2 : 1, hints: [] }
  const feedback = { right: 'Yes.', wrong: 'RFC 9110 has it in section 9.' }
  switch (kind) {
    case 0:
      return {
        ...shared,
        kind: 'single',
        text: 'Which of these methods is safe?',
        shuffle: true,
        options: [
          { text: '`GET`', correct: true, feedback: 'It asks for nothing but reading.' },
          { text: '`POST`', correct: false, feedback: 'It may change things.' },
          { text: '`PUT`', correct: false, feedback: 'It replaces a representation.' },
          { text: '`DELETE`', correct: false, feedback: 'It takes one away.' },
        ],
      }
    case 1:
      return {
        ...shared,
        kind: 'multiple',
        text: 'Which methods are idempotent?',
        shuffle: true,
        options: [
          { text: '`GET`', correct: true, feedback: '' },
          { text: '`PUT`', correct: true, feedback: '' },
          { text: '`POST`', correct: false, feedback: 'Each one may create another.' },
          { text: '`PATCH`', correct: false, feedback: 'Not as such.' },
        ],
      }
    case 2:
      return {
        ...shared,
        kind: 'true-false',
        text: 'Content in a `GET` request has a meaning that all servers know.',
        answer: false,
        feedback: { true: 'It has none.', false: 'Right, it has none.' },
      }
    case 3:
      return {
        ...shared,
        kind: 'text',
        text: 'What does the reason phrase of 418 say?',
        accept: ['I’m a teapot'],
        caseSensitive: false,
        spaces: 'fold',
        wildcards: false,
        others: [{ text: 'teapot', points: 0.5, feedback: 'Nearly: the whole phrase.' }],
        feedback,
      }
    case 4:
      return {
        ...shared,
        kind: 'numeric',
        text: 'Which status moves a resource for good and keeps the method?',
        answer: 308,
        tolerance: 0,
        others: [],
        feedback,
      }
    case 5:
      return {
        ...shared,
        kind: 'matching',
        text: 'Who sends which field?',
        items: [
          { text: 'Host', match: 'the client', feedback: 'Every request has it.' },
          { text: 'Server', match: 'the server', feedback: '' },
          { text: 'Retry-After', match: 'the server', feedback: 'It answers “when again?”.' },
        ],
        choices: ['the server', 'the client', 'a proxy'],
        feedback,
      }
    case 6:
      return {
        ...shared,
        kind: 'ordering',
        text: 'What happens when a link has moved?',
        items: ['the server answers 301', 'the client asks the old URL', 'the client asks the new URL'],
        order: [1, 0, 2],
        feedback,
      }
    case 7:
      return {
        ...shared,
        kind: 'request',
        text: 'Ask `httpbin.org/get` for JSON.',
        start: 'GET https://httpbin.org/get',
        requirements: [
          { says: 'It is a GET', feedback: 'Reading is GET.', wanted: { method: ['GET'] } },
          {
            says: 'It asks for JSON',
            feedback: 'Accept says so.',
            wanted: { fields: { Accept: 'application/json' } },
          },
        ],
        solution: 'GET https://httpbin.org/get\nAccept: application/json',
        feedback: '',
      }
    default:
      return {
        ...shared,
        kind: 'predict',
        text: 'Which status does this `HEAD` show?',
        request: 'HEAD https://httpbin.org/get',
        measure: 'status',
        shuffle: false,
        options: ['200', '204', '405'],
        answer: '200',
        feedback: 'HEAD is answered as GET, without content.',
      }
  }
}

/** What a student answers: the same student always the same, the first half better than the second; some leave some out. */
export function answersOf(student: number, questions: readonly StoredQuestion[]): Record<string, unknown> {
  return Object.fromEntries(
    questions.flatMap((question, index) => {
      const dice = (student * 37 + index * 61 + ((student * index) % 13) * 7) % 100
      if (dice >= 96) return []
      return [[question.id, answerTo(question, dice < 80 - (student % 50), dice)] as const]
    }),
  )
}

function answerTo(question: StoredQuestion, right: boolean, dice: number): unknown {
  switch (question.kind) {
    case 'single':
      return [right ? 0 : 1 + (dice % 3)]
    case 'multiple':
      return right ? [0, 1] : dice % 2 ? [0, 2] : [0]
    case 'true-false':
      return !right
    case 'text':
      return right ? 'i’m a  teapot' : dice % 2 ? "I'm a teapot" : 'teapot'
    case 'numeric':
      return right ? '308' : dice % 2 ? '301' : '307'
    case 'matching':
      return right ? [1, 0, 0] : [1, 0, dice % 3]
    case 'ordering':
      return right ? [1, 0, 2] : [0, 1, 2]
    case 'request': {
      const fields: [string, string][] = right ? [['Accept', 'application/json']] : []
      return { method: 'GET', url: 'https://httpbin.org/get', fields, content: '' }
    }
    default:
      return { guess: right ? 0 : 1 + (dice % 2) }
  }
}
