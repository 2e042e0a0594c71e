import { describe, expect, it } from 'vitest'
import type { HopTiming } from '#http/wire.ts'
import { CLOCK_START, sampleAttempt, sampleExchange, unansweredHop } from '#workbench/sample-exchange.ts'
import { timeoutPhases } from './timeout-phases.ts'

function phases(timing: Partial<HopTiming>, during: 'waiting' | 'body' = 'waiting') {
  const outcome = { kind: 'timeout', limitMs: 1_000, during } as const
  const moments = Object.entries(timing).map(([name, at]) => [
    name,
    typeof at === 'number' ? CLOCK_START + at : at,
  ])
  const hop = unansweredHop({
    timing: { startedAt: CLOCK_START, chunks: [], ...Object.fromEntries(moments) },
  })
  return timeoutPhases(sampleExchange([sampleAttempt({ hops: [hop], outcome, endedAt: 1_000 })]), outcome)
}
const here = (list: ReturnType<typeof phases>) => list.find(({ state }) => state === 'here')

describe('a timeout', () => {
  it('while nobody answers the attempt to connect is one of connecting', () => {
    expect(here(phases({}))).toMatchObject({
      title: 'Connecting',
      says: 'Nobody answered the attempt to connect. The 1 s were over here.',
    })
  })

  it('before the request has arrived is one of its way', () => {
    expect(here(phases({ connectedAt: 200, receivedAt: 1_500 }))).toMatchObject({
      title: 'The request on its way',
      says: 'It arrived after 1.5 s, too late. The 1 s were over here.',
    })
  })

  it('after that is one of waiting, and tells of an answer that came too late', () => {
    const list = phases({ connectedAt: 100, receivedAt: 200, firstByteAt: 5_000 })
    expect(here(list)).toMatchObject({ title: 'Waiting for the answer' })
    expect(here(list)?.says).toContain('came after 5 s, when nobody waited')
    expect(list[0]).toMatchObject({ state: 'done', says: 'Connected after 0.1 s.' })
    expect(list[3]).toMatchObject({ state: 'not-reached' })
    expect(here(phases({ receivedAt: 200 }))?.says).toContain('No answer ever came.')
  })

  it('in the content counts the pieces that had come', () => {
    const chunks = [300, 600, 1_200].map((at) => ({ at: CLOCK_START + at, bytes: 5 }))
    const list = phases({ receivedAt: 100, firstByteAt: 200, chunks }, 'body')
    expect(here(list)).toMatchObject({
      title: 'Content coming in',
      says: '2 pieces had come. The 1 s were over here.',
    })
    expect(list.filter(({ state }) => state === 'done')).toHaveLength(3)
  })
})
