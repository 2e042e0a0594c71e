import { describe, expect, it } from 'vitest'
import { indexJson } from './json-index.ts'
import { shownNodes } from './json-tree.ts'
import { treeMove } from './tree-keys.ts'

// 0 {…}, 1 "a" […], 2 1, 3 2, 4 "b" {…} closed, 5 "c", 6 "d"
const index = indexJson(new TextEncoder().encode('{"a":[1,2],"b":{"c":null},"d":true}'))
if (!index) throw new Error('no index')
const open = new Set([0, 1])
const shown = shownNodes(index, open)
const press = (key: string, node: number) => treeMove(key, node, index, shown, open)

describe('a key in a tree', () => {
  it.each([
    ['ArrowDown', 3, { to: 4 }],
    ['ArrowDown', 4, { to: 6 }],
    ['ArrowDown', 6, { to: 6 }],
    ['ArrowUp', 6, { to: 4 }],
    ['ArrowUp', 0, { to: 0 }],
    ['Home', 6, { to: 0 }],
    ['End', 0, { to: 6 }],
    ['PageDown', 1, { to: 6 }],
    ['PageUp', 6, { to: 0 }],
    ['ArrowRight', 4, { toggle: 4 }],
    ['ArrowRight', 1, { to: 2 }],
    ['ArrowRight', 6, { to: 6 }],
    ['ArrowLeft', 1, { toggle: 1 }],
    ['ArrowLeft', 3, { to: 1 }],
    ['ArrowLeft', 4, { to: 0 }],
    ['Enter', 4, { toggle: 4 }],
    [' ', 6, { to: 6 }],
  ])('%s at node %i leads to %o', (key, node, move) => {
    expect(press(key, node)).toEqual(move)
  })

  it('that is none of the tree’s does nothing', () => {
    expect(press('x', 0)).toBeUndefined()
  })
})
