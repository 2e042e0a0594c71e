import fc from 'fast-check'
import type { Question, QuestionKind, QuestionOf, Quiz } from './quiz-schema.ts'
import { textAnswerFits } from './text-answer.ts'

/** What means something to a file format, to Markdown or to HTML, and what software trips over. */
const troublesome = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '=',
    '~',
    '#',
    '####',
    ':',
    '::',
    '//',
    '\\',
    '\\n',
    '\\*',
    '->',
    '%50%',
    '%',
    '*',
  ),
  fc.constantFrom(
    '`code`',
    '**bold**',
    '`',
    '``',
    '**',
    '[html]',
    '[',
    '$CATEGORY: x',
    '{T}',
    '{=~#:}',
    '=a -> b',
  ),
  fc.constantFrom(
    '&',
    '&amp;',
    '&#0;',
    '<',
    '<b>',
    '</p>',
    '<br>',
    '<script>',
    '<!--',
    ']]>',
    '<![CDATA[',
    '"',
    "'",
  ),
  fc.constantFrom(
    '\n',
    '\n\n',
    '\n\n\n',
    '\n//',
    '\n::',
    '\n=',
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '\u2028',
    '\u200b',
    '\ufeff',
  ),
  fc.constantFrom(
    'A. x\nANSWER: A',
    'TRUE',
    '@@PLUGINFILE@@/a.png',
    '{1:SHORTANSWER:=x}',
    '__proto__',
    '=1+1',
    '-1',
    '@',
  ),
  fc.constantFrom('e\u0301', 'é', '漢字', 'שלום', '👩‍🚀', '𝒳', 'İ', 'ß', '_____'),
)
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 3 }) },
  { weight: 4, arbitrary: troublesome },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
)
const trimmed = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('').trim())

/** Any text that a quiz may hold where it must hold one: trimmed, of one line or several. */
export const anyText = trimmed.filter((text) => text !== '')
const maybeText = fc.oneof(fc.constant(''), trimmed)
const lines = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `${pieces.join('')};`)

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
const number = fc
  .oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.integer({ min: -99_999, max: 99_999 }).map((each) => each / 1000),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  .map((each) => (each === 0 ? 0 : each))
const distance = number.map(Math.abs)
const points = fc.oneof(
  fc.constant(1),
  fc.integer({ min: 1, max: 100_000 }).map((each) => each / 100),
)
const part = fc.oneof(fc.constant(0), fc.constantFrom(0.1, 0.25, 0.333, 0.5, 0.9, 0.99))
/** How a file of each type begins. */
const beginnings = {
  png: '\x89PNG\r\n\x1a\n',
  jpeg: '\xff\xd8\xff',
  gif: 'GIF89a',
  webp: 'RIFF\0\0\0\0WEBP',
  avif: '\0\0\0\x20ftypavif',
} as const
const image = fc.record({
  src: fc
    .tuple(
      fc.constantFrom('png', 'jpeg', 'gif', 'webp', 'avif'),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
    )
    .map(
      ([type, bytes]) =>
        `data:image/${type};base64,${btoa(beginnings[type] + String.fromCharCode(...bytes))}`,
    ),
  alt: anyText,
})

/** What every question has; each part that may be absent is there or not. */
const every = <K extends QuestionKind>(kind: K) => ({
  kind: fc.constant(kind),
  id: slug,
  label: anyText,
  text: anyText,
  points,
  hints: fc.array(anyText, { maxLength: 5 }),
  code: lines,
  image,
  lesson: slug,
  section: slug,
  rfc: fc.record({ number: fc.constantFrom('9110', '6265'), section: fc.constantFrom('9.2.1', 'A.1') }),
  difficulty: fc.constantFrom('easy', 'medium', 'hard'),
})
const optional = ['code', 'image', 'lesson', 'section', 'rfc', 'difficulty', 'unit'] as const

/** A record of these parts, of which the optional ones may be left out. */
function some<T>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  const requiredKeys = (Object.keys(parts) as (keyof T)[]).filter(
    (key) => !optional.some((each) => each === key),
  )
  return fc.record<T, (typeof requiredKeys)[number]>(parts, { requiredKeys, noNullPrototype: true })
}

const texts = (maxLength: number) => fc.uniqueArray(anyText, { minLength: 2, maxLength })
const option = fc.record(
  { text: anyText, feedback: maybeText, code: lines },
  { requiredKeys: ['text', 'feedback'] },
)
const options = fc.uniqueArray(option, { minLength: 2, maxLength: 6, selector: ({ text }) => text })
const feedback = fc.record({ right: maybeText, wrong: maybeText })

const single = some({ ...every('single'), shuffle: fc.boolean(), options, correct: fc.nat() }).map(
  ({ correct, ...question }) => ({
    ...question,
    options: question.options?.map((each, at, all) => ({
      ...each,
      correct: at === (correct ?? 0) % all.length,
    })),
  }),
)

