import { describe, expect, it } from 'vitest'
import { withHops } from './hops.ts'
import { context, draft, failing, finished, standStill, URL_ASKED } from './sample-send.ts'
import { send } from './send.ts'
import type { WireHop } from './wire.ts'

standStill()

describe('withHops', () => {
  const hop = (id: string, attempt: number): WireHop => ({
    id,
    exchangeId: 'e1',
    attempt,
    kind: 'request',
    request: { method: 'GET', url: URL_ASKED, fields: [], body: { bytes: new Uint8Array(), size: 0 } },
    notes: [],
    faults: [],
    timing: { startedAt: 0, chunks: [] },
  })

  it('gives each attempt its own hops, in the order of the wire log', async () => {
    const hops = () => [hop('a', 1), hop('b', 1), hop('c', 2)]
    const { attempts } = await finished(send(draft({ retries: 1 }), context(failing, { hops })))
    expect(attempts.map((attempt) => attempt.hops.map(({ id }) => id))).toEqual([['a', 'b'], ['c']])
  })

  it('takes hops that came after the client gave up', async () => {
    const { attempts } = await finished(send(draft(), context(failing)))
    expect(withHops(attempts, [hop('late', 1)])[0]?.hops.map(({ id }) => id)).toEqual(['late'])
  })
})
