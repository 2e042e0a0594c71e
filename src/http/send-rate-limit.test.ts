import { describe, expect, it, vi } from 'vitest'
import { createClock } from './clock.ts'
import { createPacer } from './pacer.ts'
import type { Policy } from './policy.ts'
import { answering, context, draft, finished, response, standStill } from './sample-send.ts'
import { send, type SendContext } from './send.ts'

standStill()

describe('send, with a rate limit of its own', () => {
  const policy = { rateLimit: { requests: 1, windowMs: 2_000 } }
  const sent = (pacer = createPacer(), more: Partial<Policy> = {}, given: Partial<SendContext> = {}) =>
    send(
      draft({ ...policy, ...more }),
      context(
        answering(() => response(200)),
        { pacer, ...given },
      ),
    )

  it('holds back what comes too soon, and says for how long and why', async () => {
    const pacer = createPacer()
    const heard: unknown[] = []
    await sent(pacer)
    const second = await finished(sent(pacer, {}, { onHeld: (held) => heard.push(held?.waitMs) }))
    expect(second.attempts[0]).toMatchObject({
      startedAt: 2_000,
      held: {
        since: 0,
        waitMs: 2_000,
        reason: 'the client’s own limit of 1 in 2 s to https://api.example.com holds it back for 2 s',
      },
    })
    expect(heard).toEqual([2_000, undefined])
  })

  it('counts retries too', async () => {
    const busy = context(
      answering(() => response(503)),
      { pacer: createPacer() },
    )
    const { attempts } = await finished(send(draft({ ...policy, retries: 1, baseWaitMs: 0 }), busy))
    expect(attempts[1]?.held).toMatchObject({ since: 0, waitMs: 2_000 })
  })

  it('sends nothing where its turn would come after all time is over', async () => {
    const pacer = createPacer()
    await sent(pacer)
    const late = await finished(sent(pacer, { deadlineMs: 1_500 }))
    expect(late).toMatchObject({
      attempts: [],
      durationMs: 0,
      outcome: { kind: 'timeout', limit: 'deadline', limitMs: 1_500 },
      heldAtEnd: { waitMs: 2_000 },
    })
  })

  it('gives its turn back when it is cancelled while it waits', async () => {
    const pacer = createPacer()
    const clock = createClock()
    await sent(pacer, {}, { clock })
    const caller = new AbortController()
    const second = sent(pacer, {}, { clock, signal: caller.signal })
    await vi.advanceTimersByTimeAsync(500)
    caller.abort()
    expect(await second).toMatchObject({
      attempts: [],
      outcome: { kind: 'aborted' },
      heldAtEnd: { since: 0 },
    })
    const third = await finished(sent(pacer, {}, { clock }))
    expect(third.attempts[0]?.held?.waitMs).toBe(1_500)
  })
})