const multiple = some({
  ...every('multiple'),
  shuffle: fc.boolean(),
  options,
  correct: fc.tuple(fc.nat(), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })),
}).map(({ correct, ...question }) => ({
  ...question,
  options: question.options?.map((each, at, all) => ({
    ...each,
    correct: at === (correct?.[0] ?? 0) % all.length || correct?.[1][at] === true,
  })),
}))

const trueFalse = some({
  ...every('true-false'),
  answer: fc.boolean(),
  feedback: fc.record({ true: maybeText, false: maybeText }),
})

const shortText = some({
  ...every('text'),
  accept: fc.array(anyText, { minLength: 1, maxLength: 4 }),
  caseSensitive: fc.boolean(),
  spaces: fc.constantFrom('fold', 'ignore', 'exact'),
  wildcards: fc.boolean(),
  others: fc.array(fc.record({ text: anyText, points: part, feedback: maybeText }), { maxLength: 3 }),
  feedback,
}).map((question) => ({
  ...question,
  others: question.others?.filter(({ text }) => !textAnswerFits(question as QuestionOf<'text'>, text)),
}))

const numeric = some({
  ...every('numeric'),
  answer: number,
  tolerance: fc.oneof(fc.constant(0), distance),
  unit: fc.constantFrom('s', 'kB', '%', 'm/s', '°C', '{}'),
  others: fc.array(fc.record({ answer: number, tolerance: distance, points: part, feedback: maybeText }), {
    maxLength: 3,
  }),
  feedback,
})

const matching = some({
  ...every('matching'),
  items: fc.uniqueArray(fc.record({ text: anyText, feedback: maybeText, at: fc.nat() }), {
    minLength: 2,
    maxLength: 6,
    selector: ({ text }) => text,
  }),
  choices: texts(6),
  feedback,
}).map((question) => ({
  ...question,
  items: question.items?.map(({ at, ...item }) => ({
    ...item,
    match: question.choices?.[at % question.choices.length],
  })),
}))

const ordering = fc
  .tuple(
    some({ ...every('ordering'), items: texts(6), feedback }),
    fc.option(fc.array(fc.nat(), { minLength: 6, maxLength: 6 })),
  )
  .map(([question, keys]) => {
    if (keys === null) return question
    const order = (question.items ?? []).map((_, index) => ({ index, key: keys[index] ?? 0 }))
    return { ...question, order: order.sort((a, b) => a.key - b.key).map(({ index }) => index) }
  })

const requestText = fc.constantFrom(
  'GET https://httpbin.org/get?hello=wire',
  'GET https://httpbin.org/status/404\nAccept: application/json',
  'POST https://httpbin.org/post\nContent-Type: application/json\n\n{"a": [1, 2]}\n',
)
const wanted = fc.constantFrom(
  { method: ['GET', 'HEAD'] },
  { url: 'https://httpbin.org/*', query: { hello: '*' } },
  { fields: { Accept: 'application/json', Cookie: 'absent' }, json: { a: [1], b: null } },
)

const request = some({
  ...every('request'),
  start: requestText,
  requirements: fc.uniqueArray(fc.record({ says: anyText, feedback: maybeText, wanted }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ says }) => says,
  }),
  solution: requestText,
  feedback: maybeText,
})

const predict = some({
  ...every('predict'),
  request: requestText,
  measure: fc.constantFrom('status', 'response-field: Location', 'json: data.length'),
  shuffle: fc.boolean(),
  options: texts(5),
  answer: fc.nat(),
  feedback: maybeText,
}).map((question) => ({
  ...question,
  answer: question.options?.[(question.answer ?? 0) % question.options.length],
}))

const byKind: { readonly [K in QuestionKind]: fc.Arbitrary<unknown> } = {
  single,
  multiple,
  'true-false': trueFalse,
  text: shortText,
  numeric,
  matching,
  ordering,
  request,
  predict,
}

/** Any question of one kind, as {@link parseQuiz} gives it: texts trimmed, nothing left to fill in. */
export function anyQuestionOf<K extends QuestionKind>(kind: K): fc.Arbitrary<QuestionOf<K>> {
  return byKind[kind] as fc.Arbitrary<QuestionOf<K>>
}

/** Any question of any kind, with each part that may be absent there or not. */
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  ...(Object.values(byKind) as fc.Arbitrary<Question>[]),
)

/** Any quiz that {@link parseQuiz} would give, of questions of any kind or of those given. */
export function anyQuiz(question: fc.Arbitrary<Question> = anyQuestion): fc.Arbitrary<Quiz> {
  return fc.record({
    version: fc.constant(2),
    id: slug,
    title: anyText,
    questions: fc.uniqueArray(question, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
  })
}
