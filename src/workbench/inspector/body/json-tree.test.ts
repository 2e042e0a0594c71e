import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexJson, type JsonIndex } from './json-index.ts'
import { jsonPath } from '#http/assertions/json-path.ts'
import { accessor } from './json-accessor.ts'
import { ancestors, nodeAt, nodeKind, openAtFirst, pathOf, shownNodes, type JsonTree } from './json-tree.ts'
import { textOf } from './text-rows.ts'

function treeOf(text: string): JsonTree {
  const bytes = new TextEncoder().encode(text)
  const index = indexJson(bytes)
  if (!index) throw new Error('too many values')
  return { bytes, index }
}
const nodes = ({ size }: JsonIndex) => Array.from({ length: size }, (_, node) => node)
const json = fc.tuple(fc.jsonValue(), fc.constantFrom('', ' ')).map(([value, indent]) => ({
  value,
  text: JSON.stringify(value, null, indent),
}))

describe('the index of a JSON text', () => {
  it('leads to every value by its path', () => {
    fc.assert(
      fc.property(json, ({ value, text }) => {
        const tree = treeOf(text)
        for (const node of nodes(tree.index)) {
          const { start, end } = tree.index
          const there = pathOf(tree, node).reduce<unknown>(
            (inside, step) => Object.getOwnPropertyDescriptor(inside, step)?.value,
            JSON.parse(JSON.stringify(value)),
          )
          expect(JSON.parse(textOf(tree.bytes, start[node], end[node]))).toEqual(there)
        }
      }),
    )
  })

  it('counts what is in each object and array', () => {
    fc.assert(
      fc.property(json, ({ text }) => {
        const tree = treeOf(text)
        for (const node of nodes(tree.index)) {
          const value: unknown = JSON.parse(textOf(tree.bytes, tree.index.start[node], tree.index.end[node]))
          const holds = typeof value === 'object' && value !== null ? Object.keys(value).length : 0
          expect(tree.index.count[node]).toBe(holds)
        }
      }),
    )
  })

  it('of a beginning has what is there, and takes anything without an error', () => {
    expect(treeOf('{"a":[1,{"b":tr').index.size).toBe(5)
    expect(treeOf('{"a":1,"b').index.size).toBe(2)
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void indexJson(bytes)))
  })

  it('keeps names that come twice', () => {
    const tree = treeOf('{"a":1,"a":2}')
    expect(nodes(tree.index).map((node) => jsonPath(pathOf(tree, node)))).toEqual(['$', '$.a', '$.a'])
  })
})

describe('the nodes shown', () => {
  const tree = treeOf('{"a":[1,[2]],"b":{"c":{}},"d":[]}')

  it('are all where all is open', () => {
    expect([...shownNodes(tree.index, openAtFirst(tree.index))]).toEqual(nodes(tree.index))
  })

  it('are the root alone where nothing is', () => {
    expect([...shownNodes(tree.index, new Set())]).toEqual([0])
  })

  it('are those whose ancestors are all open, whatever is', () => {
    fc.assert(
      fc.property(json, fc.func(fc.boolean()), ({ text }, isOpen) => {
        const { index } = treeOf(text)
        const open = new Set(nodes(index).filter(isOpen))
        const expected = nodes(index).filter((node) => ancestors(index, node).every((up) => open.has(up)))
        expect([...shownNodes(index, open)]).toEqual(expected)
      }),
    )
  })

  it('begin with the outermost open where there are many', () => {
    const { index } = treeOf(JSON.stringify(Array.from({ length: 90 }, () => [1])))
    expect(shownNodes(index, openAtFirst(index))).toHaveLength(91)
  })
})

describe('the node at an offset', () => {
  const text = '{"user": {"name": "Ada"}, "n": [10, 20]}'
  const tree = treeOf(text)
  const at = (part: string) => jsonPath(pathOf(tree, nodeAt(tree.index, text.indexOf(part))))

  it('is the one whose name or value stands there', () => {
    expect(at('user')).toBe('$.user')
    expect(at('Ada')).toBe('$.user.name')
    expect(at('20')).toBe('$.n[1]')
    expect(nodeKind(tree, nodeAt(tree.index, text.indexOf('[10')))).toBe('array')
  })
})

describe('a path', () => {
  it.each([
    [[], '$', 'body'],
    [['users', 0, 'name'], '$.users[0].name', 'body.users[0].name'],
    [['first name'], "$['first name']", 'body["first name"]'],
    [["it's"], "$['it\\'s']", 'body["it\'s"]'],
    [['say "hi"\n'], `$['say "hi"\\n']`, String.raw`body["say \"hi\"\n"]`],
    [['back\\slash'], String.raw`$['back\\slash']`, String.raw`body["back\\slash"]`],
    [['größe'], '$.größe', 'body.größe'],
    [['2nd', '$ref'], "$['2nd']['$ref']", 'body["2nd"].$ref'],
    [[''], "$['']", 'body[""]'],
  ])('%j is %s, and in JavaScript %s', (path, query, code) => {
    expect(jsonPath(path)).toBe(query)
    expect(accessor(path)).toBe(code)
  })
})
