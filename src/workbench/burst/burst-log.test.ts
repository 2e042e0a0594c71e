import { expect, test } from 'vitest'
import { burstLog, requestOfEntry } from './burst-log.ts'
import { cutOff, type BurstRun } from './burst-run.ts'

const run: BurstRun = {
  plan: { count: 3, concurrency: 2 },
  request: { url: 'https://api.example.com/limited' },
  startedAt: 500,
  date: 10_000,
  requests: [
    {
      index: 0,
      startedAt: 0,
      end: { at: 40, came: { name: '200 OK', status: 200 }, attempts: [] },
    },
    {
      index: 1,
      startedAt: 5,
      end: {
        at: 20,
        came: { name: '429 Too Many Requests', status: 429 },
        attempts: [
          { from: 5, to: 10, came: { name: '429 Too Many Requests', status: 429 } },
          { from: 15, to: 20, came: { name: '429 Too Many Requests', status: 429 } },
        ],
        retryAfter: '8',
      },
    },
    { index: 2, startedAt: 21 },
  ],
  readings: { client: [], server: [] },
}

test('a burst as a log has what was sent and what came, in the order of time', () => {
  const { entries, count } = burstLog(run)
  expect(entries.map(({ at, by, kind, data }) => [at, by, kind, data])).toEqual([
    [0, 'page', 'GET', 'Request 1: https://api.example.com/limited'],
    [5, 'page', 'GET', 'Request 2: https://api.example.com/limited'],
    [20, 'server', '429', 'Request 2: 429 Too Many Requests in 15 ms, 2 attempts, Retry-After: 8'],
    [21, 'page', 'GET', 'Request 3: https://api.example.com/limited'],
    [40, 'server', '200', 'Request 1: 200 OK in 40 ms'],
  ])
  expect(entries.map(requestOfEntry)).toEqual([0, 1, 1, 2, 0])
  expect([count, entries[2]?.date]).toEqual([5, 10_020])
})

test('what came to nothing is news of the connection', () => {
  const lost = { index: 0, startedAt: 0, end: { at: 9, came: { name: 'Timed out' }, attempts: [] } }
  expect(burstLog({ ...run, requests: [lost] }).entries[1]).toMatchObject({
    by: 'connection',
    kind: 'Timed out',
  })
})

test('a burst that a reload cut off has ended, with what had come by then', () => {
  const found = cutOff(run)
  expect(found).toMatchObject({ endedAt: 40, stopped: 'reloaded' })
  expect(found.requests.map(({ index }) => index)).toEqual([0, 1])
  expect(cutOff({ ...run, endedAt: 50 })).toEqual({ ...run, endedAt: 50 })
})
