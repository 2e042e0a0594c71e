import { describe, expect, it } from 'vitest'
import type { Exchange } from './exchange.ts'
import type { Policy } from './policy.ts'
import { answering, context, draft, failing, finished, NOON, response, standStill } from './sample-send.ts'
import { send } from './send.ts'
import type { Transport } from './transport.ts'

standStill()

describe('send, when it retries', () => {
  const flaky = answering(
    () => response(503),
    () => response(503, [{ name: 'Retry-After', value: '2' }]),
    () => response(200, [], 'at last'),
  )

  it('waits as decided between attempts, and ends with the first good answer', async () => {
    const { attempts, outcome } = await finished(send(draft({ retries: 5 }), context(flaky)))
    expect(outcome).toMatchObject({ kind: 'response', status: 200 })
    expect(attempts.map(({ number, startedAt }) => [number, startedAt])).toEqual([
      [1, 0],
      [2, 500],
      [3, 2_500],
    ])
  })

  it('gives every decision its reason', async () => {
    const { attempts } = await finished(send(draft({ retries: 5 }), context(flaky)))
    expect(attempts.map(({ decision }) => decision.reason)).toEqual([
      '503, attempt 1 of 6: waits 0.5 s, drawn from 0–1 s',
      '503, attempt 2 of 6: the server asked for 2 s',
      'answered',
    ])
  })

  it('counts a Retry-After date from the moment the answer came', async () => {
    const date = new Date(NOON + 4_000).toUTCString()
    const transport = answering(
      () => response(429, [{ name: 'retry-after', value: date }]),
      () => response(200),
    )
    const { attempts } = await finished(send(draft({ retries: 1 }), context(transport)))
    expect(attempts[1]?.startedAt).toBe(4_000)
  })

  it('ends with the last failure when attempts run out', async () => {
    const { attempts, outcome } = await finished(send(draft({ retries: 2 }), context(failing)))
    expect(attempts).toHaveLength(3)
    expect(outcome.kind).toBe('network-error')
    expect(attempts.at(-1)?.decision.reason).toBe('the connection failed; attempt 3 of 3 was the last')
  })

  it('tells of each attempt that is not the last as soon as its decision is made', async () => {
    const heard: [number, number][] = []
    const onAttempt = (soFar: Exchange) => heard.push([soFar.attempts.length, soFar.durationMs])
    await finished(send(draft({ retries: 5 }), context(flaky, { onAttempt })))
    expect(heard).toEqual([
      [1, 0],
      [2, 500],
    ])
  })

  it('draws anew for each wait', async () => {
    const draws = [0.1, 0.9, 0.4]
    const random = () => draws.shift() ?? 0
    const { attempts } = await finished(
      send(draft({ retries: 2, backoff: 'fixed' }), context(failing, { random })),
    )
    expect(attempts.map(({ decision }) => decision.action === 'retry' && decision.draw.drawnMs)).toEqual([
      100,
      900,
      false,
    ])
  })
})

describe('send, with an Idempotency-Key', () => {
  const keysOf = async (policy: Partial<Policy>) => {
    const keys: (string | undefined)[] = []
    const transport: Transport = async (request) => {
      keys.push(request.fields.find(({ name }) => name === 'Idempotency-Key')?.value)
      return response(503)
    }
    const first = await finished(send(draft(policy, 'POST'), context(transport)))
    await finished(send(draft(policy, 'POST'), context(transport)))
    return { keys, first }
  }

  it('sends the same in each attempt of an exchange, and another in the next exchange', async () => {
    const { keys } = await keysOf({ idempotencyKey: true, retries: 1 })
    expect(keys).toHaveLength(4)
    expect(keys[0]).toMatch(/^"[0-9a-f-]{36}"$/)
    expect(keys[1]).toBe(keys[0])
    expect(keys[3]).toBe(keys[2])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('tries again what is not idempotent, and says why it may', async () => {
    const { first } = await keysOf({ idempotencyKey: true, retries: 1 })
    expect(first.attempts[0]?.decision.reason).toBe(
      '503, attempt 1 of 2: waits 0.5 s, drawn from 0–1 s; its Idempotency-Key lets the server know POST again',
    )
  })

  it('does not overrule a list of methods', async () => {
    const { keys, first } = await keysOf({ idempotencyKey: true, retries: 1, retryMethods: ['GET'] })
    expect(keys).toHaveLength(2)
    expect(first.attempts[0]?.decision.reason).toBe(
      '503; POST is not among the methods that this policy tries again',
    )
  })
})
