import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  pathValueProblem,
  pathVariableNames,
  pathVariableRows,
  withPathFilled,
  withPathVariable,
} from './path-variables.ts'
import type { Row } from './request-draft.ts'

const row = (name: string, value: string): Row => ({ name, value, enabled: true })
const USER = 'https://api.example.com/users/:id'

describe('the variables of a path', () => {
  it.each([
    [USER, ['id']],
    ['https://api.example.com/users/{id}/posts/:post-id?x={no}#{no}', ['id', 'post-id']],
    ['https://api.example.com/:a/:b/:a', ['a', 'b']],
    ['https://api.example.com/files/{name}.{ext}', ['name', 'ext']],
    ['/users/:id', ['id']],
    ['https://{{host}}/{{id}}/x', []],
    ['https://api.example.com:8080/v1:batch', []],
    ['https://ada:secret@api.example.com/', []],
    ['https://api.example.com/:1/{}/{a b}/:/::x', []],
    ['', []],
  ])('of %s are %o', (url, names) => expect(pathVariableNames(url)).toEqual(names))

  it('have a row each, empty until one writes into it', () => {
    expect(pathVariableRows('https://x.example/:a/:b', [row('b', '2'), row('c', '3')])).toEqual([
      row('a', ''),
      row('b', '2'),
    ])
  })

  it('keep their rows while the URL does not name them', () => {
    expect(withPathVariable([row('id', '7')], row('post', '1'))).toEqual([row('id', '7'), row('post', '1')])
    expect(withPathVariable([row('id', '7')], row('id', '8'))).toEqual([row('id', '8')])
    expect(withPathVariable(undefined, row('id', '8'))).toEqual([row('id', '8')])
  })
})

describe('a path that is filled in', () => {
  it.each([
    ['7', 'https://api.example.com/users/7'],
    ['a/b', 'https://api.example.com/users/a%2Fb'],
    ['50%', 'https://api.example.com/users/50%25'],
    ['ä ?#', 'https://api.example.com/users/%C3%A4%20%3F%23'],
    ['', USER],
  ])('with “%s”', (value, url) => expect(withPathFilled(USER, [row('id', value)])).toBe(url))

  it('leaves host, query and fragment as they are', () => {
    expect(withPathFilled('https://x.example:80/{id}?a=/:id#/:id', [row('id', '1')])).toBe(
      'https://x.example:80/1?a=/:id#/:id',
    )
  })

  it('is as it was without a value for anything it names', () => {
    const url = fc.string({ unit: fc.constantFrom('a', ':', '/', '{', '}', '?', '#', '@', '%') })
    fc.assert(
      fc.property(url, (text) => {
        expect(withPathFilled(text)).toBe(text)
        expect(withPathFilled(text, [row('zzz', '1')])).toBe(text)
      }),
    )
  })

  it('gives the server what was typed: encoded once, never twice', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/^\.\.?$/.test(text))
    fc.assert(
      fc.property(value, (text) => {
        const { pathname } = new URL(withPathFilled(USER, [row('id', text)]))
        expect(decodeURIComponent(pathname)).toBe(`/users/${text}`)
      }),
    )
  })

  it('does not fill what a value brings in', () => {
    expect(withPathFilled('https://x.example/:a/:b', [row('a', ':b'), row('b', '{a}')])).toBe(
      'https://x.example/%3Ab/%7Ba%7D',
    )
  })
})

describe('a value', () => {
  it('that is a dot segment can’t arrive, and an empty one leaves the name', () => {
    expect(pathValueProblem(row('id', '..'))).toContain('the URL loses it')
    expect(pathValueProblem(row('id', ''))).toContain('goes out with id')
    expect(pathValueProblem(row('id', '1'))).toBeUndefined()
  })
})
