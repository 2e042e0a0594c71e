import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import type { Attempt, Exchange, Outcome } from '#http/exchange.ts'
import type { Field } from '#http/field.ts'
import type { WireHop } from '#http/wire.ts'
import { operators, operatorsOf, subjects, withSubject, type Assertion } from './assertion.ts'
import { assertionFault, checkAll } from './check.ts'
import { assertionSentence } from './sentence.ts'
import { assertionOfValue, pathsOf, suggestAssertions } from './suggest.ts'
import { spokenTally, tally } from './tally.ts'

const captured = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return { bytes, size: bytes.byteLength }
}

function answer(content: string, fields: readonly Field[] = [], status = 200): Outcome {
  const url = 'https://api.example.com/users/42'
  return { kind: 'response', status, reason: '', url, redirected: true, fields, body: captured(content) }
}

function exchange(outcome: Outcome, hops: readonly WireHop[] = [], tries = 1): Exchange {
  const attempt: Attempt = {
    number: 1,
    startedAt: 0,
    endedAt: 120,
    outcome,
    decision: { action: 'stop', reason: 'answered' },
    hops,
  }
  const attempts = Array.from({ length: tries }, () => attempt)
  return { id: 'x', request: emptyDraft(), sentAt: 0, clockStart: 0, durationMs: 120, attempts, outcome }
}

/** `subject name | operator | expected` as an assertion. */
function assertion(line: string): Assertion {
  const [about = '', operator = '', expected = ''] = line.split(' | ')
  const [word = '', ...of] = about.split(' ')
  const subject = subjects.find((known) => known === word) ?? 'status'
  return {
    subject,
    of: of.join(' '),
    operator: operators.find((known) => known === operator) ?? 'is',
    expected,
    enabled: true,
  }
}

const json = { id: 42, code: '525', name: 'Ada', tags: ['a', 'b'], open: true, none: null, at: { x: [1, 2] } }
const ok = exchange(
  answer(JSON.stringify(json), [
    { name: 'Content-Type', value: 'application/json; charset=utf-8' },
    { name: 'X-Left', value: '4' },
    { name: 'Vary', value: 'Origin' },
    { name: 'vary', value: 'Accept' },
  ]),
)

function check(line: string, against = ok): string {
  const [result] = checkAll([assertion(line)], against)
  return `${result?.verdict}: ${result?.says}`
}

describe('an assertion that holds', () => {
  it.each([
    ['status | is | 200', 'The status is 200.'],
    ['status | is | 2xx', 'The status is 200.'],
    ['status | one-of | 404, 200-204', 'The status is 200.'],
    ['status | is-not | 5xx', 'The status is 200.'],
    ['status | less | 300', 'The status is 200.'],
    ['status | exists', 'The status is 200.'],
    ['field content-type | contains | json', 'The field content-type is “application/json; charset=utf-8”.'],
    ['field Vary | is | Origin, Accept', 'The field Vary is “Origin, Accept”.'],
    ['field Vary | one-of | *, "Origin, Accept"', 'The field Vary is “Origin, Accept”.'],
    ['field X-Left | less | 5', 'The field X-Left is “4”.'],
    ['field X-Left | matches | ^\\d$', 'The field X-Left is “4”.'],
    ['field Age | absent', 'The field Age is absent.'],
    ['json $.id | is | 42', '$.id is the number 42.'],
    ['json $.id | one-of | [41, 42]', '$.id is the number 42.'],
    ['json $.id | greater | 41.5', '$.id is the number 42.'],
    ['json $.id | type | number', '$.id is the number 42.'],
    ['json $.name | is | Ada', '$.name is the text “Ada”.'],
    ['json $.name | one-of | Eve, Ada', '$.name is the text “Ada”.'],
    ['json $.code | is | "525"', '$.code is the text “525”.'],
    ['json $.code | lacks | 3', '$.code is the text “525”.'],
    ['json $.tags | contains | b', '$.tags is an array of 2 items.'],
    ['json $.tags.length | is | 2', '$.tags.length is the number 2.'],
    ['json $.at | is | {"x": [1, 2]}', '$.at is an object of 1 member.'],
    ['json $.at | contains | x', '$.at is an object of 1 member.'],
    ['json $.none | exists', '$.none is null.'],
    ['json $.none | is | null', '$.none is null.'],
    ['json $.open | is | true', '$.open is true.'],
    ['time | less | 0.5 s', 'The time is 120 ms.'],
    ['size | greater | 20', 'The size of the body is 93 bytes.'],
    ['attempts | is | 1', 'The number of attempts is 1.'],
    ['url | contains | /users/', 'The final URL is “https://api.example.com/users/42”.'],
  ])('%s: %s', (line, says) => expect(check(line)).toBe(`holds: ${says}`))
})

