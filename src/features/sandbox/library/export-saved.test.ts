import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import type { SavedItem } from '#storage/schema.ts'
import { fileName, requestsWithin } from './export-saved.ts'
import { newFolder } from './saved-tree.ts'

const request = (id: string, parent: string | null, rank: number): SavedItem => ({
  id,
  kind: 'request',
  name: id,
  parent,
  rank,
  draft: emptyDraft(`https://api.example.com/${id}`),
})
const folder = (id: string, parent: string | null, rank: number) => ({ ...newFolder(id, id, parent), rank })

const shop: SavedItem = folder('Shop', null, 1)
const all: readonly SavedItem[] = [
  request('refund', 'Admin', 0),
  folder('Admin', 'Shop', 0),
  shop,
  request('order', 'Shop', 1),
  request('ping', null, 0),
  { ...request('gone', 'Shop', 2), binnedAt: 1 },
]

const places = (within: SavedItem | undefined) =>
  requestsWithin(all, within).map(({ folders, name }) => [...folders, name].join(' / '))

describe('what is exported', () => {
  it('is everything in its order with its folders, without what is in the bin', () => {
    expect(places(undefined)).toEqual(['ping', 'Shop / Admin / refund', 'Shop / order'])
  })

  it('of a folder is what lies in it, as seen from there', () => {
    expect(places(shop)).toEqual(['Admin / refund', 'order'])
  })

  it('of a request is itself', () => {
    expect(places(request('order', 'Shop', 1))).toEqual(['order'])
  })
})

describe('the name of a file', () => {
  it.each([
    ['Shop', 'Shop'],
    ['GET /orders/7?page=2', 'GET -orders-7-page=2'],
    ['../../etc', 'etc'],
    ['Größe: 5 €', 'Größe- 5 €'],
    ['???', 'collection'],
  ])('of %s is %s', (name, file) => {
    expect(fileName(name)).toBe(file)
  })
})
