import { describe, expect, it } from 'vitest'
import type { ExchangeSummary } from '#storage/schema.ts'
import { everything, hostsIn, listed, methodsIn, searched } from './history-search.ts'

const entry = (id: string, change: Partial<ExchangeSummary> = {}): ExchangeSummary => ({
  id,
  place: 'sandbox',
  sentAt: 1,
  method: 'GET',
  url: 'https://api.example.com/users?page=2',
  client: 'browser',
  outcome: { kind: 'response', status: 200, reason: 'OK' },
  durationMs: 40,
  size: 612,
  pinned: false,
  ...change,
})

const ids = (entries: readonly ExchangeSummary[]) => entries.map(({ id }) => id)

describe('the history', () => {
  it('lists the pinned first, then the newest, each group newest first', () => {
    const all = [
      entry('old', { sentAt: 1 }),
      entry('pinned', { sentAt: 2, pinned: true }),
      entry('new', { sentAt: 9 }),
      entry('pinned before', { sentAt: 1, pinned: true }),
    ]
    expect(ids(listed(all))).toEqual(['pinned', 'pinned before', 'new', 'old'])
  })

  it('leaves out what is in the bin', () => {
    expect(ids(listed([entry('kept'), entry('gone', { binnedAt: 1 })]))).toEqual(['kept'])
  })
})

describe('a search', () => {
  const all = [
    entry('users'),
    entry('orders', {
      method: 'POST',
      url: 'https://API.example.com/Orders',
      outcome: { kind: 'response', status: 201, reason: 'Created' },
    }),
    entry('gone', {
      method: 'DELETE',
      url: 'https://httpbin.org/status/410',
      outcome: { kind: 'response', status: 410, reason: 'Gone' },
    }),
    entry('late', { url: 'https://httpbin.org/delay/5', outcome: { kind: 'timeout' } }),
  ]
  const find = (text: string) => ids(searched(all, { ...everything, text }))

  it.each([
    ['', ['users', 'orders', 'gone', 'late']],
    ['  ', ['users', 'orders', 'gone', 'late']],
    ['post', ['orders']],
    ['API.EXAMPLE.COM', ['users', 'orders']],
    ['/orders', ['orders']],
    ['page=2', ['users']],
    ['410', ['gone']],
    ['created', ['orders']],
    ['4xx', ['gone']],
    ['timed out', ['late']],
    ['nowhere', []],
  ])('for “%s” finds by method, host, path, status or outcome, in either case', (text, found) => {
    expect(find(text)).toEqual(found)
  })

  it('wants every word, in any order', () => {
    expect(find('410 httpbin')).toEqual(['gone'])
    expect(find('410 example')).toEqual([])
  })

  it('filters by method and by class of status', () => {
    expect(ids(searched(all, { ...everything, method: 'GET' }))).toEqual(['users', 'late'])
    expect(ids(searched(all, { ...everything, outcome: '2xx' }))).toEqual(['users', 'orders'])
    expect(ids(searched(all, { ...everything, outcome: 'failed' }))).toEqual(['late'])
  })

  it('filters by host, however it is written', () => {
    expect(ids(searched(all, { ...everything, host: 'api.example.com' }))).toEqual(['users', 'orders'])
    const typed = ['API.example.com:8080/a', 'https://ada:pw@api.example.com:8080?q=/'].map((url) =>
      entry(url, { url }),
    )
    expect(searched(typed, { ...everything, host: 'api.example.com:8080' })).toHaveLength(2)
  })

  it('offers the methods that occur, each once, and the hosts, the most frequent first', () => {
    expect(methodsIn(all)).toEqual(['DELETE', 'GET', 'POST'])
    const more = [...all, entry('more', { url: 'http://httpbin.org' }), entry('none', { url: '/users' })]
    expect(hostsIn(more)).toEqual(['httpbin.org', 'api.example.com'])
  })
})
