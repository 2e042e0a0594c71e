import { describe, expect, test } from 'vitest'
import { readLibrary } from './library.ts'
import { ContentError } from './problem.ts'

const folder = 'lessons/01-first'

const frontMatter = `---
title: First
description: The first lesson.
related: [second]
facts:
  - A request asks.
---
`

const mission = `version: 1
missions:
  - id: ask
    title: Ask once
    task: Send one request.
    start: GET https://httpbin.org/get
    needs:
      - {says: A request was answered, missing: Nothing was sent yet., match: {status: 200}}
    hints: [Look around, Press something, Press Send]
    solution: [GET https://httpbin.org/get]
    wrong:
      - {fails: 0, requests: [GET https://httpbin.org/status/404]}
      - {fails: 0, requests: [GET https://httpbin.org/status/500]}
`

const quiz = `version: 2
id: first
title: First
questions:
  - id: one
    kind: true-false
    label: One
    text: Is it?
    section: asking
    answer: true
    feedback: {"true": "Yes.", "false": "It is."}
`

const body = `${frontMatter}
## Asking

A client **asks** a server.

\`\`\`yaml panel
name: A first look
request: |
  GET https://httpbin.org/get
predict:
  question: Which status?
  measure: status
  options: ["200", "404"]
\`\`\`

<Mission id="ask" />

## Answering

The server answers, see [asking](#asking) and [the second](/lessons/second).

<Quiz />
`

const second = `---
title: Second
description: The second lesson.
facts:
  - A response answers.
---

## Listening

A server answers.
`

/** The content of a curriculum of two lessons, of which the second is as short as can be. */
function contentWith(changed: Record<string, string> = {}): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      'lessons/curriculum.yaml':
        'tracks:\n  - title: Track\n    lessons:\n      - {slug: first, title: First}\n      - {slug: second, title: Second}\n',
      [`${folder}/lesson.mdx`]: body,
      [`${folder}/missions.yaml`]: mission,
      [`${folder}/quiz.yaml`]: quiz,
      'lessons/02-second/lesson.mdx': second,
      ...changed,
    }),
  )
}

/** The problems of that content, as an author reads them. */
function problemsWith(changed: Record<string, string>): string {
  try {
    readLibrary(contentWith(changed))
  } catch (error) {
    if (error instanceof ContentError) return error.message
    throw error
  }
  return ''
}

const lessonWith = (from: string, to: string) => ({ [`${folder}/lesson.mdx`]: body.replace(from, to) })

describe('a curriculum', () => {
  const [track] = readLibrary(contentWith()).tracks

  test('holds its lessons in its own order', () => {
    expect(track?.lessons.map(({ slug }) => slug)).toEqual(['first', 'second'])
  })

  test('gives a mission and the quiz sections of their own, where their tags stand', () => {
    const [first] = track?.lessons ?? []
    expect(first?.sections.map(({ id, title, kind }) => [id, title, kind])).toEqual([
      ['asking', 'Asking', 'text'],
      ['mission-ask', 'Mission: Ask once', 'mission'],
      ['answering', 'Answering', 'text'],
      ['quiz', 'Quiz', 'quiz'],
    ])
  })

  test('counts what a lesson holds, and adds its minutes up from its sections', () => {
    const [first] = track?.lessons ?? []
    if (!first) throw new Error('the first lesson is there')
    expect(first).toMatchObject({ missions: 1, questions: 1, panels: 1 })
    expect(first.minutes).toBe(first.sections.reduce((sum, { minutes }) => sum + minutes, 0))
    expect(first.sections[0]).toMatchObject({ words: 6, minutes: 1 })
  })
})

test.each([
  '/',
  '/lessons/progress',
  '/lessons/certificate/1',
  '/lessons/second#listening',
  '/quiz/second',
  '/review?cards',
  '/sandbox',
  '/sandbox?mode=websocket',
  '/reference/status/404',
  '/reference/methods/PUT',
  '/reference/fields/Retry-After',
  '#asking',
  'https://httpwg.org/',
])('a lesson may link to %s', (href) => {
  expect(problemsWith(lessonWith('(/lessons/second)', `(${href})`))).toBe('')
})