describe('an assertion that fails says what was found and what was expected', () => {
  it.each([
    ['status | is | 404', 'The status is 200, expected 404.'],
    ['status | one-of | 3xx, 404', 'The status is 200, expected one of 3xx, 404.'],
    ['status | is-not | 2xx', 'The status is 200, expected anything but 2xx.'],
    ['status | absent', 'The status is 200, expected none.'],
    ['field ETag | exists', 'The field ETag is absent.'],
    ['field ETag | is-not | x', 'The field ETag is absent. Expected: anything but “x”.'],
    ['field Vary | less | 3', 'The field Vary is “Origin, Accept”, expected a number less than 3.'],
    [
      'json $.code | is | 525',
      '$.code is the text “525”, expected the number 525. To mean the text, write it in double quotes: "525".',
    ],
    [
      'json $.id | is | "42"',
      '$.id is the number 42, expected the text “42”. To mean the value and not a text, leave the quotes out.',
    ],
    [
      'json $.at | is | {"x":[1,3]}',
      '$.at is an object of 1 member, expected an object of 1 member. They differ at $.x[1] of it.',
    ],
    ['json $.code | less | 600', '$.code is the text “525”, expected a number less than 600.'],
    ['json $.tags | type | object', '$.tags is an array of 2 items, expected the type object.'],
    [
      'json $.nme | is | Ada',
      '$ has no member “nme”: it has “id”, “code”, “name”, “tags”, “open”, “none” and 1 more. Expected: the text “Ada”.',
    ],
    ['json $.tags[5] | exists', '$.tags has 2 items, and none at [5].'],
    [
      'body | contains | Eve',
      `The body is “${JSON.stringify(json).slice(0, 90)}…”, expected something that contains “Eve”.`,
    ],
    ['time | less | 100', 'The time is 120 ms, expected less than 100 ms.'],
    ['size | less | 0.09 kB', 'The size of the body is 93 bytes, expected less than 90 bytes.'],
  ])('%s: %s', (line, says) => expect(check(line)).toBe(`fails: ${says}`))

  it('tells of a response that never came', () => {
    const late = exchange({ kind: 'timeout', limitMs: 100, during: 'waiting' })
    expect(check('status | is | 200', late)).toBe('fails: No response came: timed out. Expected: 200.')
    expect(check('status | absent', late)).toBe('holds: No response came: timed out.')
    expect(check('time | greater | 100', late)).toBe('holds: The time is 120 ms.')
  })

  it('tells of a field that the server sent and the page may not read', () => {
    const response = {
      status: 200,
      reason: 'OK',
      fields: [{ name: 'X-Total', value: '9', hidden: 'not exposed' }],
      body: captured(''),
    }
    const hop: WireHop = {
      id: 'h',
      exchangeId: 'x',
      attempt: 1,
      kind: 'request',
      request: { method: 'GET', url: 'https://a.example/', fields: [], body: captured('') },
      response,
      notes: [],
      faults: [],
      timing: { startedAt: 0, chunks: [] },
    }
    expect(check('field X-Total | exists', exchange(answer(''), [hop]))).toBe(
      'fails: The field X-Total is absent: the server sent it, but this page may not read it (not exposed).',
    )
  })

  it('tells of a body that is no JSON', () => {
    expect(check('json $.a | exists', exchange(answer('{"a": x}')))).toBe(
      'fails: The body is not JSON: “x” stands where a value should be.',
    )
    expect(check('json $ | exists', exchange(answer('')))).toBe('fails: The body is empty, and so no JSON.')
  })
})

describe('a body larger than assertions read', () => {
  const large = exchange(answer(`{"a":"${'x'.repeat(3_000_000)}"}`))

  it('is searched at its beginning', () => {
    expect(check('body | contains | {"a"', large)).toMatch(/^holds/)
    expect(check('body | contains | "}', large)).toMatch(/^fails.*Only its first 2 MB were read\.$/)
  })

  it('is not read as JSON', () => {
    expect(check('json $.a | exists', large)).toBe(
      'fails: The body is larger than the 2 MB that assertions read as JSON.',
    )
  })
})

