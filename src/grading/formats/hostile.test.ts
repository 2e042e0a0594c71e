import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readAiken } from './read-aiken.ts'
import { readGift } from './read-gift.ts'
import { readMoodleXml } from './read-moodle-xml.ts'
import { readQuestions } from './read-questions.ts'

const first = (read: ReturnType<typeof readQuestions>) => read.problems[0]?.what
const moodle = (html: string, rest = '') =>
  `<quiz><question type="truefalse"><name><text>N</text></name><questiontext format="html"><text><![CDATA[${html}]]></text>${rest}</questiontext>` +
  '<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>'
const textOf = (html: string) => readMoodleXml(moodle(html)).questions[0]?.text
const withImage = (src: string, file = '') => readMoodleXml(moodle(`Look <img src="${src}" alt="a">`, file))

/** What the formats are made of, put together by chance. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '=',
        '~',
        '#',
        '->',
        '::',
        '//',
        '\\',
        '%50%',
        '\n',
        '\n\n',
        '####',
        '$CATEGORY:',
        '[html]',
      ),
      fc.constantFrom(
        '<quiz>',
        '</quiz>',
        '<question type="multichoice">',
        '</question>',
        '<text>',
        '</text>',
        '<![CDATA[',
      ),
      fc.constantFrom(
        ']]>',
        '<answer fraction="100">',
        '</answer>',
        '<!DOCTYPE quiz [',
        '&lol;',
        '<name>',
        '<pre>',
        '<b>',
      ),
      fc.constantFrom(
        'A. ',
        'B) ',
        'ANSWER: A',
        'version: 2\n',
        'questions:\n',
        '- ',
        '{"version":2,"questions":[',
        'T',
        '..',
        ':',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom('\ud800', '\u0000', '\r', '\ufeff', '__proto__', '1'),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

it('no text, however made, is more than what can’t be read', () => {
  fc.assert(
    fc.property(soup, (text) => {
      for (const read of [readGift, readMoodleXml, readAiken]) expect(() => read(text)).not.toThrow()
      const { questions, problems } = readQuestions('any', text)
      expect(questions.length + problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 2000 },
  )
})

it('bytes of any kind are told or read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { questions, problems } = readQuestions('any', new TextDecoder().decode(bytes))
      expect(questions.length + problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 1000 },
  )
})

it('entities that a file declares are not expanded', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`,
  ).join('')
  const text = `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY lol0 "lol">${laughs}]>${moodle('&lol9;')}`
  const { questions, problems } = readQuestions('laughs.xml', text)
  expect(JSON.stringify(questions).length).toBeLessThan(1000)
  expect(problems[0]?.what).toContain('document type')
})

it('nothing that runs or loads gets through HTML', () => {
  expect(textOf('a<script>alert(1)</script><style>p{}</style><img src=x onerror=alert(1)>b')).toBe('ab')
  expect(textOf('<a href="javascript:alert(1)" onclick="x()">go</a>')).toBe('go')
  expect(textOf('<svg><script>alert(1)</script></svg><iframe src="//x"></iframe>t')).toBe('t')
  expect(textOf('<a href="https://a.example/?a=1&amp;b=2">there</a>')).toBe(
    'there (https://a.example/?a=1&b=2)',
  )
  expect(textOf('<scr<script>ipt>alert(1)</script>x')).not.toContain('<script')
})

it('images of other sites, drawings with scripts and files that are missing are left out and named', () => {
  expect(withImage('https://tracker.example/pixel.png').questions[0]).not.toHaveProperty('image')
  expect(withImage('https://tracker.example/pixel.png').problems[0]?.what).toContain('another site')
  const svg = `<file name="a.svg" encoding="base64">${btoa('<svg onload="x()"/>')}</file>`
  expect(withImage('@@PLUGINFILE@@/a.svg', svg).problems[0]?.what).toContain('only PNG')
  expect(withImage('@@PLUGINFILE@@/b.png').problems[0]?.what).toContain('not in the file')
  expect(withImage('data:image/svg+xml;base64,PHN2Zy8+').problems[0]?.what).toContain('only PNG')
  const large = `<file name="a.png" encoding="base64">${'A'.repeat(500_000)}</file>`
  expect(withImage('@@PLUGINFILE@@/a.png', large).problems[0]?.what).toContain('larger than 300 kB')
})

it('what is no picture is none, whatever its name or its data URL says', () => {
  const page = btoa('<!DOCTYPE html><script>alert(1)</script>')
  const file = `<file name="a.png" encoding="base64">${page}</file>`
  for (const read of [withImage('@@PLUGINFILE@@/a.png', file), withImage(`data:image/png;base64,${page}`)]) {
    expect(read.questions[0]).not.toHaveProperty('image')
    expect(read.problems[0]?.what).toContain('it is no picture')
  }
})

it('of several images the first is kept, and the others are named', () => {
  const png = `<file name="a.png" encoding="base64">iVBORw0KGgoA</file><file name="b.png" encoding="base64">iVBORw0KGgoA</file>`
  const read = readMoodleXml(
    moodle('x <img src="@@PLUGINFILE@@/a.png" alt="A"><img src="@@PLUGINFILE@@/b.png" alt="B">', png),
  )
  expect(read.questions[0]?.image?.alt).toBe('A')
  expect(read.problems.map(({ what }) => what)).toEqual([expect.stringContaining('“b.png”')])
})

it('deep nesting is refused at once', () => {
  const deep = `${'<a>'.repeat(300_000)}`
  expect(readMoodleXml(`<quiz>${deep}`).problems[0]?.what).toContain('nested too deep')
  expect(readMoodleXml(moodle('<b>'.repeat(100_000))).problems[0]).toMatchObject({ leftOut: 1 })
  expect(readQuestions('a.json', `{"version":2,"questions":${'['.repeat(100_000)}`).questions).toEqual([])
  expect(readQuestions('a.yaml', `version: 2\nquestions:\n  ${'['.repeat(100_000)}`).questions).toEqual([])
})

it('ten megabytes are read within seconds, whatever they hold', () => {
  const fill = (piece: string) => piece.repeat(Math.floor(9_900_000 / piece.length))
  for (const piece of ['{\n\n', 'x {=a}\n', '\n\n', '}\n', '\\', '::', 'A. x\n', '<b>', '= ']) {
    const { questions, problems } = readQuestions('big', `x {~a\n=b}\n\n${fill(piece)}`)
    expect(questions.length + problems.length).toBeLessThan(7_000)
  }
  expect(first(readQuestions('big', 'x'.repeat(10_000_001)))).toContain('larger than 10 MB')
}, 120_000)

it('more questions than anybody asks are counted, not read', () => {
  const { questions, problems } = readQuestions('many', 'True?{T}\n\n'.repeat(2_003))
  expect(questions).toHaveLength(2_000)
  expect(new Set(questions.map(({ id }) => id)).size).toBe(2_000)
  expect(problems).toEqual([{ what: expect.stringContaining('first 2000'), leftOut: 3 }])
})

it('names that mean something to objects are names', () => {
  const { questions } = readQuestions(
    'a',
    '::__proto__::Which?{=__proto__ ~constructor#toString}\n\n::constructor::Two?{T}',
  )
  expect(questions).toMatchObject([
    {
      id: 'proto',
      label: '__proto__',
      options: [{ text: '__proto__' }, { text: 'constructor', feedback: 'toString' }],
    },
    { id: 'constructor' },
  ])
})

it('files that are no questions are told for what they are', () => {
  const what = (text: string) => first(readQuestions('file', text))
  expect(what('')).toBe('“file” is empty.')
  expect(what(' \n\ufeff ')).toBe('“file” is empty.')
  expect(what('PK\u0003\u0004\u0014\u0000')).toContain('zip archive')
  expect(what('%PDF-1.7')).toContain('PDF')
  expect(what('\u0000\u0001\u0002\u0003')).toContain('no text')
  expect(what('<!DOCTYPE html><html><body>Log in</body></html>')).toContain('web page')
  expect(what('<?xml version="1.0"?>\n<questestinterop xmlns="x">')).toContain('QTI 1.2')
  expect(what('<rss></rss>')).toContain('not Moodle’s')
  expect(what('Dear all, the quiz is on Monday.')).toContain('no questions that can be told')
  expect(what('{"foo": 1}')).toContain('version')
  expect(what('{"version": 2, "questions": [{')).toContain('breaks off')
  expect(what('{"version": 99, "questions": []}')).toContain('not known here')
})

it('a file that is cut off keeps what is whole, and names the rest', () => {
  const whole = moodle('One')
  const cut = readMoodleXml(
    `${whole.replace('</quiz>', '')}<question type="truefalse"><name><text>Cut</text></name><questiontext><te`,
  )
  expect(cut.questions).toHaveLength(1)
  expect(cut.problems).toMatchObject([
    { question: 'Cut', leftOut: 1 },
    { what: expect.stringContaining('ends before </quiz>'), leftOut: 0 },
  ])
})

it('a question without its end tag costs itself only', () => {
  const lost = '<question type="truefalse"><name><text>Open</text></name>'
  const read = readMoodleXml(moodle('One').replace('<quiz>', `<quiz>${lost}`))
  expect(read.questions).toMatchObject([{ text: 'One' }])
  expect(read.problems).toMatchObject([{ question: 'Open', leftOut: 1 }])
})

it('one bad question of our own format doesn’t lose the others', () => {
  const good = { kind: 'true-false', id: 'a', label: 'A', text: 'Yes?', answer: true }
  const text = JSON.stringify({
    version: 2,
    id: 'q',
    title: 'Q',
    questions: [good, { ...good, answer: 'maybe' }, good, 7],
  })
  const { format, questions, problems } = readQuestions('a.json', text)
  expect(format).toBe('json')
  expect(questions.map(({ id }) => id)).toEqual(['a', 'a-2'])
  expect(problems).toMatchObject([
    { question: 'A', what: 'Left out: answer must be true or false.', leftOut: 1 },
    { question: 'Question 4', leftOut: 1 },
  ])
})

it('a quiz of version 1 in YAML is read', () => {
  const { format, questions } = readQuestions(
    'quiz.yaml',
    'version: 1\nid: old\ntitle: Old\nquestions:\n  - {kind: true-false, id: a, label: A, text: "Yes?", answer: true}\n',
  )
  expect(format).toBe('yaml')
  expect(questions).toHaveLength(1)
})
