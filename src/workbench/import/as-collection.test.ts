import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import type { ImportedRequest } from '#http/imported.ts'
import { asCollection, collectionName } from './as-collection.ts'

const request = (name: string, ...folders: string[]): ImportedRequest => ({
  name,
  folders,
  draft: emptyDraft(`https://api.example.com/${name}`),
})

function collection(...requests: ImportedRequest[]) {
  let count = 0
  return asCollection('Shop', requests, [], () => `id${(count += 1)}`)
}

/** The items below a folder as an outline, by their ranks. */
function outline(items: ReturnType<typeof collection>, parent: string | null = null, indent = ''): string[] {
  return items
    .filter((item) => item.parent === parent)
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap((item) => [`${indent}${item.name}`, ...outline(items, item.id, `${indent}  `)])
}

describe('a collection of what was imported', () => {
  it('holds the requests in their folders, in the order they came', () => {
    const items = collection(
      request('ping'),
      request('list', 'Orders'),
      request('refund', 'Orders', 'Admin'),
      request('cancel', 'Orders'),
      request('last'),
    )
    expect(outline(items)).toEqual([
      'Shop',
      '  ping',
      '  Orders',
      '    list',
      '    Admin',
      '      refund',
      '    cancel',
      '  last',
    ])
  })

  it('tells folders of the same name in different places apart', () => {
    const items = collection(request('a', 'One', 'Same'), request('b', 'Two', 'Same'))
    expect(outline(items)).toEqual(['Shop', '  One', '    Same', '      a', '  Two', '    Same', '      b'])
  })

  it('goes behind what lies at the top, also what is in the bin', () => {
    const [first] = collection(request('a'))
    const [root] = asCollection('Next', [request('b')], [{ ...first, rank: 4 }], () => 'next')
    expect(root).toMatchObject({ name: 'Next', parent: null, rank: 5 })
  })
})

describe('the name of a collection', () => {
  it.each([
    [{ name: 'Petshop', source: 'an OpenAPI document' }, 'api.yaml', 'Petshop'],
    [{ source: 'a HAR file' }, 'shop.example.com.har', 'shop.example.com'],
    [{ source: 'a HAR file' }, '.har', '.har'],
    [{ source: 'a .http file' }, undefined, 'Imported from a .http file'],
  ])('of %o in %s is %s', (found, fileName, name) => {
    expect(collectionName(found, fileName)).toBe(name)
  })
})