describe('an assertion that is not whole', () => {
  it.each([
    ['status | is', 'expected', 0, 'what it is compared with is missing'],
    ['status | is | OK', 'expected', 0, 'a status is three digits, as 404, or a range, as 2xx or 500-599'],
    [
      'status | one-of | 200, x',
      'expected',
      4,
      'a status is three digits, as 404, or a range, as 2xx or 500-599',
    ],
    ['status | one-of | 200,, 201', 'expected', 4, 'an item of the list is missing before this comma'],
    ['status | is | 404-400', 'expected', 0, 'this range ends before it begins'],
    ['field | exists', 'of', 0, 'the field’s name is missing'],
    ['json $.a[ | exists', 'of', 4, 'the path ends after [; a place or a name in quotes is missing'],
    ['json $ | type | text', 'expected', 0, 'JSON’s types are string, number, boolean, null, array, object'],
    ['url | matches | (a', 'expected', 0, 'the ( here is never closed; a ( itself is \\('],
    ['time | less | soon', 'expected', 0, 'this should be a time, as 500 ms or 2 s'],
    ['size | less | 1 lot', 'expected', 0, 'this should be a size, as 1200 bytes or 3 kB'],
    ['json $ | less | x', 'expected', 0, 'this should be a number'],
  ])('%s: in %s at %i, %s', (line, part, offset, what) => {
    expect(assertionFault(assertion(line))).toEqual({ part, offset, what })
    expect(check(line)).toMatch(new RegExp(`^unclear: .*can’t be checked: `))
  })

  it('is one whose pattern takes too long', () => {
    const long = exchange(answer('c'.repeat(100_000)))
    expect(check('body | matches | (?i)[^a]{1,900}b', long)).toBe(
      'unclear: The body can’t be checked: the pattern takes too long on this text.',
    )
  })
})

describe('an assertion in words', () => {
  it.each([
    ['status | is | 2xx', 'The status is 2xx.'],
    ['status | one-of | 200,204', 'The status is one of 200, 204.'],
    ['status | absent', 'The status is absent: no response comes.'],
    ['field ETag | exists', 'The field ETag exists.'],
    ['json $.id | is-not | 5', '$.id is not the number 5.'],
    ['json $.id | type | array', '$.id is of type array.'],
    ['body | absent', 'The body is empty.'],
    ['body | lacks | x', 'The body does not contain “x”.'],
    ['time | less | 1.5 s', 'The time is less than 1.5 s.'],
    ['attempts | greater | 1', 'The number of attempts is greater than 1.'],
  ])('%s: %s', (line, sentence) => expect(assertionSentence(assertion(line))).toBe(sentence))
})

describe('about another subject', () => {
  it('keeps what was typed, and an operator that makes sense', () => {
    const before = assertion('json $.id | type | number')
    expect(withSubject(before, 'time')).toEqual({ ...before, subject: 'time', operator: 'less' })
    for (const subject of subjects)
      expect(operatorsOf(subject)).toContain(withSubject(before, subject).operator)
  })
})

describe('what is suggested', () => {
  it('holds for what it was suggested from', () => {
    const suggested = suggestAssertions(ok)
    expect(suggested.map(assertionSentence)).toEqual([
      'The status is 200.',
      'The field Content-Type contains “application/json”.',
      '$.id is the number 42.',
      '$.code is the text “525”.',
      '$.tags[0] is the text “a”.',
      '$.at.x is of type array.',
    ])
    expect(tally(checkAll(suggested, ok)).words).toBe('All 6 assertions hold')
  })

  it('leaves out what will be another one next time', () => {
    const body = { at: '2026-11-21T10:00:00Z', id: '0f8fad5b-d9cb-469f-a165-70867728950e' }
    expect(suggestAssertions(exchange(answer(JSON.stringify(body)))).map(assertionSentence)).toEqual([
      'The status is 200.',
      '$.at is of type string.',
      '$.id is of type string.',
    ])
  })

  it('is that no response comes where none came', () => {
    expect(suggestAssertions(exchange({ kind: 'aborted' })).map(assertionSentence)).toEqual([
      'The status is absent: no response comes.',
    ])
  })

  it('of any one value holds for it', () => {
    const paths = pathsOf(ok)
    expect(paths.map(([path]) => path)).toContain('$.at.x[0]')
    for (const [path, value] of paths) {
      const [result] = checkAll([assertionOfValue(path, value)], ok)
      expect(result?.verdict).toBe('holds')
    }
  })
})

describe('the tally', () => {
  const lines = ['status | is | 200', 'status | is | 404', 'time | less', 'attempts | is | 1']
  const results = checkAll(
    [...lines.map(assertion), { ...assertion('status | is | 500'), enabled: false }],
    ok,
  )

  it('leaves out what is switched off', () => {
    expect(results.at(-1)).toBeUndefined()
    expect(tally(results)).toEqual({ total: 4, holding: 2, words: '2 of 4 assertions hold' })
  })

  it('is read out with what does not hold', () => {
    expect(spokenTally(results)).toBe(
      '2 of 4 assertions hold. The status is 200, expected 404. The time can’t be checked: what it is compared with is missing.',
    )
    expect(spokenTally(results.slice(0, 1))).toBe('The assertion holds.')
    expect(spokenTally([undefined])).toBe('')
  })
})
