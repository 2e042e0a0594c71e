import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import type { SavedItem } from '#storage/schema.ts'
import {
  added,
  binned,
  childrenOf,
  duplicated,
  folderChoices,
  moved,
  newFolder,
  restored,
  rowsOf,
} from './saved-tree.ts'

const request = (id: string, parent: string | null, rank: number): SavedItem => ({
  id,
  kind: 'request',
  name: id,
  parent,
  rank,
  draft: emptyDraft(`https://api.example.com/${id}`),
})
const folder = (id: string, parent: string | null, rank: number) => ({ ...newFolder(id, id, parent), rank })

/** The collections after a change was stored. */
const after = (all: readonly SavedItem[], changed: readonly SavedItem[]) => {
  const ids = new Set(changed.map(({ id }) => id))
  return [...all.filter(({ id }) => !ids.has(id)), ...changed]
}
const names = (all: readonly SavedItem[], parent: string | null) =>
  childrenOf(all, parent).map(({ name }) => name)

const shop: readonly SavedItem[] = [
  request('ping', null, 0),
  folder('shop', null, 1),
  request('order', 'shop', 0),
  folder('admin', 'shop', 1),
  request('refund', 'admin', 0),
]

describe('the rows of the collections', () => {
  it('go from top to bottom, what lies in a folder below it', () => {
    expect(rowsOf(shop, new Set()).map(({ id, level }) => [id, level])).toEqual([
      ['ping', 0],
      ['shop', 0],
      ['order', 1],
      ['admin', 1],
      ['refund', 2],
    ])
  })

  it('leave out what lies in a closed folder, or in the bin', () => {
    expect(rowsOf(shop, new Set(['shop'])).map(({ id }) => id)).toEqual(['ping', 'shop'])
    expect(rowsOf(after(shop, binned(shop, 'shop', 1)), new Set()).map(({ id }) => id)).toEqual(['ping'])
  })
})

describe('a saved request', () => {
  it('is added at the end of its folder', () => {
    const all = after(shop, added(shop, request('cancel', 'shop', 0)))
    expect(names(all, 'shop')).toEqual(['order', 'admin', 'cancel'])
  })

  it('moves among those beside it', () => {
    expect(names(after(shop, moved(shop, 'admin', 'shop', 0)), 'shop')).toEqual(['admin', 'order'])
    expect(names(after(shop, moved(shop, 'ping', null, 1)), null)).toEqual(['shop', 'ping'])
  })

  it('moves into a folder and out of it', () => {
    const inside = after(shop, moved(shop, 'ping', 'admin'))
    expect(names(inside, 'admin')).toEqual(['refund', 'ping'])
    expect(names(after(inside, moved(inside, 'ping', null, 0)), null)).toEqual(['ping', 'shop'])
  })

  it('is duplicated right after itself', () => {
    const all = after(
      shop,
      duplicated(shop, 'order', () => 'new'),
    )
    expect(names(all, 'shop')).toEqual(['order', 'order copy', 'admin'])
  })
})

describe('a folder', () => {
  it('can’t be put into itself or what lies in it', () => {
    expect(moved(shop, 'shop', 'shop')).toEqual([])
    expect(moved(shop, 'shop', 'admin')).toEqual([])
    expect(folderChoices(shop, 'shop')).toEqual([])
  })

  it('is offered by its way from the top', () => {
    expect(folderChoices(shop)).toEqual([
      { id: 'shop', path: 'shop' },
      { id: 'admin', path: 'shop / admin' },
    ])
  })

  it('is duplicated with all that lies in it, in order', () => {
    let count = 0
    const all = after(
      shop,
      duplicated(shop, 'shop', () => `new${(count += 1)}`),
    )
    expect(names(all, null)).toEqual(['ping', 'shop', 'shop copy'])
    expect(names(all, 'new1')).toEqual(['order', 'admin'])
    expect(names(all, 'shop')).toEqual(['order', 'admin'])
    expect(all).toHaveLength(9)
  })

  it('comes out of the bin with all that lay in it, where it was', () => {
    const gone = after(shop, binned(shop, 'shop', 1))
    expect(after(gone, restored(gone, 'shop'))).toEqual(expect.arrayContaining([...shop]))
  })
})

describe('a folder that is gone or in the bin by the time something is put into it', () => {
  it.each(['gone', 'shop'])('leaves it at the top', (to) => {
    const now = after(shop, binned(shop, 'shop', 1))
    expect(names(after(now, moved(now, 'ping', to)), null)).toEqual(['ping'])
    expect(names(after(now, added(now, request('new', to, 0))), null)).toEqual(['ping', 'new'])
  })
})

describe('what lay in a folder that is in the bin itself', () => {
  it('comes out of the bin at the top', () => {
    const once = after(shop, binned(shop, 'order', 1))
    const gone = after(once, binned(once, 'shop', 2))
    expect(names(after(gone, restored(gone, 'order')), null)).toContain('order')
  })
})

describe('any series of moves', () => {
  it('loses nothing and never puts a folder into itself', () => {
    const id = fc.constantFrom(...shop.map((item) => item.id))
    const step = fc.tuple(id, fc.option(fc.constantFrom('shop', 'admin')), fc.nat(5))
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce<readonly SavedItem[]>(
          (all, [which, parent, index]) => after(all, moved(all, which, parent, index)),
          shop,
        )
        expect(
          rowsOf(end, new Set())
            .map((row) => row.id)
            .toSorted(),
        ).toEqual(shop.map((item) => item.id).toSorted())
      }),
    )
  })
})
