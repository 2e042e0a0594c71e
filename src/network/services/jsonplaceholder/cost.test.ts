import { describe, expect, test } from 'vitest'
import { ask } from '#network/services/ask.ts'
import type { StoredRecord } from './collection.ts'
import { createService } from './index.ts'

const ORIGIN = 'https://jsonplaceholder.typicode.com'

/** A service with so many comments, five to a post, that counts how often any of their fields is read. */
function serviceWith(count: number) {
  let reads = 0
  const counted = (fields: Readonly<Record<string, unknown>>): StoredRecord => {
    const record = { id: Number(fields['id']) }
    for (const [name, value] of Object.entries(fields)) {
      Object.defineProperty(record, name, { enumerable: true, get: () => ((reads += 1), value) })
    }
    return record
  }
  const comments = Array.from({ length: count }, (_, index) =>
    counted({ postId: Math.floor(index / 5) + 1, id: index + 1, email: `${index}@example.com` }),
  )
  const service = createService({ records: async (name) => (name === 'comments' ? comments : []) })
  const readsFor = async (path: string) => {
    reads = 0
    const { response } = await ask(service, `${ORIGIN}${path}`)
    return { reads, records: await response.json() }
  }
  return readsFor
}

describe('a request costs what it finds, not what the collection holds', () => {
  const few = serviceWith(500)
  const many = serviceWith(50_000)

  test.each([
    ['/comments?postId=1', 5],
    ['/posts/1/comments', 5],
    ['/comments?postId=1&postId=2', 10],
    ['/comments?email=7@example.com', 1],
    ['/comments?postId=1&id_gte=4', 2],
    ['/comments?id_lte=3', 3],
    ['/comments/5', undefined],
    ['/comments?_page=3&_limit=4', 4],
    ['/comments?_sort=id&_order=desc&_limit=2', 2],
    ['/comments?colour=red&_limit=1', 1],
    ['/comments?postId=0', 0],
  ])('%s', async (path, found) => {
    await few(path)
    await many(path)
    const [amongFew, amongMany] = [await few(path), await many(path)]
    expect(amongMany.reads).toBe(amongFew.reads)
    if (found !== undefined) expect(amongMany.records).toHaveLength(found)
  })

  test('the first request makes the index', async () => {
    const readsFor = serviceWith(500)
    expect((await readsFor('/comments?postId=1')).reads).toBeGreaterThan(500)
    expect((await readsFor('/comments?postId=1')).reads).toBeLessThan(50)
  })
})
