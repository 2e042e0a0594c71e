import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followPath } from './follow-path.ts'
import { jsonPath, readJsonPath, type JsonPath } from './json-path.ts'

function at(json: unknown, text: string) {
  const path = readJsonPath(text)
  if ('what' in path) throw new Error(path.what)
  return followPath(json, path)
}

/** Every path into a value, with what is there. */
function nodes(value: unknown, path: JsonPath = []): [JsonPath, unknown][] {
  const within: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : []
  return [[path, value], ...within.flatMap(([step, inner]) => nodes(inner, [...path, step]))]
}

const awkward = fc.string({
  unit: fc.constantFrom("'", '"', '\\', ']', '[', '.', '$', '\n', '\u2028', '\ud800', 'é', 'a', '-', '0'),
  maxLength: 5,
})
const name = fc.oneof(
  fc.string(),
  awkward,
  fc.constantFrom('length', '__proto__', '', '0', '-1', 'constructor'),
)
const json = fc
  .oneof(
    fc.jsonValue(),
    fc.array(fc.tuple(name, fc.jsonValue())).map((members) => Object.fromEntries(members)),
  )
  // As it comes over the wire.
  .map((value): unknown => JSON.parse(JSON.stringify(value)))

describe('a JSON path', () => {
  it('of any node of any JSON value leads to that node', () => {
    fc.assert(
      fc.property(json, (value) => {
        for (const [path, inner] of nodes(value)) {
          expect(readJsonPath(jsonPath(path))).toEqual(path)
          expect(at(value, jsonPath(path))).toEqual({ value: inner })
        }
      }),
      { numRuns: 500 },
    )
  })

  it('either leads somewhere or says what is wrong, inside its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'$.[]\'"\\-01a*:? u'), maxLength: 10 }), (text) => {
        const path = readJsonPath(`$${text}`)
        if ('what' in path) {
          expect(path.offset).toBeGreaterThanOrEqual(0)
          expect(path.offset).toBeLessThanOrEqual(text.length + 1)
        } else {
          expect(readJsonPath(jsonPath(path))).toEqual(path)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  const body = { users: [{ name: 'Zoë 😀' }, { name: 'Ada' }], 'first name': 1, none: null, length: 'mine' }

  it.each([
    ['$', body],
    ['$.users[-1].name', 'Ada'],
    ["$['first name']", 1],
    ['$["users"][0]["name"]', 'Zoë 😀'],
    ['$.users.length', 2],
    ['$.users[0].name.length', 5],
    ['$.length', 'mine'],
    ['$.none', null],
  ])('%s leads to %j', (text, value) => expect(at(body, text)).toEqual({ value }))

  it.each([
    ['$.users[2]', '$.users has 2 items, and none at [2]'],
    ['$.users[-3]', '$.users has 2 items, and none at [-3]'],
    ['$.user', '$ has no member “user”: it has “users”, “first name”, “none”, “length”'],
    ['$.users.name', '$.users is an array, and [0] its first item'],
    ['$[0]', '$ is an object, and its members have names, not places'],
    ['$.none.x', '$.none is null, with nothing in it'],
    ["$['first name'].length", "$['first name'] is a number, with nothing in it"],
    ['$.toString', '$ has no member “toString”: it has “users”, “first name”, “none”, “length”'],
  ])('%s leads nowhere: %s', (text, missing) => expect(at(body, text)).toEqual({ missing }))

  it.each([
    ['', 0, 'a path begins with $, which is the whole body'],
    ['name', 0, 'a path begins with $, as in $.name'],
    ['$name', 1, '“n” stands where . or [ should be'],
    ['$.a b', 3, '“ ” stands where . or [ should be'],
    ['$.', 2, 'a name is missing after the dot'],
    ['$.first-name', 7, '“-” stands where . or [ should be'],
    ['$.0', 2, "“0” can’t begin a name after a dot; write ['…']"],
    ['$..name', 1, '.. would mean many values, and this is about one'],
    ['$.*', 2, '* would mean many values, and this is about one'],
    ['$[*]', 2, 'this would mean many values, and an assertion is about one'],
    ['$[1:2]', 2, 'this would mean many values, and an assertion is about one'],
    ['$.a[', 4, 'the path ends after [; a place or a name in quotes is missing'],
    ['$.a[0', 5, 'a ] is missing at the end'],
    ['$[01]', 2, "in brackets goes a whole number, or a name in quotes: ['…']"],
    ["$['a", 2, 'the quote that opens here is never closed'],
    ["$['a'", 5, 'a ] is missing after the name'],
    ["$['\\x']", 3, 'this escape is not known; a backslash itself is \\\\'],
  ])('%s is wrong at %i: %s', (text, offset, what) => {
    expect(readJsonPath(text)).toEqual({ offset, what })
  })
})