describe('a mistake is told with its file, line and column:', () => {
  const cases: [what: string, changed: Record<string, string>, message: string][] = [
    [
      'an unknown tag',
      lessonWith('A client', '<Blink>A client</Blink>'),
      'lesson.mdx:11:1: <Blink> is not a tag',
    ],
    ['raw HTML', lessonWith('A client', '<b>A client</b>'), 'lesson.mdx:11:1: <b> is not a tag'],
    ['a tag left open', lessonWith('A client', '<Note>\nA client'), 'This can’t be read as MDX'],
    [
      'a missing attribute',
      lessonWith('A client', '<Rfc section="1" />'),
      'lesson.mdx:11:1: <Rfc> needs number="…"',
    ],
    [
      'an attribute that is no text',
      lessonWith('A client', '<Status code={404} />'),
      'Write the code of <Status> as text',
    ],
    [
      'an unregistered status code',
      lessonWith('A client', '<Status code="299" />'),
      '299 is not a registered status code',
    ],
    [
      'an unknown simulation',
      lessonWith('A client **asks** a server.', '<Simulation name="tea" />'),
      'lesson.mdx:11:1: There is no simulation “tea”. Known are ',
    ],
    [
      'an interview about a card that is not there',
      lessonWith('A client **asks** a server.', '<Interview id="a" title="A" cards="first/what" />'),
      'lesson.mdx:11:1: No cards.yaml has the interview card “first/what”',
    ],
    [
      'an interview whose cards can’t be read',
      lessonWith('A client **asks** a server.', '<Interview id="a" title="A" cards="what" />'),
      'lesson.mdx:11:1: “what” names no card',
    ],
    [
      'a simulation shown twice',
      lessonWith(
        'A client **asks** a server.',
        '<Simulation name="rate-limits" />\n\n<Simulation name="rate-limits" />',
      ),
      'lesson.mdx:13:1: The simulation “rate-limits” stands here a second time',
    ],
    [
      'a question of the FAQ asked twice',
      lessonWith(
        'A client **asks** a server.',
        '<Faq question="Why?">\nSo.\n</Faq>\n\n<Faq question="Why">\nSo.\n</Faq>',
      ),
      'lesson.mdx:15:1: The question “Why” stands here a second time',
    ],
    [
      'an import',
      lessonWith('A client', "import x from 'y'\n\nA client"),
      'lesson.mdx:11:1: A lesson has no import',
    ],
    ['an expression', lessonWith('A client', '{1 + 1} A client'), 'lesson.mdx:11:1: Braces hold a comment'],
    [
      'two headings of one id',
      lessonWith('## Answering', '## Asking!'),
      'Another heading has the id “asking” too',
    ],
    [
      'a mission that is not there',
      lessonWith('id="ask"', 'id="beg"'),
      'lesson.mdx:23:1: missions.yaml has no mission “beg”',
    ],
    [
      'a link to no section',
      lessonWith('(#asking)', '(#begging)'),
      'lesson.mdx:27:25: The link to #begging leads nowhere',
    ],
    [
      'a link to no page',
      lessonWith('(/lessons/second)', '(/lessons/second/third)'),
      'There is no such page.',
    ],
    [
      'a link to a status code that nobody knows',
      lessonWith('(/lessons/second)', '(/reference/status/299)'),
      'The link to /reference/status/299 leads nowhere. There is no such page.',
    ],
    [
      'a link to a mode of the sandbox that there is not',
      lessonWith('(/lessons/second)', '(/sandbox?mode=tea)'),
      'This page takes ?mode=websocket, ?mode=events, ?mode=burst.',
    ],
    [
      'a link with a query that nobody reads',
      lessonWith('(/lessons/second)', '(/settings?theme=dark)'),
      'This page takes no query.',
    ],
    ['a link to no lesson', lessonWith('/lessons/second', '/lessons/third'), 'There is no lesson “third”'],
    [
      'an unknown related lesson',
      lessonWith('[second]', '[second, third]'),
      'lesson.mdx:4:19: “third” is not another lesson',
    ],
    [
      'a title unlike the curriculum’s',
      lessonWith('title: First', 'title: Last'),
      'lesson.mdx:2:8: curriculum.yaml calls',
    ],
    ['no facts', lessonWith('facts:\n  - A request asks.\n', ''), 'facts: This is missing. Add it.'],
    [
      'a text cut short by #',
      lessonWith('A request asks.', 'The part from # on stays.'),
      'lesson.mdx:6:19: YAML takes what follows #',
    ],
    [
      'an unknown key of a panel',
      lessonWith('name: A first look', 'name: A\nnmae: B'),
      'lesson.mdx:15:7: nmae: This key is not known',
    ],
    [
      'a request that is none',
      lessonWith('GET https://httpbin.org/get\npredict', 'GET\npredict'),
      'lesson.mdx:15:10: request: There is no URL',
    ],
    [
      'an unknown measure',
      lessonWith('measure: status', 'measure: weather'),
      'lesson.mdx:19:12: predict.measure: “weather” is not',
    ],
    [
      'an option that is no text',
      lessonWith('"404"]', '404]'),
      'lesson.mdx:20:20: predict.options[1]: Put the option in quotes',
    ],
    ['broken YAML in a fence', lessonWith('measure: status', 'measure: [status'), 'This is not valid YAML'],
    [
      'a question about no section',
      { [`${folder}/quiz.yaml`]: quiz.replace('section: asking', 'section: begging') },
      'quiz.yaml:9:14: The lesson has no section “begging”. Its sections: asking, answering.',
    ],
    [
      'a quiz of another id',
      { [`${folder}/quiz.yaml`]: quiz.replace('id: first', 'id: last') },
      'quiz.yaml:2:5: A lesson’s quiz',
    ],
    [
      'an answer of the wrong kind',
      { [`${folder}/quiz.yaml`]: quiz.replace('answer: true', 'answer: perhaps') },
      'quiz.yaml:10:13: questions[0].answer: answer must be true or false.',
    ],
    [
      'a mission without hints',
      { [`${folder}/missions.yaml`]: mission.replace(/hints: .*/, 'hints: []') },
      'missions.yaml:9:12: missions[0].hints: Three hints',
    ],
  ]

  test.each(cases)('%s', (_what, changed, message) => {
    expect(problemsWith(changed)).toContain(message)
    expect(problemsWith(changed)).toMatch(/^lessons\/01-first\/\w+\.\w+:\d+:\d+: /)
  })

  test('a lesson that only the curriculum has', () => {
    const files = new Map(contentWith())
    files.delete('lessons/02-second/lesson.mdx')
    expect(() => readLibrary(files)).toThrow(
      'lessons/curriculum.yaml:5:16: There is no folder lessons/NN-second',
    )
  })

  test('a folder without a lesson', () => {
    expect(problemsWith({ 'lessons/03-third/quiz.yaml': quiz })).toContain(
      'lessons/03-third/lesson.mdx:1:1: There is no lesson.mdx in this folder',
    )
  })

  test('all mistakes at once, in the order they stand in', () => {
    const twice = body.replace('A client', '<Blink>A</Blink>').replace('(#asking)', '(#begging)')
    const lines = problemsWith({ [`${folder}/lesson.mdx`]: twice }).split('\n')
    expect(lines.map((line) => line.split(':')[1])).toEqual(['11', '27'])
  })
})
