import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import type { SavedItem } from '#storage/schema.ts'
import { moveByKey } from './move-by-key.ts'
import { newFolder } from './saved-tree.ts'

const ping: SavedItem = {
  id: 'ping',
  kind: 'request',
  name: 'ping',
  parent: null,
  rank: 1,
  draft: emptyDraft(),
}
const order: SavedItem = { ...ping, id: 'order', parent: 'shop', rank: 0 }
const refund: SavedItem = { ...ping, id: 'refund', parent: 'shop', rank: 1 }
const all: readonly SavedItem[] = [newFolder('shop', 'Shop', null), ping, order, refund]

describe('Alt with an arrow key', () => {
  it('goes up and down among those beside it, and no further', () => {
    expect(moveByKey(all, refund, 'ArrowUp')).toEqual({ parent: 'shop', index: 0 })
    expect(moveByKey(all, order, 'ArrowDown')).toEqual({ parent: 'shop', index: 1 })
    expect(moveByKey(all, order, 'ArrowUp')).toBeUndefined()
    expect(moveByKey(all, refund, 'ArrowDown')).toBeUndefined()
  })

  it('goes right into the folder before it, at its end', () => {
    expect(moveByKey(all, ping, 'ArrowRight')).toEqual({ parent: 'shop' })
    expect(moveByKey(all, refund, 'ArrowRight')).toBeUndefined()
  })

  it('goes left out of its folder, right behind it', () => {
    expect(moveByKey(all, order, 'ArrowLeft')).toEqual({ parent: null, index: 1 })
    expect(moveByKey(all, ping, 'ArrowLeft')).toBeUndefined()
  })

  it('does nothing with another key', () => {
    expect(moveByKey(all, order, 'x')).toBeUndefined()
  })
})
