import fc from 'fast-check'
import { parseQuiz } from './parse-quiz.ts'
import { questionKinds, type Question } from './quiz-schema.ts'

/** A text that only the key holds. */
const secret = fc.integer({ min: 0, max: 0xffffff }).map((number) => `SECRET-${number.toString(16)}`)
/** A text that is asked, of which no two in a question are the same. */
const texts = (minLength: number, maxLength: number) =>
  fc.uniqueArray(
    fc.integer({ min: 0, max: 0xffffff }).map((number) => `asked ${number}`),
    { minLength, maxLength },
  )

const shared = fc.record(
  {
    id: fc.constant('q'),
    label: fc.constant('Label'),
    text: fc.constant('Text?'),
    code: fc.constant('GET / HTTP/1.1'),
    image: fc.constant({ src: 'data:image/png;base64,iVBORw0KGgoA', alt: 'A picture' }),
    lesson: fc.constant('methods'),
    section: fc.constant('asking'),
    rfc: fc.constant({ number: '9110', section: '9.2.1' }),
    difficulty: fc.constantFrom('easy', 'hard'),
    points: fc.integer({ min: 1, max: 9 }),
    hints: texts(0, 3),
  },
  { requiredKeys: ['id', 'label', 'text'] },
)

const rightWrong = fc.record({ right: secret, wrong: secret })

const options = (kind: 'single' | 'multiple') =>
  fc.tuple(texts(2, 5), fc.nat(4), secret, fc.boolean()).map(([all, right, feedback, shuffle]) => ({
    kind,
    shuffle,
    options: all.map((text, index) => ({
      text,
      code: `${text} in code`,
      feedback,
      correct: kind === 'single' ? index === right % all.length : index <= right,
    })),
  }))

const kinds: Readonly<Record<Question['kind'], fc.Arbitrary<object>>> = {
  single: options('single'),
  multiple: options('multiple'),
  'true-false': fc.record({
    kind: fc.constant('true-false'),
    answer: fc.boolean(),
    feedback: fc.record({ true: secret, false: secret }),
  }),
  text: fc.record({
    kind: fc.constant('text'),
    accept: fc.array(
      secret.map((text) => `${text} accepted`),
      { minLength: 1, maxLength: 3 },
    ),
    caseSensitive: fc.boolean(),
    spaces: fc.constantFrom('fold', 'ignore', 'exact'),
    others: fc.array(fc.record({ text: secret, points: fc.constant(0.5), feedback: secret }), {
      maxLength: 2,
    }),
    feedback: rightWrong,
  }),
  numeric: fc.record({
    kind: fc.constant('numeric'),
    answer: fc.constant(7_131_719),
    tolerance: fc.constant(7_131_719),
    unit: fc.constant('ms'),
    others: fc.array(fc.record({ answer: fc.constant(7_131_719), feedback: secret }), { maxLength: 2 }),
    feedback: rightWrong,
  }),
  matching: fc
    .tuple(texts(2, 5), texts(2, 5), secret, rightWrong)
    .map(([items, choices, said, feedback]) => ({
      kind: 'matching',
      choices,
      items: items.map((text, index) => ({ text, match: choices[index % choices.length], feedback: said })),
      feedback,
    })),
  ordering: fc.tuple(texts(2, 5), rightWrong, fc.boolean()).map(([items, feedback, named]) => ({
    kind: 'ordering',
    items,
    feedback,
    ...(named ? { order: [...items.keys()].toReversed() } : {}),
  })),
  request: fc.tuple(secret, secret).map(([word, feedback]) => ({
    kind: 'request',
    start: 'GET https://httpbin.org/get',
    requirements: [{ says: word, feedback, wanted: { query: { page: word }, json: { [word]: word } } }],
    solution: `GET https://httpbin.org/${word}`,
    feedback,
  })),
  predict: fc.tuple(texts(2, 5), fc.nat(4), secret).map(([all, right, feedback]) => ({
    kind: 'predict',
    request: 'GET https://httpbin.org/get',
    measure: 'status',
    options: all,
    answer: all[right % all.length],
    feedback,
  })),
}

/**
 * Any question that the format allows. Texts that only its key holds contain SECRET, numbers are 7131719; what is
 * asked has texts such as `asked 1`. For tests only.
 */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .constantFrom(...questionKinds)
  .chain((kind) => fc.tuple(shared, kinds[kind]))
  .map(([common, own]) => {
    const [question] = parseQuiz({
      version: 2,
      id: 'any',
      title: 'Any',
      questions: [{ ...common, ...own }],
    }).questions
    if (!question) throw new Error('no question')
    return question
  })
