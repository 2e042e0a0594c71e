/** The quiz of the term: what is asked, what is right, and what each of thirty students answers. */
export const title = 'Week 4: reading responses'

export const names = [
  'Ada Lovelace',
  'Alan Turing',
  'Annie Easley',
  'Barbara Liskov',
  'Betty Holberton',
  'Carol Shaw',
  'Dennis Ritchie',
  'Donald Knuth',
  'Dorothy Vaughan',
  'Edsger Dijkstra',
  'Emmy Noether',
  'Evelyn Boyd',
  'Frances Allen',
  'Grace Hopper',
  'Hedy Lamarr',
  'Jean Bartik',
  'John Backus',
  'Joan Clarke',
  'Karen Jones',
  'Katherine Johnson',
  'Ken Thompson',
  'Konrad Zuse',
  'Lynn Conway',
  'Margaret Hamilton',
  'Mary Jackson',
  'Niklaus Wirth',
  'Radia Perlman',
  'Sophie Wilson',
  'Tony Hoare',
  'Vint Cerf',
] as const

/** As the quiz names them in its list, in its order. */
export const labels = ['Only reads', 'Version label', 'Reasons', 'Same origin', 'What comes back'] as const

export const single = {
  text: 'Which method only reads?',
  options: [
    { text: 'GET', feedback: 'Safe by definition, as section 9.2.1 has it.' },
    { text: 'PUT', feedback: 'It stores what it carries.' },
    { text: 'POST', feedback: 'Nobody knows what it does but the resource.' },
  ],
} as const

export const typed = {
  text: 'Which field of a response carries a label of that version of the content?',
  accepted: 'ETag',
  right: 'It is the entity tag, in quotes.',
  wrong: 'Look at section 8.8.3 once more.',
  /** What the key did not think of: it is accepted afterwards. */
  alsoRight: 'Entity-Tag',
  wrongAnswer: 'Date',
} as const

export const matching = {
  text: 'Which words go with each code?',
  items: [
    { code: '200', words: 'OK' },
    { code: '204', words: 'No Content' },
    { code: '404', words: 'Not Found' },
    { code: '410', words: 'Gone' },
  ],
  extra: 'Teapot',
} as const

/** From the lesson on URLs; the first two are right. */
export const multiple = {
  text: 'Which of these have the same origin as https://shop.example/cart?',
  options: [
    'https://shop.example:443/',
    'https://SHOP.example/help?topic=1',
    'http://shop.example/cart',
    'https://api.shop.example/cart',
  ],
  /** Of what is said to the first option. */
  feedback: '443 is the port that https implies',
} as const

export const predict = {
  text: 'What comes back for this request?',
  request: 'GET https://httpbin.org/status/404',
  right: '404',
  wrong: '200',
} as const

/** What only the key holds: none of it may be found in what goes out. */
export const secrets = [
  ...single.options.map(({ feedback }) => feedback),
  typed.accepted,
  typed.right,
  typed.wrong,
  'is the port that',
  'another scheme, and with it another port',
]

export const pointsOf = [1, 2, 2, 1, 1] as const
export const allPoints = 7
export const passMark = 50

export interface Answers {
  readonly single: string
  readonly typed: string
  /** Words for each code. */
  readonly matching: readonly string[]
  readonly multiple: readonly string[]
  /** Undefined where it is left open. */
  readonly predict: string | undefined
}

const words = matching.items.map((item) => item.words)
const swapped = [words[1] ?? '', words[0] ?? '', ...words.slice(2)]
const allWrong = [...words.slice(1), matching.extra]

/** What a student answers, by their place among the names; the last one leaves the last question open. */
export function answersOf(student: number): Answers {
  const [a, b] = multiple.options
  return {
    single: student % 3 === 0 ? 'PUT' : 'GET',
    typed: [typed.alsoRight, 'etag', ' ETAG', typed.wrongAnswer][student % 4] ?? '',
    matching: [words, swapped, allWrong][student % 3] ?? [],
    multiple: [[a, b], [b, a], [a], [a, multiple.options[2]]][student % 4] ?? [],
    predict: student === names.length - 1 ? undefined : student % 2 === 0 ? predict.right : predict.wrong,
  }
}

/** What each answer of theirs is worth by the key as it was handed out. */
export function pointsFor(student: number): readonly number[] {
  return [
    student % 3 === 0 ? 0 : 1,
    [0, 2, 2, 0][student % 4] ?? 0,
    [2, 1, 0][student % 3] ?? 0,
    [1, 1, 0.5, 0][student % 4] ?? 0,
    student % 2 === 0 ? 1 : 0,
  ]
}

/** Those who wrote what was accepted afterwards. */
export const regraded = names.flatMap((_, student) => (student % 4 === 0 ? student : []))
/** Whose matching is worth more, said by hand. */
export const overridden = { student: 7, question: 2, points: 1.5, reason: 'The codes were misprinted.' }

/** What each answer is worth once the second question was graded anew and one was changed by hand. */
export function finalPointsFor(student: number): readonly number[] {
  return pointsFor(student)
    .with(1, regraded.includes(student) ? 2 : (pointsFor(student)[1] ?? 0))
    .with(
      overridden.question,
      student === overridden.student ? overridden.points : (pointsFor(student)[overridden.question] ?? 0),
    )
}

export const sum = (points: readonly number[]) => points.reduce((all, each) => all + each, 0)
export const isPass = (points: number) => points >= (allPoints * passMark) / 100
